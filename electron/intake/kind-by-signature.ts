import type { FileKind } from '#shared/domain/piece.ts'

/** What the first bytes of a file say it is; `zip` and `compound` hold documents and are looked into further. */
export type Signature = 'pdf' | 'zip' | 'compound' | 'image' | 'archive' | 'executable'

const ascii = (text: string) => [...text].map(character => character.charCodeAt(0))

const signatures: { at: number; bytes: number[]; means: Signature }[] = [
  { at: 0, bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], means: 'image' },
  { at: 0, bytes: [0xff, 0xd8, 0xff], means: 'image' },
  { at: 0, bytes: ascii('GIF8'), means: 'image' },
  { at: 8, bytes: ascii('WEBP'), means: 'image' },
  { at: 0, bytes: [...ascii('II'), 0x2a, 0], means: 'image' },
  { at: 0, bytes: [...ascii('MM'), 0, 0x2a], means: 'image' },
  { at: 0, bytes: [...ascii('PK'), 3, 4], means: 'zip' },
  { at: 0, bytes: [...ascii('PK'), 5, 6], means: 'zip' },
  { at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], means: 'compound' },
  { at: 0, bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], means: 'archive' },
  { at: 0, bytes: ascii('Rar!\x1a\x07'), means: 'archive' },
  { at: 0, bytes: [0x1f, 0x8b], means: 'archive' },
  { at: 0, bytes: ascii('BZh'), means: 'archive' },
  { at: 0, bytes: [0xfd, ...ascii('7zXZ'), 0], means: 'archive' },
  { at: 257, bytes: ascii('ustar'), means: 'archive' },
  { at: 0, bytes: [0x7f, ...ascii('ELF')], means: 'executable' },
  { at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe], means: 'executable' },
  { at: 0, bytes: [0xca, 0xfe, 0xba, 0xbe], means: 'executable' },
]

const startsAt = (bytes: Uint8Array, at: number, expected: number[]) =>
  expected.every((byte, index) => bytes[at + index] === byte)

/** Readers accept a PDF header within the first 1,024 bytes (ISO 32000-1, annex H.3, note 13). */
const pdfHeaderWithin = 1024
/** `%PDF-1.7` and its line end. */
const headerLength = 9

/** `named`: the kind that the name announces, for content that only hints at it. */
export function kindBySignature(bytes: Uint8Array, named?: FileKind | undefined): Signature | undefined {
  const known = signatures.find(({ at, bytes: expected }) => startsAt(bytes, at, expected))
  if (known) return known.means
  if (hasPdfHeader(bytes, named)) return 'pdf'
  if (isWindowsProgram(bytes)) return 'executable'
  return undefined
}

/** Behind other bytes the header is a line of its own, unless the file is called a PDF: a text may speak of `%PDF-`. */
function hasPdfHeader(bytes: Uint8Array, named: FileKind | undefined): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfHeaderWithin + headerLength))
  const text = head.toString('latin1')
  if (named === 'pdf' && text.includes('%PDF-')) return true
  return /^(?:ï»¿)?\s*%PDF-/.test(text) || /^%PDF-\d\.\d[ \t]*$/m.test(text)
}

/** `MZ` alone may begin a text: the header it points to must be there too. */
function isWindowsProgram(bytes: Uint8Array): boolean {
  if (!startsAt(bytes, 0, ascii('MZ')) || bytes.byteLength < 64) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = view.getUint32(60, true)
  return startsAt(bytes, header, [...ascii('PE'), 0, 0])
}
