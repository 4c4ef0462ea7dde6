import { changeRecord } from '#renderer/store/change-record.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { hashesOf, type ReplacementFailure, replacedBy, restored, versionsOf } from '#shared/domain/piece-versions.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
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
): Promise<Result<Replaced, ReplaceFailure>> => store.inTurn(() => replace(store, pieceId, taken))

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
export async function restorePiece(
  store: Store,
  pieceId: string,
  number: number,
): Promise<Result<Replaced, ReplaceFailure>> {
  const piece = await store.read('pieces', pieceId)
  const wanted = piece && versionsOf(piece).find(version => version.number === number)
  // Asked before the turn, which holds up every other window: what the vault has of a number does not change.
  if (wanted && !(await isInVault(wanted.sha256))) return failure('version_absent', { number, file: wanted.fileName })
  return store.inTurn(() => restore(store, pieceId, number))
}

async function restore(store: Store, pieceId: string, number: number): Promise<Result<Replaced, ReplaceFailure>> {
  const before = await store.read('pieces', pieceId)
  if (!before) return failure('piece_gone')
  const back = restored(before, number, new Date().toISOString())
  return back.ok ? ok(await written(store, before, back.value)) : back
}

/** Gives a piece the versions and the title it had, whatever else was said of it since. */
export async function putBackVersion(store: Store, before: PieceRecord): Promise<void> {
  const { sha256, fileName, size, inspection, replacedAt, formerVersions, title } = before
  const had = { sha256, fileName, size, inspection, replacedAt, formerVersions, title }
  await changeRecord(store, 'pieces', before.id, latest => ({ ...latest, ...had }))
}

/** A title that came from the name of the file follows it; one that people gave stays. */
async function written(store: Store, before: PieceRecord, piece: PieceRecord): Promise<Replaced> {
  const named = before.title === pieceTitle(before.fileName)
  const title = named ? pieceTitle(piece.fileName) : before.title
  const after = { ...piece, title, clock: store.tick() }
  await store.put('pieces', after)
  return { before, after }
}
