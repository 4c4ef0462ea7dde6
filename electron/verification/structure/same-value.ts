import { Buffer } from 'node:buffer'
import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'

/** Whether two values mean the same; how a string or a name is spelt does not count. */
export function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.kind === 'string' && b.kind === 'string') return Buffer.compare(a.bytes, b.bytes) === 0
  if (a.kind === 'reference' && b.kind === 'reference') return a.number === b.number
  if (a.kind === 'dictionary' && b.kind === 'dictionary') return differingKeys(a, b).length === 0
  if (a.kind === 'array' && b.kind === 'array') {
    return a.items.length === b.items.length && a.items.every((item, index) => sameValue(item, b.items[index]))
  }
  return a.kind === b.kind && 'value' in a && 'value' in b
    ? a.value === b.value
    : a.kind === b.kind && a.kind === 'null'
}

/** Keys that only one of two dictionaries has, or that mean different things in them. */
export function differingKeys(a: PdfDictionary, b: PdfDictionary): string[] {
  const keys = new Set([...a.entries.keys(), ...b.entries.keys()])
  return [...keys].filter(key => !sameValue(a.entries.get(key), b.entries.get(key)))
}

/** Value and stream alike. */
export const sameObject = (a: PdfObject, b: PdfObject): boolean =>
  sameValue(a.value, b.value) &&
  (a.stream && b.stream ? Buffer.compare(a.stream, b.stream) === 0 : a.stream === b.stream)
