// How the desk's Node is started. A desk is up all night beside the editor's other programs: garbage is collected rather than kept;
// V8 would let a folder of 10,000 grow the heap to four times what is in use. These flags work only at the start of a process.
export const deskFlags: readonly string[] = ["--heap-growing-percent=20", "--max-semi-space-size=4"];
