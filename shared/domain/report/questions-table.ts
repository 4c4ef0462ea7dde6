import type { Grid, Question } from '../grid/grid.ts'
import type { Cell, Column } from './assessment-table.ts'
import type { ReportWriter } from './report-writer.ts'

/** The questions of a grid to fill in, one a row. */
export function questionsTable({ sections }: Grid, { report, labels }: ReportWriter): Column[] {
  const { columns } = report
  const rows = sections.flatMap((section, rank) =>
    section.questions.map((question, index) => ({ section, question, number: `${rank + 1}.${index + 1}` })),
  )
  const column = (header: string, width: number, cellOf: (question: Question) => Cell): Column => ({
    header,
    width,
    cells: rows.map(({ question }) => cellOf(question)),
  })
  return [
    { header: columns.section, width: 24, cells: rows.map(({ section }) => section.title) },
    { header: columns.number, width: 8, cells: rows.map(({ number }) => number) },
    column(columns.id, 20, ({ id }) => id),
    column(columns.label, 50, ({ label }) => label),
    column(columns.help, 50, ({ help }) => help ?? null),
    column(columns.type, 12, ({ type }) => report.type[type]),
    column(columns.options, 50, optionsOf),
    column(columns.unit, 12, question => (question.type === 'number' ? question.unit : null)),
    column(columns.answeredBy, 24, ({ answeredBy }) => answeredBy.map(one => report.capacity[one]).join('\n')),
    column(columns.required, 12, ({ required }) => (required ? report.yes : report.no)),
    column(
      columns.expected,
      30,
      ({ evidence }) => evidence.map(({ type, label }) => label ?? labels.pieceTypes[type] ?? type).join('\n') || null,
    ),
  ]
}

/** Levels and options with their codes, one a line. */
function optionsOf(question: Question): Cell {
  switch (question.type) {
    case 'scale':
      return question.levels.map(({ value, label, anchor }) => `${value} — ${label}${suffix(anchor, label)}`).join('\n')
    case 'choice':
    case 'multiple':
      return question.options.map(({ code, label }) => `${code} — ${label}`).join('\n')
    default:
      return null
  }
}

const suffix = (anchor: string, label: string): string => (anchor === '' || anchor === label ? '' : ` (${anchor})`)
