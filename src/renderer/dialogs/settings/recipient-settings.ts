// A recipient's channel as the form fills it in: which settings each channel has, and what is still lacking.
import type { ChannelId, ChannelSettings } from "#contract/recipient.ts";

/** A setting of a channel as its form has it. `secret` is none of them: it goes to the system's key store. */
export type SettingKey = "folder" | "host" | "port" | "user" | "remoteFolder" | "tls" | "address" | "to" | "privateKey" | "hostKey";
export type Draft = Readonly<Record<SettingKey, string>>;

/** Channel → its settings in the order of the form, whether it signs in, and whether it must. */
export const channelForms: Readonly<Record<ChannelId, { readonly keys: readonly SettingKey[]; readonly required: readonly SettingKey[]; readonly secret: boolean }>> = {
  folder: { keys: ["folder"], required: ["folder"], secret: false },
  sftp: { keys: ["host", "port", "user", "remoteFolder", "privateKey", "hostKey"], required: ["host", "user"], secret: true },
  ftp: { keys: ["host", "port", "user", "remoteFolder", "tls"], required: ["host", "user"], secret: true },
  wordpress: { keys: ["address", "user"], required: ["address", "user"], secret: true },
  http: { keys: ["address"], required: ["address"], secret: true },
  mail: { keys: ["to", "folder"], required: ["to", "folder"], secret: false },
};
export const channelOrder: readonly ChannelId[] = ["folder", "sftp", "ftp", "wordpress", "http", "mail"];

const empty: Draft = { folder: "", host: "", port: "", user: "", remoteFolder: "", tls: "explicit", address: "", to: "", privateKey: "", hostKey: "" };

export const draftOf = (settings: ChannelSettings | undefined): Draft => {
  if (settings === undefined) return empty;
  switch (settings.channel) {
    case "folder": return { ...empty, folder: settings.folder };
    case "sftp": return { ...empty, host: settings.host, port: String(settings.port), user: settings.user, remoteFolder: settings.folder, privateKey: settings.privateKey ?? "", hostKey: settings.hostKey ?? "" };
    case "ftp": return { ...empty, host: settings.host, port: String(settings.port), user: settings.user, remoteFolder: settings.folder, tls: settings.tls };
    case "wordpress": return { ...empty, address: settings.address, user: settings.user };
    case "http": return { ...empty, address: settings.address };
    case "mail": return { ...empty, to: settings.to.join(", "), folder: settings.folder };
  }
};

export const lacking = (channel: ChannelId, draft: Draft): SettingKey | undefined => channelForms[channel].required.find((key) => draft[key].trim() === "");

const portOf = (draft: Draft, usual: number): number => (draft.port.trim() === "" ? usual : Number(draft.port));

/** What the contract takes; what is wrong in it is said there. */
export const settingsOf = (channel: ChannelId, draft: Draft): ChannelSettings => {
  const [host, user, folder, address] = [draft.host.trim(), draft.user.trim(), draft.remoteFolder.trim(), draft.address.trim()];
  switch (channel) {
    case "folder": return { channel, folder: draft.folder };
    case "sftp": return { channel, host, port: portOf(draft, 22), user, folder, ...(draft.privateKey.trim() === "" ? {} : { privateKey: draft.privateKey.trim() }), ...(draft.hostKey.trim() === "" ? {} : { hostKey: draft.hostKey.trim().replace(/^SHA256:/u, "") }) };
    case "ftp": return { channel, host, port: portOf(draft, draft.tls === "implicit" ? 990 : 21), user, folder, tls: draft.tls === "implicit" || draft.tls === "none" ? draft.tls : "explicit" };
    case "wordpress": return { channel, address, user };
    case "http": return { channel, address };
    case "mail": return { channel, to: draft.to.split(/[,;\s]+/u).filter((one) => one !== ""), folder: draft.folder };
  }
};

/** Where copies go, on one line. */
export const placeOf = (settings: ChannelSettings): string => {
  switch (settings.channel) {
    case "folder": return settings.folder;
    case "sftp": case "ftp": return `${settings.user}@${settings.host}${settings.folder === "" ? "" : `/${settings.folder}`}`;
    case "wordpress": case "http": return settings.address;
    case "mail": return settings.to.join(", ");
  }
};
