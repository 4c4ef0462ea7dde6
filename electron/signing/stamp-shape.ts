import { Buffer } from 'node:buffer'
import { stampBackground, stampFontNames, stampInks } from './stamp.ts'
import { largestStampText, stampMargin } from './stamp-layout.ts'

/** A value of a PDF as far as a stamp has any, whichever library read the file. */
export type Part =
  | { kind: 'number'; value: number }
  | { kind: 'name'; value: string }
  | { kind: 'text' }
  | { kind: 'list'; items: readonly Part[] }
  | {
      kind: 'dictionary'
      entries: ReadonlyMap<string, Part>
      /** Unfolded bytes of a stream, null where they are more than `most` or damaged; absent where it is none. */
      stream?: (most: number) => Uint8Array | null
    }
  | { kind: 'reference'; target: () => Part | undefined }
  | { kind: 'other' }

type Check = (part: Part) => boolean

// The longest stamp is some two kilobytes; no more than eight lines are ever placed.
const longestContent = 32 * 1024
const mostLines = 8

/**
 * Whether a form XObject is what `drawStamp` draws in a field of `width` by `height` points: its very frame, lines of text
 * at its margin, fonts that are embedded, and nothing else. Readers do not agree on what a form may do to the page around
 * it (a `Q` too many lifts the clip in some), so that nothing is left to them.
 */
export function isDrawnStamp(form: Part, width: number, height: number): boolean {
  const box = [0, 0, width, height].map(side => Math.round(side * 1000) / 1000)
  const isBox: Check = part =>
    part.kind === 'list' &&
    part.items.length === box.length &&
    part.items.every((side, index) => side.kind === 'number' && side.value === box[index])
  if (!(width > 0 && height > 0)) return false
  const fonts = new Set<string>()
  const isFonts: Check = part =>
    part.kind === 'dictionary' &&
    [...part.entries].every(
      ([key, font]) => Object.values(stampFontNames).includes(key) && behind(isFont)(font) && fonts.add(key),
    )
  const shape = holds(
    {
      Type: named('XObject'),
      Subtype: named('Form'),
      FormType: isOne,
      BBox: isBox,
      Resources: holds({ Font: isFonts }),
    },
    { Length: isNumber, Filter: named('FlateDecode') },
  )
  if (form.kind !== 'dictionary' || !form.stream || !shape(form)) return false
  const content = form.stream(longestContent)
  return content !== null && isContent(Buffer.from(content).toString('latin1'), fonts, width, height)
}

function isContent(content: string, fonts: ReadonlySet<string>, width: number, height: number): boolean {
  const background = stampBackground(width, height).join('\n')
  if (content === background) return true
  if (!content.startsWith(`${background}\n`)) return false
  const lines = content.slice(background.length + 1).split('\n')
  return lines.length <= mostLines && lines.every(line => isLine(line, fonts, height))
}

const line =
  /^BT ([\d. ]{1,24} rg) \/(F\d) ([\d.]{1,8}) Tf 1 0 0 1 ([\d.]{1,8}) ([\d.]{1,8}) Tm <(?:[0-9a-f]{4}){1,400}> Tj ET$/

function isLine(text: string, fonts: ReadonlySet<string>, height: number): boolean {
  const [, ink = '', font = '', size, x, y] = line.exec(text) ?? []
  const sound = Number(size) > 0 && Number(size) <= largestStampText && Number(x) === stampMargin && Number(y) <= height
  return sound && Object.values(stampInks).includes(ink) && fonts.has(font)
}

/** A dictionary with all of `due`, perhaps some of `allowed`, and no other entry. */
const holds =
  (due: Record<string, Check>, allowed: Record<string, Check> = {}): Check =>
  part => {
    if (part.kind !== 'dictionary') return false
    const known = (key: string) =>
      Object.hasOwn(due, key) ? due[key] : Object.hasOwn(allowed, key) ? allowed[key] : undefined
    const complete = Object.keys(due).every(key => part.entries.has(key))
    return complete && [...part.entries].every(([key, entry]) => known(key)?.(entry) === true)
  }

const behind =
  (check: Check): Check =>
  part => {
    const target = part.kind === 'reference' ? part.target() : undefined
    return target !== undefined && check(target)
  }

const named =
  (value: string): Check =>
  part =>
    part.kind === 'name' && part.value === value
const isName: Check = part => part.kind === 'name'
const isNumber: Check = part => part.kind === 'number'
const isOne: Check = part => part.kind === 'number' && part.value === 1
const isText: Check = part => part.kind === 'text'
const isNumbers: Check = part => part.kind === 'list' && part.items.every(item => isNumber(item) || isNumbers(item))

/** A stream that leads nowhere. */
const isData: Check = part =>
  part.kind === 'dictionary' &&
  part.stream !== undefined &&
  holds({}, { Length: isNumber, Length1: isNumber, Filter: named('FlateDecode') })(part)

const isDescriptor = holds(
  {
    ...{ Type: named('FontDescriptor'), FontName: isName, Flags: isNumber, FontBBox: isNumbers, ItalicAngle: isNumber },
    ...{ Ascent: isNumber, Descent: isNumber, CapHeight: isNumber, StemV: isNumber, FontFile2: behind(isData) },
  },
  { CIDSet: behind(isData), XHeight: isNumber },
)

const isDescendant = holds(
  {
    ...{ Type: named('Font'), Subtype: named('CIDFontType2'), BaseFont: isName, W: isNumbers },
    CIDSystemInfo: holds({ Registry: isText, Ordering: isText, Supplement: isNumber }),
    ...{ FontDescriptor: behind(isDescriptor), CIDToGIDMap: behind(isData) },
  },
  { DW: isNumber },
)

const isFont = holds({
  ...{ Type: named('Font'), Subtype: named('Type0'), BaseFont: isName, Encoding: named('Identity-H') },
  DescendantFonts: part => part.kind === 'list' && part.items.length === 1 && part.items.every(behind(isDescendant)),
  ToUnicode: behind(isData),
})
