// req.caption: a caption is there and says something besides its sign-off.
import type { Check } from "./check.ts";
import { wordsOf } from "./field-text.ts";
import { signoffOf } from "./signoff.ts";

export const reqCaption: Check = {
  id: "req.caption",
  label: "Caption is there",
  fields: ["description"],
  params: { min: 25 },
  run: (photo, { params, label }) => {
    const text = wordsOf(photo, "description");
    const body = text.slice(0, signoffOf(text)?.start ?? text.length).trim();
    const min = Number(params["min"]);
    if (body === "") return [{ field: "description", message: `${label("description")} is missing` }];
    const length = [...body.slice(0, min * 2)].length;
    // A Korean or Chinese sentence says as much in half the letters.
    const enough = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(body) ? Math.ceil(min / 2) : min;
    return length >= enough ? [] : [{ field: "description", message: `${label("description")} has ${length} characters, the style asks for ${enough}` }];
  },
};
