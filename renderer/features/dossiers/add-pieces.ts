import type { Store } from '#renderer/store/store-contract.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { Failure } from '#shared/domain/result.ts'
import type { TakenIn } from '#shared/ipc/payloads.ts'
import { pieceTitle } from './piece-title.ts'

/** What became of each file, in order. */
export type ImportOutcome =
  | { kind: 'added'; piece: PieceRecord; alsoIn?: string }
  | { kind: 'same'; fileName: string; title: string }
  | { kind: 'failed'; fileName: string; failure: Failure }

/**
 * Makes a piece of each file the vault took in, unless the dossier has the same bytes already. Empty files have no bytes
 * to have in common: each is a failed copy of something else.
 */
export async function addPieces(store: Store, dossierId: string, files: readonly TakenIn[]): Promise<ImportOutcome[]> {
  const present = new Map((await store.find('pieces', { dossierId })).map(piece => [piece.sha256, piece.title]))
  const outcomes: ImportOutcome[] = []
  for (const file of files) {
    const title = file.size > 0 ? present.get(file.sha256) : undefined
    if (title !== undefined) {
      outcomes.push({ kind: 'same', fileName: file.fileName, title })
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
    present.set(piece.sha256, piece.title)
    outcomes.push({ kind: 'added', piece, ...(alsoIn ? { alsoIn } : {}) })
  }
  return outcomes
}

/** Number of another dossier that has the same file. Hashes are encrypted at rest, so every piece is read. */
async function otherDossier(store: Store, dossierId: string, sha256: string): Promise<string | undefined> {
  const pieces = await store.find('pieces', {})
  const twin = pieces.find(piece => piece.sha256 === sha256 && piece.dossierId !== dossierId)
  return twin ? (await store.read('dossiers', twin.dossierId))?.number : undefined
}
