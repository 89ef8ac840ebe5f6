// What leaves, opened by itself: by every profile of the desk and for every recipient. `first`: the profile to begin with.
import { type ReactElement, useMemo } from "react";
import type { PhotoId } from "#contract/values.ts";
import { useDesk } from "../../store/model.ts";
import { useAsked } from "../use-asked.ts";
import { LeavingDialog } from "./leaving-dialog.tsx";
import { profileTarget, recipientTarget } from "./targets.ts";

export const Leaving = ({ photos, first = "safe", learnt = false, onBack }: { readonly photos: readonly PhotoId[]; readonly first?: string | undefined; readonly learnt?: boolean; readonly onBack?: (() => void) | undefined }): ReactElement => {
  const profiles = useDesk((one) => one.catalogue?.profiles);
  const recipients = useAsked("recipient.list", {}).value;
  const targets = useMemo(() => {
    const all = (profiles ?? []).toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
    return [...all.map((one) => profileTarget(one)), ...(recipients ?? []).map((one) => recipientTarget(one, all))];
  }, [profiles, recipients, first]);
  return <LeavingDialog photos={photos} targets={targets} learnt={learnt} onBack={onBack} />;
};
