/** The words of a text as a page shows them: NFC, a line feed at each end of a line, no mark of byte order. */
export const plainText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
