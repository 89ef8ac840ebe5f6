// The last part of a folder's path, which is how editors call it.
export const folderName = (path: string): string => path.split(/[/\\]/).findLast((part) => part !== "") ?? path;
