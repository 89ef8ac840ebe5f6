// The ways by which copies can be made, as What leaves offers them: a profile alone, or a recipient with what was set for it.
import type { ProfileInfo } from "#contract/values.ts";
import { leavingWords as words } from "#words/window/leaving.ts";
import type { Target } from "./use-rehearsal.ts";

/** `name`: the template that was typed for the folder. */
export const profileTarget = (profile: ProfileInfo, name?: string): Target => ({ id: `profile-${profile.id}`, label: words.profile(profile.name), safe: profile.safe, order: { profile: profile.id, ...(name === undefined ? {} : { name }) } });

export const recipientTarget = (recipient: { readonly id: string; readonly name: string; readonly profile: string }, profiles: readonly ProfileInfo[]): Target => {
  const profile = profiles.find((one) => one.id === recipient.profile);
  return { id: `recipient-${recipient.id}`, label: words.recipient(recipient.name, profile?.name ?? recipient.profile), safe: profile?.safe ?? true, order: { recipient: recipient.id } };
};
