/** Addresses, code between backticks and e-mail addresses: typography never touches them. */
const protectedSpan = /`[^`\n]*`|(?:https?:\/\/|www\.)[^\s<>«»`…]*[^\s<>«»`….,;:!?)'"’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu

/** Applies `change` to every part of `text` outside addresses and code. */
export function outsideProtected(text: string, change: (part: string) => string): string {
  let result = ''
  let from = 0
  for (const { index, 0: span } of text.matchAll(protectedSpan)) {
    result += change(text.slice(from, index)) + span
    from = index + span.length
  }
  return result + change(text.slice(from))
}
