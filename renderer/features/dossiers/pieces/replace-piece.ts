import type { Store } from '#renderer/store/store-contract.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { hashesOf, type ReplacementFailure, replacedBy, restored } from '#shared/domain/piece-versions.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
import { inTurn } from '../in-turn.ts'
import { isInVault } from './is-in-vault.ts'
import { pieceTitle } from './piece-title.ts'

export type ReplaceFailure =
  | ReplacementFailure
  | 'version_unknown'
  | 'version_absent'
  | 'version_not_one'
  | 'version_elsewhere'
  | 'piece_gone'

/** The piece before and after; the first is what undoing puts back. */
export type Replaced = { before: PieceRecord; after: PieceRecord }

/** Puts in force, as the newest version of a piece, the one file that was taken in; nothing is written where it is refused. */
export const replacePiece = (
  store: Store,
  pieceId: string,
  taken: TakenFiles,
): Promise<Result<Replaced, ReplaceFailure>> => inTurn(store, () => replace(store, pieceId, taken))

async function replace(
  store: Store,
  pieceId: string,
  { files, refused }: TakenFiles,
): Promise<Result<Replaced, ReplaceFailure>> {
  const [file] = files
  if (!file || files.length > 1 || refused.length > 0) return failure('version_not_one')
  const before = await store.read('pieces', pieceId)
  if (!before) return failure('piece_gone')
  const others = (await store.find('pieces', { dossierId: before.dossierId })).filter(({ id }) => id !== pieceId)
  const twin = others.find(piece => hashesOf(piece).includes(file.sha256))
  if (twin && file.size > 0) return failure('version_elsewhere', { title: twin.title })
  const replaced = replacedBy(before, file, new Date().toISOString())
  if (!replaced.ok) return replaced
  return ok(await written(store, before, replaced.value))
}

/** Puts a former version in force anew. */
export const restorePiece = (
  store: Store,
  pieceId: string,
  number: number,
): Promise<Result<Replaced, ReplaceFailure>> => inTurn(store, () => restore(store, pieceId, number))

async function restore(store: Store, pieceId: string, number: number): Promise<Result<Replaced, ReplaceFailure>> {
  const before = await store.read('pieces', pieceId)
  if (!before) return failure('piece_gone')
  const back = restored(before, number, new Date().toISOString())
  if (!back.ok) return back
  const { sha256, fileName } = back.value
  if (!(await isInVault(sha256))) return failure('version_absent', { number, file: fileName })
  return ok(await written(store, before, back.value))
}

/** Gives a piece the versions and the title it had, whatever else was said of it since. */
export const putBackVersion = (store: Store, before: PieceRecord): Promise<void> =>
  inTurn(store, () => putBack(store, before))

async function putBack(store: Store, before: PieceRecord): Promise<void> {
  const { id, sha256, fileName, size, inspection, replacedAt, formerVersions, title } = before
  const now = await store.read('pieces', id)
  if (!now) return
  const { replacedAt: _, formerVersions: __, ...rest } = now
  await store.put('pieces', {
    ...rest,
    ...{ sha256, fileName, size, inspection, title, clock: store.tick() },
    ...(replacedAt ? { replacedAt } : {}),
    ...(formerVersions ? { formerVersions } : {}),
  })
}

/** A title that came from the name of the file follows it; one that people gave stays. */
async function written(store: Store, before: PieceRecord, piece: PieceRecord): Promise<Replaced> {
  const named = before.title === pieceTitle(before.fileName)
  const title = named ? pieceTitle(piece.fileName) : before.title
  const after = { ...piece, title, clock: store.tick() }
  await store.put('pieces', after)
  return { before, after }
}
