import type { AnnotationRecord } from '../annotation.ts'
import { leavingNotes } from '../annotations/readable.ts'
import type { Answer } from '../assessment.ts'
import type { PieceRecord } from '../piece.ts'
import type { ReportAnswer, ReportEvidence } from './report-record.ts'

type Passages = { annotations: readonly AnnotationRecord[]; pieces: readonly PieceRecord[] }

/**
 * Answers with the passages that support them written out. Left out: one whose piece is gone, and one whose note is not
 * for all who may read the report.
 */
export function withPassages(
  answers: Readonly<Record<string, Answer>>,
  { annotations, pieces }: Passages,
): Record<string, ReportAnswer> {
  const annotationById = new Map(leavingNotes(annotations).map(one => [one.id, one]))
  const titleById = new Map(pieces.map(one => [one.id, one.title]))
  const passage = (id: string): ReportEvidence[] => {
    const found = annotationById.get(id)
    const piece = found && titleById.get(found.pieceId)
    if (!found || piece === undefined) return []
    return [{ piece, page: found.target.page, quote: found.target.quote.exact.replace(/\s+/gu, ' ').trim() }]
  }
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => {
      const { value, notApplicable, reason, comment, confidence, origin, evidence } = answer
      return [
        question,
        {
          value,
          ...(notApplicable === undefined ? {} : { notApplicable }),
          ...(reason === undefined ? {} : { reason }),
          ...(comment === undefined ? {} : { comment }),
          ...(confidence === undefined ? {} : { confidence }),
          ...(origin === undefined ? {} : { origin }),
          evidence: evidence.flatMap(passage),
        },
      ]
    }),
  )
}
