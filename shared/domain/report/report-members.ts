import { writtenNumber } from '#shared/text/written-number.ts'
import type { Grid, Question } from '../grid/grid.ts'
import { valueInWords } from '../opinion/act-grid-answers.ts'
import type { ActBlock, ActItem, ActSection, ActTable } from '../opinion/act-model.ts'
import { marksOf } from './member-marks.ts'
import type { AssessmentReport } from './report-record.ts'
import { lateName, personName, personPlace, type ReportWriter } from './report-writer.ts'

/** Columns of marks that stand side by side in the width of a page. */
const membersAside = 12

type Members = AssessmentReport['members']

/** Who is who, by the number that heads the columns of marks. */
export function membersSection({ members }: AssessmentReport, writer: ReportWriter): ActSection {
  const { report, cell } = writer
  const table: ActTable = {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([report.membersCaption]),
    columns: [
      { header: writer.runs([report.memberNumber]), share: 1, align: 'left' },
      { header: writer.runs([report.memberName]), share: 5, align: 'left' },
      { header: writer.runs([report.memberCollege]), share: 5, align: 'left' },
    ],
    rows: members.map((member, rank) => [
      cell(String(rank + 1)),
      cell(lateName(member, personName(member, rank, writer), writer)),
      cell(personPlace(member, writer) || report.noMark),
    ]),
    rowHeaders: true,
  }
  return section('members', report.members, [table], writer)
}

/** For each section of the grid: what the marks come to beside what is retained, each mark, then the members' words. */
export function markSections(record: AssessmentReport, grid: Grid, writer: ReportWriter): ActSection[] {
  return grid.sections.flatMap(({ title, questions, index }) => {
    const answered = questions.filter(
      question => marksOf(question, record.members).n > 0 || record.answers[question.id],
    )
    if (answered.length === 0) return []
    const blocks = [
      spreadTable(answered, record, writer),
      ...markTables(answered, record.members, writer),
      ...memberRemarks(answered, record.members, writer),
    ]
    return [section(`marks-${index + 1}`, `${index + 1}. ${title}`, blocks, writer)]
  })
}

const section = (id: string, heading: string, blocks: ActBlock[], writer: ReportWriter): ActSection => ({
  id,
  part: 'within',
  level: 2,
  heading: writer.runs([heading]),
  blocks,
  sections: [],
})

function spreadTable(questions: readonly Question[], record: AssessmentReport, writer: ReportWriter): ActTable {
  const { report, cell, labels, language } = writer
  const number = (value: number | null) => cell(value === null ? report.noMark : writtenNumber(value, language))
  const column = (header: string, share: number, align: 'left' | 'centre') => ({
    header: writer.runs([header]),
    share,
    align,
  })
  const retained = (question: Question) => {
    const answer = record.answers[question.id]
    if (answer?.notApplicable) return labels.notApplicable
    return answer === undefined || answer.value === null ? report.noMark : valueInWords(question, answer.value, writer)
  }
  return {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([report.spreadCaption]),
    columns: [
      column(labels.criterion, 4.2, 'left'),
      column(report.median, 1.3, 'centre'),
      column(report.range, 1.3, 'centre'),
      column(report.count, 0.7, 'centre'),
      column(report.retained, 2.5, 'left'),
    ],
    rows: questions.map(question => {
      const { median, range, n } = marksOf(question, record.members)
      return [cell(question.label), number(median), number(range), cell(String(n)), cell(retained(question))]
    }),
    rowHeaders: true,
  }
}

/** Numbers in a table of narrow columns, by twelve members; words, which are long, in one of a row a group of members. */
function markTables(questions: readonly Question[], members: Members, writer: ReportWriter): ActTable[] {
  const measured = questions.filter(({ type }) => type === 'scale' || type === 'number')
  const worded = questions.filter(question => !measured.includes(question) && marksOf(question, members).n > 0)
  return [
    ...(measured.length === 0 ? [] : numberTables(measured, members, writer)),
    ...(worded.length === 0 ? [] : [wordTable(worded, members, writer)]),
  ]
}

function numberTables(questions: readonly Question[], members: Members, writer: ReportWriter): ActTable[] {
  const { report, cell, labels, language } = writer
  const starts = Array.from({ length: Math.ceil(members.length / membersAside) }, (_, index) => index * membersAside)
  return starts.map(start => {
    const ranks = members.slice(start, start + membersAside).map((_, index) => start + index)
    return {
      kind: 'table',
      role: 'rows',
      caption: writer.runs([report.marksCaption]),
      columns: [
        { header: writer.runs([labels.criterion]), share: 6, align: 'left' },
        ...ranks.map(rank => ({ header: writer.runs([String(rank + 1)]), share: 0.9, align: 'centre' as const })),
      ],
      rows: questions.map(question => {
        const { marks } = marksOf(question, members)
        const mark = (value: unknown) => (typeof value === 'number' ? writtenNumber(value, language) : report.noMark)
        return [cell(question.label), ...ranks.map(rank => cell(mark(marks[rank])))]
      }),
      rowHeaders: true,
    }
  })
}

function wordTable(questions: readonly Question[], members: Members, writer: ReportWriter): ActTable {
  const { report, cell, labels } = writer
  const groups = (question: Question): string => {
    const byWords = new Map<string, number[]>()
    for (const [rank, value] of marksOf(question, members).marks.entries()) {
      if (value === null) continue
      const words = valueInWords(question, value, writer)
      byWords.set(words, [...(byWords.get(words) ?? []), rank + 1])
    }
    return [...byWords]
      .map(([words, ranks]) => writer.fill(report.pair, { left: words, right: ranks.join(', ') }))
      .join(' — ')
  }
  return {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([report.wordsCaption]),
    columns: [
      { header: writer.runs([labels.criterion]), share: 4, align: 'left' },
      { header: writer.runs([report.answersOf]), share: 5, align: 'left' },
    ],
    rows: questions.map(question => [cell(question.label), cell(groups(question))]),
    rowHeaders: true,
  }
}

function memberRemarks(questions: readonly Question[], members: Members, writer: ReportWriter): ActBlock[] {
  const { report } = writer
  const items = questions.flatMap(({ id, label }): ActItem[] => {
    const said = members.flatMap((member, rank) => {
      const { reason = '', comment = '' } = member.answers[id] ?? {}
      const words = [reason.trim(), comment.trim() && `${report.comment}${comment.trim()}`].filter(one => one !== '')
      if (words.length === 0) return []
      return [writer.fill(report.pair, { left: personName(member, rank, writer), right: words.join(' ') })]
    })
    if (said.length === 0) return []
    const paragraphs = [
      writer.paragraph('body', [{ text: label, bold: true }]),
      ...said.map(words => writer.paragraph('particulars', words)),
    ]
    return [{ label: '–', paragraphs }]
  })
  if (items.length === 0) return []
  return [
    writer.paragraph('body', [{ text: report.memberRemarks, bold: true }]),
    { kind: 'list', role: 'remarks', items },
  ]
}
