import type { AnnotationRecord } from './annotation.ts'
import type { FormerVersion, PieceRecord } from './piece.ts'
import { failure, ok, type Result } from './result.ts'

/** A version of a piece: `number` counts from 1, `addedAt` is when its bytes came in force. */
export type PieceVersion = FormerVersion & { number: number }

/** The bytes that a version is made of. */
export type VersionFile = Pick<FormerVersion, 'sha256' | 'fileName' | 'size' | 'inspection'>

export type ReplacementFailure = 'version_same' | 'version_known'

/** All versions of a piece, oldest first; the last is the one in force. */
export function versionsOf(piece: PieceRecord): PieceVersion[] {
  const former = piece.formerVersions ?? []
  const { sha256, fileName, size, inspection, replacedAt, addedAt } = piece
  const inForce = { sha256, fileName, size, inspection, addedAt: replacedAt ?? addedAt }
  return [...former, inForce].map((version, index) => ({ ...version, number: index + 1 }))
}

/** Hash of the version that a note was read in; one that names none was made before versions, hence in the first. */
export const versionOf = (
  annotation: Pick<AnnotationRecord, 'version'>,
  piece: Pick<PieceRecord, 'sha256' | 'formerVersions'>,
): string => annotation.version ?? piece.formerVersions?.[0]?.sha256 ?? piece.sha256

/**
 * The piece with `file` in force and what it had before among its former versions, at the instant `at`. The bytes in force
 * replace nothing, and those of a former version are put back (`restored`) rather than brought again.
 */
export function replacedBy(piece: PieceRecord, file: VersionFile, at: string): Result<PieceRecord, ReplacementFailure> {
  if (file.sha256 === piece.sha256) return failure('version_same')
  const known = versionsOf(piece).find(({ sha256 }) => sha256 === file.sha256)
  if (known) return failure('version_known', { number: known.number })
  return ok(inForceNow(piece, file, at))
}

/** The piece with one of its former versions in force anew, as its newest; nothing of its history goes. */
export function restored(
  piece: PieceRecord,
  number: number,
  at: string,
): Result<PieceRecord, ReplacementFailure | 'version_unknown'> {
  const version = versionsOf(piece).find(one => one.number === number)
  if (!version) return failure('version_unknown')
  if (version.sha256 === piece.sha256) return failure('version_same')
  return ok(inForceNow(piece, version, at))
}

function inForceNow(piece: PieceRecord, { sha256, fileName, size, inspection }: VersionFile, at: string): PieceRecord {
  const former = versionsOf(piece).map(({ number: _, ...version }) => version)
  return { ...piece, sha256, fileName, size, inspection, replacedAt: at, formerVersions: former }
}

/** Hashes of all bytes a piece needs to be whole with its history, each once. */
export const hashesOf = (piece: PieceRecord): string[] => [...new Set(versionsOf(piece).map(({ sha256 }) => sha256))]
