// Every check the desk knows, in the order in which problems are shown. A new check is a file and a line here.
import { aiLabel } from "./ai-label.ts";
import { capSignoffSpace } from "./cap-signoff-space.ts";
import { crBylineForm } from "./cr-byline-form.ts";
import { crCopyrightYear } from "./cr-copyright-year.ts";
import { crUnknownOwner } from "./cr-unknown-owner.ts";
import { dateAmbiguous } from "./date-ambiguous.ts";
import { dateCaptionExif } from "./date-caption-exif.ts";
import { dateCaptionField } from "./date-caption-field.ts";
import { dateFieldExif } from "./date-field-exif.ts";
import { dateRelative } from "./date-relative.ts";
import { dateWeekday } from "./date-weekday.ts";
import { encSync } from "./enc-sync.ts";
import { kwSome } from "./kw-some.ts";
import { lenIim } from "./len-iim.ts";
import { locCodeForm } from "./loc-code-form.ts";
import { locCodeMatch } from "./loc-code-match.ts";
import { provMeans } from "./prov-means.ts";
import { provMeansUnknown } from "./prov-means-unknown.ts";
import { reqAlt } from "./req-alt.ts";
import { reqByline } from "./req-byline.ts";
import { reqCaption } from "./req-caption.ts";
import { reqCopyright } from "./req-copyright.ts";
import { reqCredit } from "./req-credit.ts";
import { reqDate } from "./req-date.ts";
import { reqHeadline } from "./req-headline.ts";
import { reqPlace } from "./req-place.ts";
import { reqSlug } from "./req-slug.ts";
import { txtControl } from "./txt-control.ts";
import { txtDoubleSpace } from "./txt-double-space.ts";
import { txtEdges } from "./txt-edges.ts";
import { txtMojibake } from "./txt-mojibake.ts";
import { txtPlaceholder } from "./txt-placeholder.ts";
import { txtRepeat } from "./txt-repeat.ts";
import type { Check } from "./check.ts";

export const checkCatalogue: readonly Check[] = [
  reqCaption,
  reqByline,
  reqCredit,
  reqCopyright,
  reqDate,
  reqPlace,
  reqSlug,
  reqHeadline,
  reqAlt,
  provMeans,
  provMeansUnknown,
  aiLabel,
  dateWeekday,
  dateCaptionField,
  dateFieldExif,
  dateCaptionExif,
  dateAmbiguous,
  dateRelative,
  locCodeMatch,
  locCodeForm,
  capSignoffSpace,
  crUnknownOwner,
  crBylineForm,
  crCopyrightYear,
  kwSome,
  txtPlaceholder,
  txtControl,
  txtMojibake,
  txtDoubleSpace,
  txtEdges,
  txtRepeat,
  lenIim,
  encSync,
];
