// A recipient's contact on one line: name, telephone, address.
import type { Contact } from "#contract/recipient.ts";

/** Undefined where nothing is known. */
export const contactWords = (contact: Contact | undefined): string | undefined => {
  const words = [contact?.name, contact?.telephone, contact?.email].filter((one) => one !== undefined && one !== "").join(", ");
  return words === "" ? undefined : words;
};
