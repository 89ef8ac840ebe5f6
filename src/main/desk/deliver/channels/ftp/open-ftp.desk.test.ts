// What only FTP has: TLS both ways, a certificate that nobody vouches for, a server that lacks TLS, folders.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import tls from "node:tls";
import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "#contract/recipient.ts";
import { ftpPlace, hasFtpServer } from "#testing/servers/ftp-server.ts";
import { hashFile } from "../../../disk.ts";
import { fromText } from "../../../disk-path.ts";
import type { Parcel } from "../channel.ts";
import { openChannel } from "../channels.ts";

const never = (): AbortSignal => new AbortController().signal;
const withParcel = async (work: (parcel: Parcel) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-ftp-"));
  const file = fromText(path.join(folder, "copy.part"));
  await writeFile(file, randomBytes(200_000));
  try {
    await work({ file, sha256: await hashFile(file), sizeBytes: 200_000, mediaType: "image/jpeg", nameAt: (attempt) => (attempt === 1 ? "Fähre 1.jpg" : `Fähre 1_${attempt}.jpg`), isTaken: () => false, fields: {}, item: { id: "01HZZZZZZZZZZZZZZZZZZZZZZZ", version: 1 } });
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe.skipIf(!hasFtpServer)("with a real server", () => {
  test.each(["explicit", "implicit"] as const)("%s TLS: a certificate that nobody vouches for is refused, a known one is taken", (how) => withParcel(async (parcel) => {
    await using place = await ftpPlace({ tls: how });
    const stranger = openChannel(place.settings, place.secret);
    await expect(stranger.ready(never())).rejects.toMatchObject({ code: "cannot-reach", why: expect.stringMatching(/certificate/iu) as string });
    await stranger.close();
    const before = tls.getCACertificates("default");
    tls.setDefaultCACertificates([...before, place.certificate ?? ""]);
    try {
      const channel = openChannel(place.settings, place.secret);
      await channel.ready(never());
      expect(await channel.send(parcel, never())).toMatchObject({ fileName: "Fähre 1.jpg", proof: { sure: true, sha256: parcel.sha256 } });
      expect(await channel.send(parcel, never())).toMatchObject({ fileName: "Fähre 1_2.jpg" });
      await channel.close();
    } finally {
      tls.setDefaultCACertificates(before);
    }
    expect([...(await place.files())].map(([name, bytes]) => [name.normalize("NFC"), bytes.length])).toEqual(expect.arrayContaining([["Fähre 1.jpg", 200_000], ["Fähre 1_2.jpg", 200_000]]));
  }));

  test("a server without TLS does not get the password where TLS is asked for", async () => {
    await using place = await ftpPlace();
    const channel = openChannel({ ...place.settings, tls: "explicit" } as ChannelSettings, place.secret);
    await expect(channel.ready(never())).rejects.toMatchObject({ code: "cannot-reach" });
    await channel.close();
  });

  test("folders are made; nobody there, and nothing to sign in with", () => withParcel(async (parcel) => {
    await using place = await ftpPlace();
    const channel = openChannel({ ...place.settings, folder: "desk/night" } as ChannelSettings, place.secret);
    await channel.ready(never());
    await channel.send(parcel, never());
    expect([...(await place.files()).keys()]).toEqual(["desk/night/Fähre 1.jpg"]);
    await channel.close();
    await expect(openChannel({ ...place.settings, port: 1 } as ChannelSettings, "x").ready(never())).rejects.toMatchObject({ code: "cannot-reach" });
    expect(() => openChannel(place.settings)).toThrow("needs-secret");
  }));
});
