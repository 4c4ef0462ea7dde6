/** One PDF value (ISO 32000-1 7.3). `start` and `end` are offsets in the bytes it was read from. */
export type PdfValue =
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'integer'; value: number }
  | { kind: 'real'; value: number }
  | { kind: 'name'; value: string }
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfReference

export type PdfString = { kind: 'string'; bytes: Uint8Array; hexadecimal: boolean; start: number; end: number }
export type PdfArray = { kind: 'array'; items: PdfValue[] }
/** Keys are decoded: `#41` and `A` are the same. */
export type PdfDictionary = { kind: 'dictionary'; entries: ReadonlyMap<string, PdfValue> }
export type PdfReference = { kind: 'reference'; number: number }

/** An indirect object and where it stands; objects of an object stream have the offsets of the stream. */
export type PdfObject = {
  number: number
  value: PdfValue
  /** Bytes between `stream` and `endstream`, as stored. */
  stream?: Uint8Array
  start: number
  end: number
}

/** Every reference in a value, nested ones included. */
export function* referencesIn(value: PdfValue): Generator<number> {
  if (value.kind === 'reference') yield value.number
  if (value.kind === 'array') for (const item of value.items) yield* referencesIn(item)
  if (value.kind === 'dictionary') for (const entry of value.entries.values()) yield* referencesIn(entry)
}
