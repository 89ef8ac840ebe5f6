// Puts words on the clipboard by the page's own copy command: a page that may not ask for permissions has no other clipboard.

/** Whether they are there. Only under the editor's hand. */
export const copyWords = (text: string): boolean => {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  try {
    // The clipboard of the navigator asks for a permission, which the shell gives to nobody.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put, { capture: true });
  }
};
