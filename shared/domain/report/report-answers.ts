import type { Question } from '../grid/grid.ts'
import { answerTables } from '../opinion/act-grid-answers.ts'
import type { ActGrid } from '../opinion/act-grids.ts'
import type { ActBlock, ActItem, ActSection } from '../opinion/act-model.ts'
import type { AssessmentReport, ReportAnswer } from './report-record.ts'
import type { ReportWriter } from './report-writer.ts'

/** One section a section of the grid: its answers, then what stands beside them. */
export function answerSections(act: ActGrid, { answers }: AssessmentReport, writer: ReportWriter): ActSection[] {
  const { settled } = act.evaluation
  const visible = act.grid.sections
    .map(({ questions }) => questions.filter(({ index }) => settled.visible[index]))
    .filter(questions => questions.length > 0)
  return answerTables(act, writer).map(({ title, table }, rank) => ({
    id: `answers-${rank + 1}`,
    part: 'within',
    level: 2,
    heading: writer.runs([title]),
    blocks: [table, ...remarks(visible[rank] ?? [], answers, writer)],
    sections: [],
  }))
}

/** Comments, confidence, passages and origins, under the name of their question. */
function remarks(
  questions: readonly Question[],
  answers: Readonly<Record<string, ReportAnswer>>,
  writer: ReportWriter,
): ActBlock[] {
  const items = questions.flatMap(({ id, label }): ActItem[] => {
    const said = answers[id] ? saidBeside(answers[id], writer) : []
    if (said.length === 0) return []
    return [
      {
        label: '–',
        paragraphs: [
          writer.paragraph('body', [{ text: label, bold: true }]),
          ...said.map(words => writer.paragraph('particulars', words)),
        ],
      },
    ]
  })
  if (items.length === 0) return []
  return [
    writer.paragraph('body', [{ text: writer.report.remarks, bold: true }]),
    { kind: 'list', role: 'remarks', items },
  ]
}

function saidBeside({ comment, confidence, origin, evidence }: ReportAnswer, { report, fill }: ReportWriter): string[] {
  return [
    ...(comment?.trim() ? [`${report.comment}${comment.trim()}`] : []),
    ...(confidence === undefined ? [] : [fill(report.confidence, { confidence })]),
    ...evidence.map(({ piece, page, quote }) => fill(report.evidence, { piece, page, quote })),
    ...(origin === undefined ? [] : [fill(report.origin, { origin })]),
  ]
}
