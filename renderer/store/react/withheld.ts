import { createContext, useContext } from 'react'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'

/** The dossiers nothing may be shown of; `null` until that is known. */
type Withheld = ReadonlySet<string> | null

const nothing: Withheld = new Set()
const WithheldContext = createContext<Withheld>(nothing)

/** Withholds the records of dossiers from the screens below. */
export const WithheldProvider = WithheldContext.Provider

export const useWithheld = (): Withheld => useContext(WithheldContext)

/** Sittings say which dossiers are withheld, and belong to none. */
const ofDossiers: readonly CollectionName[] = [
  'dossiers',
  'pieces',
  'annotations',
  'assessments',
  'texts',
  'commitments',
  'events',
]

export const isWithholdable = (collection: CollectionName): boolean => ofDossiers.includes(collection)

/** The records without those of the dossiers that are withheld; the same list where there is none. */
export function withoutWithheld<Name extends CollectionName>(
  collection: Name,
  records: RecordOf<Name>[],
  withheld: ReadonlySet<string>,
): RecordOf<Name>[] {
  if (withheld.size === 0) return records
  const isShown = (record: RecordOf<Name>) => !withheld.has(dossierOf(collection, record))
  return records.every(isShown) ? records : records.filter(isShown)
}

const dossierOf = (collection: CollectionName, record: { id: string; dossierId?: unknown }): string =>
  collection === 'dossiers' ? record.id : String(record.dossierId)
