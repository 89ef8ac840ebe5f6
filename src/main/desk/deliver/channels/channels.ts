// Opens the channel that a recipient's settings name. A new channel is a folder beside this file, its settings in the contract, and a line here.
import type { ChannelSettings } from "#contract/recipient.ts";
import { ChannelFailure, type OpenChannel } from "./channel.ts";
import { openFolder } from "./folder/open-folder.ts";

/** Nothing is connected before the channel's first act. `secret`: password, token or key phrase, from the system's key store; never kept. */
export const openChannel = (settings: ChannelSettings, _secret?: string): OpenChannel => {
  switch (settings.channel) {
    case "folder": return openFolder(settings);
    case "sftp": case "ftp": case "wordpress": case "http": case "mail": throw new ChannelFailure("cannot-reach", settings.channel);
  }
};
