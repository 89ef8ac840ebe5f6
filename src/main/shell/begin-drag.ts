// The system's own drag, begun from a window with files that main knows. The only place that hands files to another program by the pointer.
import { nativeImage, webContents } from "electron";

const size = 24;
/** A grey square: the system wants a picture under the pointer, and the photographs are too large to be decoded here. */
const square = (): Electron.NativeImage => nativeImage.createFromBitmap(Buffer.alloc(size * size * 4, 0x90), { width: size, height: size });

export const beginDrag = (contents: number, files: readonly string[]): void => {
  const page = webContents.fromId(contents);
  const [file] = files;
  if (page === undefined || file === undefined) throw new Error("no window to drag from");
  page.startDrag({ file, files: [...files], icon: square() });
};
