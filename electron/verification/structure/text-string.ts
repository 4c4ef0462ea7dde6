import { Buffer } from 'node:buffer'

// PDFDocEncoding where it differs from Latin-1 (ISO 32000-1 annex D.2); undefined places read as U+FFFD.
const documentEncoding: Record<number, number> = Object.fromEntries([
  ...[0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc].map((code, index) => [0x18 + index, code]),
  ...[
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e, 0x201c,
    0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141, 0x152, 0x160, 0x178, 0x17d, 0x131, 0x142, 0x153,
    0x161, 0x17e, 0xfffd, 0x20ac,
  ].map((code, index) => [0x80 + index, code]),
])

/** A text string (ISO 32000-1 7.9.2.2): UTF-16BE or UTF-8 with its mark, else PDFDocEncoding. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return bytes.length % 2 === 0 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : '\ufffd'
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return Buffer.from(bytes.subarray(3)).toString('utf8')
  return Array.from(bytes, byte => String.fromCharCode(documentEncoding[byte] ?? byte)).join('')
}
