// Opens the channel that a recipient's settings name. A new channel is a folder beside this file, its settings in the contract, and a line here.
import type { ChannelId, ChannelSettings } from "#contract/recipient.ts";
import type { OpenChannel } from "./channel.ts";
import { openFolder } from "./folder/open-folder.ts";
import { openFtp } from "./ftp/open-ftp.ts";
import { openHttp } from "./http/open-http.ts";
import { withoutSecret } from "./keep-secret.ts";
import { openMail } from "./mail/open-mail.ts";
import { openSftp } from "./sftp/open-sftp.ts";
import { openWordPress } from "./wordpress/open-wordpress.ts";

export interface ChannelListener {
  /** The server's key, where the settings have none yet: it is to be kept, so that another one is refused from then on. */
  readonly onHostKey?: (fingerprint: string) => void;
}

/** Whether a channel can take copies back: what a plan says before anything is opened. */
export const takesBack: Readonly<Record<ChannelId, boolean>> = { folder: true, sftp: true, ftp: true, wordpress: true, http: false, mail: true };

const open = (settings: ChannelSettings, secret: string | undefined, { onHostKey }: ChannelListener): OpenChannel => {
  switch (settings.channel) {
    case "folder": return openFolder(settings);
    case "sftp": return openSftp(settings, secret, onHostKey);
    case "wordpress": return openWordPress(settings, secret);
    case "http": return openHttp(settings, secret);
    case "mail": return openMail(settings);
    case "ftp": return openFtp(settings, secret);
  }
};

/** Nothing is connected before the channel's first act. `secret`: password, token or key phrase, from the system's key store; never kept. Throws `ChannelFailure` `needs-secret`. */
export const openChannel = (settings: ChannelSettings, secret?: string, listener: ChannelListener = {}): OpenChannel => withoutSecret(open(settings, secret, listener), secret, "user" in settings ? settings.user : undefined);
