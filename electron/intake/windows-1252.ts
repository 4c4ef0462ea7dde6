/** What stands from 0x80 to 0x9f (WHATWG Encoding, index windows-1252); a place without a character keeps its code. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export const windowsCharacter = (code: number): string => upper[code - 0x80] ?? String.fromCharCode(code)

/** Text in Windows 1252. Node 20 reads it as Latin 1, without its quotation marks and its euro (nodejs/node#56542). */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, character => windowsCharacter(character.charCodeAt(0)))
