import { Buffer } from 'node:buffer'
import { decodeUpTo, largestStream } from '../structure/decode-stream.ts'
import type { Revision } from '../structure/pdf-file.ts'
import { type PdfDictionary, type PdfObject, type PdfValue, referencesIn } from '../structure/pdf-value.ts'
import { sameValue } from '../structure/same-value.ts'
import { isMetadata, metadataMeaning } from './metadata-meaning.ts'
import { unmetObjects } from './unmet-objects.ts'

/** Keys and indexes from the trailer down to a value. */
export type Path = readonly (string | number)[]
export type Difference = { path: Path; what: 'added' | 'removed' | 'changed' }

/** Entries of a dictionary of the file that are not compared, because a signature put them there. */
export type Mask = (
  print: PdfDictionary,
  file: PdfDictionary,
  path: Path,
  /** Number of the object of the file, undefined for a dictionary written within another. */
  object: number | undefined,
) => ReadonlySet<string>

type Pair = { print: PdfValue | undefined; file: PdfValue | undefined; path: Path }

// How a stream is stored, not what it says.
const storage = new Set(['Length', 'Filter', 'DecodeParms'])
const storageAndSlip = new Set([...storage, 'length'])
const mostDifferences = 64

/**
 * Every difference between what two revisions mean, nearest to the trailer first; the order of keys, the numbers of
 * objects, the spelling of strings and numbers and the compression of streams mean nothing. One object of the print
 * stands for one of the file throughout, and what it writes within another is written within it there too. Nothing is
 * looked for below a difference. Where there is none, an object in use that was not met, and is not of a signature,
 * is one: whatever leads there, other readers may follow it.
 */
export function compareGraphs(print: Revision, file: Revision, mask: Mask): Difference[] {
  const partners = new Map<number, number>()
  const taken = new Map<number, number>()
  const differences: Difference[] = []
  const apart: number[] = []
  const waiting: Pair[] = ['Root', 'Info'].map(key => ({
    print: print.trailer.entries.get(key),
    file: file.trailer.entries.get(key),
    path: [key],
  }))

  /** False where only one is an object of its own, or where they already stand for others; null where they were compared. */
  const meet = (a: PdfValue | undefined, b: PdfValue | undefined): boolean | null => {
    if (a?.kind !== 'reference' || b?.kind !== 'reference') {
      return ![a?.kind, b?.kind].includes('reference') || !objectOf(print, a) || !objectOf(file, b)
    }
    const [known, other] = [partners.get(a.number), taken.get(b.number)]
    if (known !== undefined || other !== undefined) return known === b.number && other === a.number ? null : false
    partners.set(a.number, b.number)
    taken.set(b.number, a.number)
    return true
  }

  const compare = (pair: Pair): Difference['what'] | null => {
    const met = meet(pair.print, pair.file)
    if (met !== true) return met === null ? null : 'changed'
    const [a, b] = [objectOf(print, pair.print), objectOf(file, pair.file)]
    if (a?.value === undefined || b?.value === undefined) return a === b ? null : a ? 'removed' : 'added'
    if (!sameStream(a, b)) return 'changed'
    const { value: one } = a
    const { value: other } = b
    if (one.kind === 'dictionary' && other.kind === 'dictionary') {
      const skipped = a.stream ? storageOfBoth(one, other) : mask(one, other, pair.path, numberOf(pair.file))
      for (const key of new Set([...one.entries.keys(), ...other.entries.keys()])) {
        if (skipped.has(key)) {
          const left = other.entries.get(key)
          if (left) apart.push(...referencesIn(left))
          continue
        }
        waiting.push({ print: one.entries.get(key), file: other.entries.get(key), path: [...pair.path, key] })
      }
      return null
    }
    if (one.kind === 'array' && other.kind === 'array') {
      // A list that ends in nothing has another length, which readers mind.
      if (one.items.length !== other.items.length) return 'changed'
      for (const [index, item] of one.items.entries()) {
        waiting.push({ print: item, file: other.items[index], path: [...pair.path, index] })
      }
      return null
    }
    return sameScalar(one, other) ? null : 'changed'
  }

  for (let at = 0; at < waiting.length && differences.length < mostDifferences; at++) {
    const pair = waiting[at] as Pair
    const what = compare(pair)
    if (what) differences.push({ path: pair.path, what })
  }
  return differences.length > 0 ? differences : unmetObjects(file, taken, apart).slice(0, mostDifferences)
}

/** `length` is a slip of the library that prints, and means nothing; a file holds a number there too, or has lost it. */
function storageOfBoth(print: PdfDictionary, file: PdfDictionary): ReadonlySet<string> {
  const slip = file.entries.get('length')?.kind ?? 'integer'
  return print.entries.get('length')?.kind === 'integer' && slip === 'integer' ? storageAndSlip : storage
}

const numberOf = (value: PdfValue | undefined) => (value?.kind === 'reference' ? value.number : undefined)

type Held = Pick<PdfObject, 'value' | 'stream'> | undefined

/** The object a value leads to; undefined where it is absent. */
const objectOf = (revision: Revision, value: PdfValue | undefined): Held =>
  value?.kind === 'reference' ? revision.objects.get(value.number) : value && { value }

function sameStream(a: NonNullable<Held>, b: NonNullable<Held>): boolean {
  if (!a.stream || !b.stream) return a.stream === b.stream
  if (Buffer.compare(a.stream, b.stream) === 0 && isStoredAlike(a.value, b.value)) return true
  const one = decodeUpTo(largestStream, a)
  // Of a stream of the file, no more is unfolded than can be that of the print.
  const other = one && decodeUpTo(isMetadata(a.value) ? 2 * one.length : one.length, b)
  if (!one || !other) return false
  if (isMetadata(a.value) && isMetadata(b.value)) return metadataMeaning(one) === metadataMeaning(other)
  return Buffer.compare(one, other) === 0
}

const isStoredAlike = (a: PdfValue, b: PdfValue): boolean =>
  a.kind === 'dictionary' &&
  b.kind === 'dictionary' &&
  ['Filter', 'DecodeParms'].every(key => sameValue(a.entries.get(key), b.entries.get(key)))

/** Integers and other numbers are apart: where one is due, readers pass over the other. */
function sameScalar(a: PdfValue, b: PdfValue): boolean {
  if (a.kind === 'string' && b.kind === 'string') return Buffer.compare(a.bytes, b.bytes) === 0
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind
  return a.kind === b.kind && 'value' in a && 'value' in b && a.value === b.value
}
