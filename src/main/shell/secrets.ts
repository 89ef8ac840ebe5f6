// Passwords and tokens of recipients: kept by the system's key store, in a file that nobody reads without it. The page sets them and never gets them back; main hands them to the desk for the one call that signs in.
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Electron's `safeStorage`, as far as it is used. */
export interface Cipher {
  /** Whether the system has a key store of its own; a key that is the same everywhere protects nothing. */
  readonly isSafe: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
}

const file = z.record(z.string(), z.base64());

export class Secrets {
  readonly #path: string;
  readonly #cipher: Cipher;
  /** Where the system has no key store: until Proofdesk ends. */
  readonly #session = new Map<string, string>();

  constructor(deskFolder: string, cipher: Cipher) {
    this.#path = join(deskFolder, "secrets.json");
    this.#cipher = cipher;
  }

  /** Sets or, with null, forgets a recipient's secret; whether it outlives this session. */
  set(recipient: string, secret: string | null): { readonly kept: boolean } {
    const kept = this.#cipher.isSafe();
    this.#session.delete(recipient);
    const all = { ...this.#read() };
    delete all[recipient];
    if (secret !== null && kept) all[recipient] = this.#cipher.encrypt(secret).toString("base64");
    else if (secret !== null) this.#session.set(recipient, secret);
    this.#write(all);
    return { kept };
  }

  /** Whose secrets are here, and whether the system keeps them. */
  known(): { readonly recipients: string[]; readonly keeps: boolean } {
    return { recipients: [...new Set([...Object.keys(this.#read()), ...this.#session.keys()])].sort(), keeps: this.#cipher.isSafe() };
  }

  /** For one call to the desk. One that cannot be opened any more (another user, another machine) is as if it were not there. */
  open(): Readonly<Record<string, string>> {
    const opened: Record<string, string> = {};
    for (const [recipient, text] of Object.entries(this.#read())) {
      try { opened[recipient] = this.#cipher.decrypt(Buffer.from(text, "base64")); } catch { /* asked for again */ }
    }
    return { ...opened, ...Object.fromEntries(this.#session) };
  }

  #read(): Readonly<Record<string, string>> {
    try { return file.parse(JSON.parse(readFileSync(this.#path, "utf8"))); } catch { return {}; }
  }

  #write(all: Readonly<Record<string, string>>): void {
    if (Object.keys(all).length === 0 && Object.keys(this.#read()).length === 0) return;
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(all)}\n`, { mode: 0o600, flush: true });
    chmodSync(`${this.#path}.new`, 0o600);
    renameSync(`${this.#path}.new`, this.#path);
  }
}
