// Words of recipients, in English: who gets copies, by which channel, and what they do with them.
import { counted } from "../format.ts";

export const recipientWords = {
  why: "Who gets copies. Deliver offers them; a recipient that is removed gets nothing more and can still be told of corrections and kills.", none: "There is no recipient yet. Copies can also go into any folder.", list: "Recipients",
  add: "Add recipient", change: "Change", changeName: (name: string): string => `Change ${name}`, remove: "Remove", removeName: (name: string): string => `Remove ${name}`, removed: (name: string, n: number): string => `${name} gets nothing more. The ledger keeps its ${counted(n, "copy", "copies")}.`, kept: (name: string): string => `${name} is a recipient`, keep: "Keep",
  name: "Name", channel: "Channel", chooseTitle: "Copies for this recipient go into", choose: "Choose folder…", noFolder: "No folder chosen yet", needName: "Give the recipient a name.", need: (what: string): string => `Lacking: ${what}.`,
  channelWhys: { folder: "Another program may watch the folder.", sftp: "Encrypted upload. The server's key is kept at the first connection; another one is refused.", ftp: "For servers that know nothing better. Use TLS wherever it goes.", wordpress: "As media of the site, with caption, alt text and title.", http: "A form with the file and a ninjs item.", mail: "A draft for your mail program, with the copy attached. Proofdesk sends no mail." } as const,
  settings: { folder: "Folder", host: "Server", port: "Port", user: "User", remoteFolder: "Folder there", tls: "Encryption", address: "Address", to: "To", privateKey: "Key file", hostKey: "Server's key" } as const,
  whys: { folder: "It is made if it is not there.", tls: "Without TLS the password goes in the clear.", privateKey: "Instead of a password; a file of this computer.", hostKey: "SHA-256, as OpenSSH prints it. Clear it only after the recipient said that the server was set up anew." } as const,
  tls: { explicit: "TLS on the usual port", implicit: "TLS on a port of its own", none: "None, inside the house" } as const,
  secrets: { password: "Password", token: "Token", application: "Application password" } as const, secretKept: "Kept by the system's key store, and never shown again.", secretSession: "This system has no key store: it is kept until Proofdesk ends.", secretHere: "Set; type to replace",
  profile: "Profile", template: "Names of its copies", templateWhy: "Empty: the profile's. {name} file name, {date} {time}, {seq:3}, {byline.last}, {version}.",
  reach: "When something was wrong", contact: { name: "Whom to reach", telephone: "Telephone", email: "E-mail" } as const,
  use: "What it does with pictures", useWhy: "Held against the permissions of makers. What is empty counts as not known.", uses: { title: "Title", media: "Media, with commas", territories: "Countries, with commas", syndicates: "Passes pictures on", archives: "Keeps pictures for later" } as const,
} as const;
