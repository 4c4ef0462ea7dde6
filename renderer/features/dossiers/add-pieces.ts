import type { Store } from '#renderer/store/store-contract.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { Failure } from '#shared/domain/result.ts'
import type { TakenIn } from '#shared/ipc/payloads.ts'
import { pieceTitle } from './piece-title.ts'

/** What became of each file, in order. */
export type ImportOutcome =
  | { kind: 'added'; piece: PieceRecord; alsoIn?: string }
  /** The dossier had these bytes under a name that kept them from being read. */
  | { kind: 'corrected'; piece: PieceRecord; before: string }
  | { kind: 'same'; fileName: string; title: string }
  | { kind: 'failed'; fileName: string; failure: Failure }

/**
 * Makes a piece of each file the vault took in, unless the dossier has the same bytes already: those under a name that
 * makes them readable correct the piece that was not. Empty files have no bytes
 * to have in common: each is a failed copy of something else.
 */
export async function addPieces(store: Store, dossierId: string, files: readonly TakenIn[]): Promise<ImportOutcome[]> {
  const present = new Map((await store.find('pieces', { dossierId })).map(piece => [piece.sha256, piece]))
  const outcomes: ImportOutcome[] = []
  for (const file of files) {
    const same = file.size > 0 ? present.get(file.sha256) : undefined
    if (same && same.inspection.status !== 'accepted' && file.inspection.status === 'accepted') {
      const piece = correctedBy(file, { ...same, clock: store.tick() })
      await store.put('pieces', piece)
      present.set(piece.sha256, piece)
      outcomes.push({ kind: 'corrected', piece, before: same.fileName })
      continue
    }
    if (same) {
      outcomes.push({ kind: 'same', fileName: file.fileName, title: same.title })
      continue
    }
    const piece: PieceRecord = {
      ...store.stamp(),
      dossierId,
      type: 'autre',
      title: pieceTitle(file.fileName),
      fileName: file.fileName,
      size: file.size,
      sha256: file.sha256,
      addedAt: new Date().toISOString(),
      communicability: 'committee',
      inspection: file.inspection,
    }
    const alsoIn = file.known && file.size > 0 ? await otherDossier(store, dossierId, file.sha256) : undefined
    await store.put('pieces', piece)
    present.set(piece.sha256, piece)
    outcomes.push({ kind: 'added', piece, ...(alsoIn ? { alsoIn } : {}) })
  }
  return outcomes
}

/** The piece under the name that tells what it is; a title that people gave it stays. */
const correctedBy = ({ fileName, inspection }: TakenIn, piece: PieceRecord): PieceRecord => ({
  ...piece,
  fileName,
  inspection,
  title: piece.title === pieceTitle(piece.fileName) ? pieceTitle(fileName) : piece.title,
})

/** Number of another dossier that has the same file. Hashes are encrypted at rest, so every piece is read. */
async function otherDossier(store: Store, dossierId: string, sha256: string): Promise<string | undefined> {
  const pieces = await store.find('pieces', {})
  const twin = pieces.find(piece => piece.sha256 === sha256 && piece.dossierId !== dossierId)
  return twin ? (await store.read('dossiers', twin.dossierId))?.number : undefined
}
