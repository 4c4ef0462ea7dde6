import { isWithoutText, type PieceRecord } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import type { FindableRecords } from '#shared/domain/search/findable.ts'
import type { SearchSource } from '#shared/domain/search/search-document.ts'
import {
  dossierSource,
  gridSource,
  memberSource,
  noteSource,
  pieceSource,
  textSource,
} from '#shared/domain/search/search-sources.ts'
import type { Head } from './search-contract.ts'

/** A record that the index should hold; `make` gives what of it is found. */
export type WantedSource = Head & { record: object; make(): SearchSource }

/** All records are gone through at each write: what is said of one is said once. */
const known = new WeakMap<object, WantedSource>()

export function wantedSources(records: FindableRecords): Map<string, WantedSource> {
  const wanted = new Map<string, WantedSource>()
  const want = <Kept extends { id: string; clock: string }>(
    collection: string,
    list: readonly Kept[],
    source: (record: Kept) => SearchSource,
  ) => {
    for (const record of list) {
      const one = known.get(record) ?? {
        key: `${collection}/${record.id}`,
        revision: record.clock,
        record,
        make: () => source(record),
      }
      known.set(record, one)
      wanted.set(one.key, one)
    }
  }
  want('dossiers', records.dossiers, dossierSource)
  want('pieces', records.pieces, pieceSource)
  want('annotations', records.annotations, noteSource)
  want('models', records.models, gridSource)
  want('texts', records.texts, textSource)
  want('members', records.members, memberSource)
  return wanted
}

/** The pieces whose words should be found. */
export const readablePieces = (pieces: readonly PieceRecord[]): PieceRecord[] =>
  pieces.filter(piece => isReadable(piece) && piece.inspection.kind !== 'image' && !isWithoutText(piece))
