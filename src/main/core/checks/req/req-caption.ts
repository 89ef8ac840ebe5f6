// req.caption: a photo leaves with a caption, and what a camera writes by itself is none.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { numberParam } from "../read/params.ts";
import { quoted, textOf } from "../read/texts.ts";

/** Written into ImageDescription by devices and programs. */
const deviceText = /^(?:[A-Z ]{0,30}DIGITAL CAMERA|[A-Z ]{0,20}CAMERA PICTURES|(?:SONY )?DSC|DCIM\W.{0,60}|(?:cof|sdr|hdr|hdrpl|dav|edf|oppo_\d{1,3}|ptr|rhdr|binary comment)|Screenshot|Created with GIMP|Default|Untitled)$|^(?:IMG|DSC|DSCF|DSCN|PXL|MVIMG|P)[_-]?\d{3,}[\w-]{0,20}$|^[\w-]{1,40}\.(?:jpe?g|JPE?G|heic|HEIC|png|PNG|tiff?)$/u;

export const reqCaption: Check = {
  id: "req.caption", label: "Caption is there", fields: ["description"], params: { min: 25 },
  run: (photo, context) => {
    const text = textOf(photo, "description");
    if (text.trim() === "") return [{ field: "description", message: `${context.label("description")} is missing` }];
    if (deviceText.test(text.slice(0, 200).trim())) return [{ field: "description", message: `${quoted(text)} is what a device or program wrote, not a caption` }];
    const { signOff } = captionOf(photo);
    const words = signOff === undefined ? text : text.slice(0, signOff.range[0]) + text.slice(signOff.range[1]);
    // Korean, Japanese and Chinese say as much in half the characters.
    const length = [...words.trim()].reduce((sum, char) => sum + (/[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(char) ? 2 : 1), 0);
    const least = numberParam(context, "min");
    return length >= least ? [] : [{ field: "description", message: `${context.label("description")} is too short: ${words.trim().length} characters besides the sign-off, ${least} are asked` }];
  },
};
