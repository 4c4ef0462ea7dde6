import type { PieceRecord } from '#shared/domain/piece.ts'
import { DocumentPane } from './document/document-pane.tsx'
import { ReadingPane } from './reading-pane.tsx'

/** A piece of the dossier beside its notes: pages of a PDF as they were printed, anything else as it is read here. */
export const PiecePane = ({ piece }: { piece: PieceRecord }) =>
  piece.inspection.kind === 'pdf' ? <ReadingPane piece={piece} /> : <DocumentPane piece={piece} />
