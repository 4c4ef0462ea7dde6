import { createContext, useContext } from 'react'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'

/** The dossiers nothing may be shown of; `null` until that is known. */
type Withheld = ReadonlySet<string> | null

const WithheldContext = createContext<Withheld | undefined>(undefined)

/** Withholds the records of dossiers from the screens below; a screen outside of it shows none. */
export const WithheldProvider = WithheldContext.Provider

export function useWithheld(): Withheld {
  const withheld = useContext(WithheldContext)
  if (withheld === undefined) throw new Error('no WithheldProvider above')
  return withheld
}

type DossierOf = { [Name in CollectionName]?: (record: RecordOf<Name>) => string }

const ofDossier = ({ dossierId }: { dossierId: string }) => dossierId

/** The dossier a record is of. Sittings say which dossiers are withheld, and belong to none. */
const dossierOf: DossierOf = {
  dossiers: ({ id }) => id,
  pieces: ofDossier,
  annotations: ofDossier,
  assessments: ofDossier,
  texts: ofDossier,
  commitments: ofDossier,
  events: ({ round, subject }) => round?.dossierId ?? subject,
}

export const isWithholdable = (collection: CollectionName): boolean => Object.hasOwn(dossierOf, collection)

/** The records without those of the dossiers that are withheld; the same list where there is none. */
export function withoutWithheld<Name extends CollectionName>(
  collection: Name,
  records: RecordOf<Name>[],
  withheld: ReadonlySet<string>,
): RecordOf<Name>[] {
  const own: DossierOf[Name] = dossierOf[collection]
  if (!own || withheld.size === 0) return records
  const isShown = (record: RecordOf<Name>) => !withheld.has(own(record))
  return records.every(isShown) ? records : records.filter(isShown)
}
