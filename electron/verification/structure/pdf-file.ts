import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'

/** What one incremental update wrote (the first revision wrote the document). */
export type Revision = {
  /** From 1. */
  number: number
  /** Offsets: after the revision before it, and after its `%%EOF`. */
  start: number
  end: number
  trailer: PdfDictionary
  /** Objects written by this revision, those of object streams included, the streams that carry structure left out. */
  written: ReadonlyMap<number, PdfObject>
  /** Objects that existed and that this revision deletes. */
  deleted: readonly number[]
  /** All objects in force at the end of this revision. */
  objects: ReadonlyMap<number, PdfObject>
  /** Numbers taken by cross-reference and object streams up to here: no object, but no free number either. */
  structural: ReadonlySet<number>
}

/** A file that can be read in one way only. */
export type PdfFile = { bytes: Uint8Array; revisions: readonly [Revision, ...Revision[]] }

export const lastRevision = (file: PdfFile): Revision => file.revisions[file.revisions.length - 1] as Revision

/** Follows a reference (chains of references do not exist in a file read strictly). */
export function resolve(revision: Revision, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'reference' ? revision.objects.get(value.number)?.value : value
}

/** The dictionary behind a value, if it is one. */
export function dictionary(revision: Revision, value: PdfValue | undefined): PdfDictionary | undefined {
  const found = resolve(revision, value)
  return found?.kind === 'dictionary' ? found : undefined
}

/** Items of the array behind a value, not followed; empty where there is none. */
export function items(revision: Revision, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(revision, value)
  return found?.kind === 'array' ? found.items : []
}

/** The name behind a value, if it is one. */
export function nameOf(revision: Revision, value: PdfValue | undefined): string | undefined {
  const found = resolve(revision, value)
  return found?.kind === 'name' ? found.value : undefined
}

/** The catalogue (/Root), which a file read strictly has. */
export const catalogue = (revision: Revision): PdfDictionary =>
  dictionary(revision, revision.trailer.entries.get('Root')) as PdfDictionary
