import type { PieceRecord } from '#shared/domain/piece.ts'
import { type PieceVersion, versionsOf } from '#shared/domain/piece-versions.ts'
import { DocumentPane } from './document/document-pane.tsx'
import { ReadingPane } from './reading-pane.tsx'

type Props = {
  piece: PieceRecord
  /** Hash of the version to be read; the one in force where nothing is said, or where the piece has no such version. */
  version?: string | undefined
}

/** A piece of the dossier beside its notes: pages of a PDF as they were printed, anything else as it is read here. */
export function PiecePane({ piece, version }: Props) {
  const versions = versionsOf(piece)
  const shown = versions.findLast(({ sha256 }) => sha256 === version) ?? (versions.at(-1) as PieceVersion)
  const Pane = shown.inspection.kind === 'pdf' ? ReadingPane : DocumentPane
  return <Pane key={shown.sha256} piece={piece} shown={shown} />
}
