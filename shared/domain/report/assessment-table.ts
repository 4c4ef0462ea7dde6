import type { AnswerValue } from '../assessment.ts'
import type { Question } from '../grid/grid.ts'
import { valueInWords } from '../opinion/act-grid-answers.ts'
import type { Report } from './check-report.ts'
import { marksOf } from './member-marks.ts'
import type { AssessmentReport, ReportAnswer } from './report-record.ts'
import { lateName, personName, type ReportWriter } from './report-writer.ts'

/** What an exported cell holds: numbers stay numbers, `null` is an empty cell. */
export type Cell = string | number | null

/** A column of an exported table: its head, its width in characters, its cells one a row. */
export type Column = { header: string; width: number; cells: Cell[] }

type AssessmentOf = Report & { record: AssessmentReport }
type Row = { question: Question; section: string; number: string; answer: ReportAnswer | undefined }

/**
 * One row a question, in the order of the grid, hidden ones included: nothing that was answered is lost. A consolidation
 * has one column a member instead of the columns of one answer.
 */
export function assessmentTable({ record, grid }: AssessmentOf, writer: ReportWriter): Column[] {
  const { columns } = writer.report
  const rows: Row[] = grid.sections.flatMap((section, rank) =>
    section.questions.map((question, index) => ({
      question,
      section: section.title,
      number: `${rank + 1}.${index + 1}`,
      answer: record.answers[question.id],
    })),
  )
  const column = (header: string, width: number, cellOf: (row: Row) => Cell): Column => ({
    header,
    width,
    cells: rows.map(cellOf),
  })
  const named = [
    column(columns.section, 24, ({ section }) => section),
    column(columns.number, 8, ({ number }) => number),
    column(columns.id, 20, ({ question }) => question.id),
    column(columns.label, 50, ({ question }) => question.label),
    column(columns.type, 12, ({ question }) => writer.report.type[question.type]),
  ]
  const rest = record.of === 'consolidation' ? consolidated(record, column, writer) : answeredColumns(column, writer)
  return [...named, ...rest]
}

type MakeColumn = (header: string, width: number, cellOf: (row: Row) => Cell) => Column

function answeredColumns(column: MakeColumn, writer: ReportWriter): Column[] {
  const { columns, yes } = writer.report
  return [
    column(columns.code, 14, ({ answer }) => codeOf(answer?.value ?? null)),
    column(columns.words, 30, ({ question, answer }) => wordsOf(question, answer?.value ?? null, writer)),
    column(columns.unit, 12, ({ question }) => (question.type === 'number' ? question.unit : null)),
    column(columns.notApplicable, 12, ({ answer }) => (answer?.notApplicable ? yes : null)),
    column(columns.reason, 50, ({ answer }) => answer?.reason || null),
    column(columns.comment, 40, ({ answer }) => answer?.comment || null),
    column(columns.confidence, 10, ({ answer }) => answer?.confidence ?? null),
    column(columns.evidence, 50, ({ answer }) => evidenceInWords(answer, writer)),
    column(columns.origin, 20, ({ answer }) => answer?.origin ?? null),
  ]
}

function consolidated(record: AssessmentReport, column: MakeColumn, writer: ReportWriter): Column[] {
  const { columns, median, range, count } = writer.report
  const { members } = record
  return [
    ...memberHeaders(record, writer).map((header, rank) =>
      column(header, 16, ({ question }) => markCell(question, marksOf(question, members).marks[rank] ?? null, writer)),
    ),
    column(median, 12, ({ question }) => marksOf(question, members).median),
    column(range, 10, ({ question }) => marksOf(question, members).range),
    column(count, 6, ({ question }) => marksOf(question, members).n),
    column(columns.unit, 12, ({ question }) => (question.type === 'number' ? question.unit : null)),
    column(columns.retained, 16, ({ question, answer }) => markCell(question, answer?.value ?? null, writer)),
    column(columns.notApplicable, 12, ({ answer }) => (answer?.notApplicable ? writer.report.yes : null)),
    column(columns.retainedReason, 50, ({ answer }) => answer?.reason || null),
  ]
}

/** « Claire Morvan (élu·es) »: what heads the column of a member. */
export const memberHeaders = ({ members }: AssessmentReport, writer: ReportWriter): string[] =>
  members.map((member, rank) => {
    const who = lateName(member, personName(member, rank, writer), writer)
    return member.college ? `${who} (${writer.report.college[member.college]})` : who
  })

/** Values that a machine reads back: numbers as numbers, codes of options separated by semicolons. */
const codeOf = (value: AnswerValue): Cell => (Array.isArray(value) ? value.join(';') : value)

const markCell = (question: Question, value: AnswerValue, writer: ReportWriter): Cell =>
  typeof value === 'number' ? value : wordsOf(question, value, writer)

const wordsOf = (question: Question, value: AnswerValue, writer: ReportWriter): Cell =>
  value === null ? null : valueInWords(question, value, writer)

function evidenceInWords(answer: ReportAnswer | undefined, { report, fill }: ReportWriter): Cell {
  const all = (answer?.evidence ?? []).map(({ piece, page, quote }) => fill(report.evidence, { piece, page, quote }))
  return all.length === 0 ? null : all.join('\n')
}
