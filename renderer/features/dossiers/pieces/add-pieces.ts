import type { Store } from '#renderer/store/store-contract.ts'
import type { Inspection, PieceRecord, PieceType } from '#shared/domain/piece.ts'
import { hashesOf, versionsOf } from '#shared/domain/piece-versions.ts'
import { proposePieceType } from '#shared/domain/propose-piece-type.ts'
import { withdrawnFrom } from '#shared/domain/recusals.ts'
import type { Failure } from '#shared/domain/result.ts'
import type { TakenFiles, TakenIn } from '#shared/ipc/payloads.ts'
import { pieceTitle } from './piece-title.ts'

/** What became of each file, in order. */
export type ImportOutcome =
  | { kind: 'added'; piece: PieceRecord; alsoIn?: string }
  /** The dossier had these bytes under a name that kept them from being read. */
  | { kind: 'corrected'; piece: PieceRecord; before: string }
  | { kind: 'same'; fileName: string; title: string }
  /** The bytes of a version that another has replaced. */
  | { kind: 'former'; fileName: string; title: string; number: number }
  | { kind: 'failed'; fileName: string; failure: Failure }
  /** An entry that stays in its archive. */
  | { kind: 'stays'; fileName: string; inspection: Inspection }

/** One import into a dossier, in as many steps as there are files. */
export type PieceImport = { add(taken: TakenFiles): Promise<ImportOutcome[]> }

/** A dossier, and who brings files into it. */
type Into = { dossierId: string; memberId: string }

/**
 * Makes a piece of each file the vault took in, unless the dossier has the same bytes already: those under a name that
 * makes them readable correct the piece that was not. Empty files have no bytes
 * to have in common: each is a failed copy of something else.
 */
export function pieceImport(store: Store, { dossierId, memberId }: Into, type?: PieceType): PieceImport {
  const elsewhere = otherDossiers(store, { dossierId, memberId })

  /** Read at each step: another window may bring files in between two of them. */
  async function readPresent() {
    const pieces = await store.find('pieces', { dossierId })
    // Bytes in force last: they are what a piece is, where another had them once.
    const former = pieces.flatMap(piece => hashesOf(piece).map(sha256 => [sha256, piece] as const))
    return new Map([...former, ...pieces.map(piece => [piece.sha256, piece] as const)])
  }

  async function addFiles(files: readonly TakenIn[]): Promise<ImportOutcome[]> {
    if (files.length === 0) return []
    const present = await readPresent()
    const written = new Map<string, PieceRecord>()
    const outcomes: ImportOutcome[] = []
    const write = (piece: PieceRecord) => {
      written.set(piece.id, piece)
      present.set(piece.sha256, piece)
    }
    for (const file of files) {
      const same = file.size > 0 ? present.get(file.sha256) : undefined
      if (
        same?.sha256 === file.sha256 &&
        same.inspection.status !== 'accepted' &&
        file.inspection.status === 'accepted'
      ) {
        const piece = correctedBy(file, { ...same, clock: store.tick() })
        write(piece)
        outcomes.push({ kind: 'corrected', piece, before: same.fileName })
      } else if (same && same.sha256 !== file.sha256) {
        const { number } = versionsOf(same).find(({ sha256 }) => sha256 === file.sha256) ?? { number: 1 }
        outcomes.push({ kind: 'former', fileName: pathOf(file), title: same.title, number })
      } else if (same) outcomes.push({ kind: 'same', fileName: pathOf(file), title: same.title })
      else {
        const piece = pieceOf(file, { ...store.stamp(), dossierId }, type)
        const alsoIn = file.known && file.size > 0 ? await elsewhere(file.sha256) : undefined
        write(piece)
        outcomes.push({ kind: 'added', piece, ...(alsoIn ? { alsoIn } : {}) })
      }
    }
    const pieces = [...written.values()]
    for (let from = 0; from < pieces.length; from += writtenAtOnce) {
      await store.putAll('pieces', pieces.slice(from, from + writtenAtOnce))
    }
    return outcomes
  }

  return {
    add: async ({ files, refused, failed }) => [
      ...(await store.inTurn(() => addFiles(files))),
      ...refused.map(inspection => ({
        kind: 'stays' as const,
        fileName: [inspection.file, inspection.entry].filter(Boolean).join('/'),
        inspection,
      })),
      ...failed.map(one => ({ kind: 'failed' as const, ...one })),
    ],
  }
}

/** An archive of thousands of files is written in parts, between which the window answers. */
const writtenAtOnce = 25

/** A file with the archive and the folders it came from. */
export const pathOf = ({ labels = [], fileName }: Pick<PieceRecord, 'labels' | 'fileName'>): string =>
  [...labels, fileName].join('/')

const pieceOf = (file: TakenIn, own: RecordStamp & { dossierId: string }, type?: PieceType): PieceRecord => ({
  ...own,
  // Asked for as one thing, an archive still holds many: its files are what their names say.
  ...(type && !file.labels?.length ? { type } : proposedType(file)),
  title: pieceTitle(file.fileName),
  fileName: file.fileName,
  size: file.size,
  sha256: file.sha256,
  addedAt: new Date().toISOString(),
  communicability: 'committee',
  inspection: file.inspection,
  ...(file.labels?.length ? { labels: file.labels } : {}),
})

function proposedType({ fileName, labels }: TakenIn): Pick<PieceRecord, 'type' | 'typeProposed'> {
  const proposed = proposePieceType(fileName, labels)
  return proposed ? { type: proposed.type, typeProposed: proposed.from } : { type: 'autre' }
}

type RecordStamp = ReturnType<Store['stamp']>

/** The piece under the name that tells what it is; a title that people gave it stays. */
const correctedBy = ({ fileName, inspection }: TakenIn, piece: PieceRecord): PieceRecord => ({
  ...piece,
  fileName,
  inspection,
  title: piece.title === pieceTitle(piece.fileName) ? pieceTitle(fileName) : piece.title,
})

/**
 * Number of another dossier that has the same file, among those the member did not withdraw from. Hashes are encrypted at
 * rest, so every piece is read, once.
 */
function otherDossiers(store: Store, { dossierId, memberId }: Into): (sha256: string) => Promise<string | undefined> {
  let byHash: Promise<Map<string, PieceRecord>> | undefined
  const read = async () => {
    const hidden = withdrawnFrom(memberId, await store.find('sittings', {}))
    const isOther = (piece: PieceRecord) => piece.dossierId !== dossierId && !hidden.has(piece.dossierId)
    const others = (await store.find('pieces', {})).filter(isOther)
    return new Map(others.map(piece => [piece.sha256, piece]))
  }
  return async sha256 => {
    byHash ??= read()
    const twin = (await byHash).get(sha256)
    return twin ? (await store.read('dossiers', twin.dossierId))?.number : undefined
  }
}
