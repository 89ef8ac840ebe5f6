// Pictures for the window: `proofdesk-picture://desk/<photo>/<cell|large|screen>/<key>`. The desk answers the bytes by the photo's id;
// no path and no file is ever named. The key changes with the picture, so what was answered stays good for ever.
import { pictureSize, type PictureSize } from "#contract/methods/photo.ts";
import { type PhotoId, photoId } from "#contract/values.ts";
import { pictureScheme } from "./pages.ts";

export type AskPicture = (photo: PhotoId, size: PictureSize, signal: AbortSignal) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;

const address = new RegExp(`^${pictureScheme}://desk/([0-9A-Z]{26})/(cell|large|screen)/[\\w.~-]{1,200}$`, "u");
/** What a decoder of the desk makes; nothing that could carry code. */
const pictureType = /^image\/(?:jpeg|png|webp|avif|gif)$/u;

/** The picture, 404 where there is none or the address is not one, 503 where the desk is away. */
export const pictureResponse = async (ask: AskPicture, url: string, signal: AbortSignal): Promise<Response> => {
  const [, id, size] = address.exec(url) ?? [];
  const [photo, wanted] = [photoId.safeParse(id), pictureSize.safeParse(size)];
  if (!photo.success || !wanted.success) return new Response(null, { status: 404 });
  try {
    const picture = await ask(photo.data, wanted.data, signal);
    if (!picture || !pictureType.test(picture.type)) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        "Content-Type": picture.type,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "max-age=31536000, immutable",
      },
    });
  } catch {
    return new Response(null, { status: 503 });
  }
};
