import { Buffer } from 'node:buffer'

export type Update = {
  /** Bodies by object number: what stands between `n 0 obj` and `endobj`. */
  objects: Record<number, string>
  freed?: number[]
  /** Offset named by /Prev; by default that of the last section. */
  previous?: number
  /** Replaces the reference to the catalogue. */
  root?: number
  /** More entries of the trailer. */
  trailer?: string
  /** Shifts the offset of one object in the table. */
  shift?: { object: number; by: number }
  /** Between the objects and the table. */
  before?: string
}

/** Appends an incremental update, as any editor does, without touching what was there. */
export function appendUpdate(bytes: Uint8Array, update: Update): Uint8Array {
  const text = latin1(bytes)
  const size = Math.max(
    Number(/\/Size (\d+)/.exec(text.slice(lastSection(bytes)))?.[1]),
    ...Object.keys(update.objects).map(number => Number(number) + 1),
  )
  const identifier = /\/ID \[[^\]]*\]/.exec(text)?.[0] ?? ''
  const root = update.root ?? trailerReference(text, 'Root')
  let file = text.endsWith('\n') ? text : `${text}\n`
  const rows = new Map<number, string>()
  for (const [number, body] of Object.entries(update.objects)) {
    const shift = update.shift?.object === Number(number) ? update.shift.by : 0
    rows.set(Number(number), `${String(file.length + shift).padStart(10, '0')} 00000 n \n`)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  for (const number of update.freed ?? []) rows.set(number, '0000000000 00001 f \n')
  file += update.before ?? ''
  const start = file.length
  const sections = [...rows].toSorted(([a], [b]) => a - b).map(([number, row]) => `${number} 1\n${row}`)
  const previous = update.previous ?? lastSection(bytes)
  file += `xref\n${sections.join('')}trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${trailerReference(text, 'Info')} 0 R ${identifier} /Prev ${previous}${update.trailer ?? ''} >>\n`
  file += `startxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

const trailerReference = (text: string, key: string) =>
  [...text.matchAll(new RegExp(`/${key} (\\d+) 0 R`, 'g'))].at(-1)?.[1]

export const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
export const fromLatin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

/** Offsets named by `startxref`, the last one last. */
export const sectionsOf = (bytes: Uint8Array) =>
  [...latin1(bytes).matchAll(/startxref\s+(\d+)/g)].map(found => Number(found[1]))

export const lastSection = (bytes: Uint8Array) => sectionsOf(bytes).at(-1) ?? 0

/** The newest body of an object, as written. */
export function bodyOf(bytes: Uint8Array, number: number): string {
  const found = [...latin1(bytes).matchAll(new RegExp(`(?:^|\\n)${number} 0 obj\\s([\\s\\S]*?)\\sendobj`, 'g'))].at(-1)
  if (!found?.[1]) throw new Error(`no object ${number}`)
  return found[1]
}

/** The newest body with one text replaced, which must be there. */
export function bodyWith(bytes: Uint8Array, number: number, from: string, to: string): string {
  const body = bodyOf(bytes, number)
  if (!body.includes(from)) throw new Error(`object ${number} has no "${from}"`)
  return body.replace(from, to)
}

/** Replaces bytes in place; `to` must be as long as `from`. */
export function overwrite(bytes: Uint8Array, from: string, to: string, which: 'first' | 'last' = 'first'): Uint8Array {
  const text = latin1(bytes)
  const at = which === 'first' ? text.indexOf(from) : text.lastIndexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error(`cannot overwrite "${from}"`)
  return fromLatin1(text.slice(0, at) + to + text.slice(at + from.length))
}

/** Number of the one object whose newest body contains `text`. */
export function numberOf(bytes: Uint8Array, text: string): number {
  const numbers = [...latin1(bytes).matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)]
    .filter(found => found[2]?.includes(text))
    .map(found => Number(found[1]))
  const [number, ...others] = new Set(numbers)
  if (number === undefined || others.length > 0) throw new Error(`${numbers.length} objects contain "${text}"`)
  return number
}
