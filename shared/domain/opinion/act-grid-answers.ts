import { civilDate } from '#shared/text/civil-date.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { assertNever } from '../assert-never.ts'
import type { Question } from '../grid/grid.ts'
import type { Value } from '../grid/value.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/** One table a section: each question that was visible, the answer retained in words, and why where reasons were written. */
export function answerTables(act: ActGrid, writer: ActWriter): { title: string; table: ActTable }[] {
  const { grid, evaluation, assessment } = act
  const { labels, cell } = writer
  const hasReasons = Object.values(assessment.justifications ?? {}).some(reason => reason.trim() !== '')
  const reasonOf = (id: string) => cell(assessment.justifications?.[id]?.trim() || labels.noJustification)
  return grid.sections.flatMap(section => {
    const visible = section.questions.filter(question => evaluation.settled.visible[question.index])
    if (visible.length === 0) return []
    const title = `${section.index + 1}. ${section.title}`
    const table: ActTable = {
      kind: 'table',
      role: 'rows',
      caption: writer.runs([labels.answersOf]),
      columns: [
        { header: writer.runs([labels.criterion]), share: hasReasons ? 3.5 : 4, align: 'left' },
        { header: writer.runs([labels.answer]), share: hasReasons ? 2 : 2.4, align: 'left' },
        ...(hasReasons ? [{ header: writer.runs([labels.justification]), share: 4.5, align: 'left' as const }] : []),
      ],
      rows: visible.map(question => [
        cell(question.label),
        cell(answerInWords(question, act, writer)),
        ...(hasReasons ? [reasonOf(question.id)] : []),
      ]),
      rowHeaders: true,
    }
    return [{ title, table }]
  })
}

function answerInWords(question: Question, { evaluation }: ActGrid, writer: ActWriter): string {
  const { scope } = evaluation.settled
  if (scope.notApplicable[question.index]) return writer.labels.notApplicable
  const answer = scope.answers[question.index] ?? null
  return answer === null
    ? writer.labels.unanswered
    : valueInWords(question, answer, writer) || writer.labels.noJustification
}

export function valueInWords(question: Question, value: Value, { language, labels }: ActWriter): string {
  const number = (one: Value) => (typeof one === 'number' ? writtenNumber(one, language) : String(one))
  switch (question.type) {
    case 'scale': {
      const level = question.levels.find(one => one.value === value)
      return level ? `${number(value)}/${number(question.highest)} · ${level.label}` : number(value)
    }
    case 'choice':
    case 'multiple': {
      const codes = Array.isArray(value) ? value : [value]
      return codes
        .map(code => question.options.find(option => option.code === code)?.label ?? String(code))
        .join(labels.listSeparator)
    }
    case 'number':
      return `${number(value)} ${question.unit}`
    case 'date':
      return civilDate(String(value), language)
    case 'text':
    case 'piece':
      return String(value)
    default:
      return assertNever(question)
  }
}
