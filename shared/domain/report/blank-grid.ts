import { writtenNumber } from '#shared/text/written-number.ts'
import { assertNever } from '../assert-never.ts'
import type { Grid, Question } from '../grid/grid.ts'
import type { ActBlock, ActSection } from '../opinion/act-model.ts'
import type { ReportWriter } from './report-writer.ts'

/** Drawn by both fonts (`printable-characters.ts`). */
const box = '☐'
const linesForText = 4
const linesForReason = 3
const mostChoices = 10
const mostCharacters = 1100

/** A grid to fill in by hand: each question with its help, who answers, its boxes or lines, and lines for the reason. */
export function blankGrid(grid: Grid, writer: ReportWriter): ActSection[] {
  const numbers = new Map(
    grid.sections.flatMap(({ index, questions }) =>
      questions.map(({ id }, rank): [string, string] => [id, `${index + 1}.${rank + 1}`]),
    ),
  )
  return grid.sections.map(({ id, index, title, help, questions }) => ({
    id: `section-${id}`,
    part: 'within',
    level: 2,
    heading: writer.runs([`${index + 1}. ${title}`]),
    blocks: help ? [writer.paragraph('body', help)] : [],
    sections: questions.map((question, rank) => ({
      id: `question-${question.id}`,
      part: 'within',
      level: 3,
      heading: writer.runs([`${numbers.get(question.id)} ${question.label}`]),
      // The first one follows the heading of its section, which a part kept whole would leave behind.
      ...(rank > 0 && isShort(question) ? { together: true as const } : {}),
      blocks: questionBlocks(question, numbers, writer),
      sections: [],
    })),
  }))
}

/** A question is read whole on one page, unless that would leave a hole of more than half of it. */
function isShort(question: Question): boolean {
  const words = [question.label, question.help ?? '', ...choicesOf(question)]
  return words.length <= mostChoices && words.join('').length <= mostCharacters
}

function choicesOf(question: Question): string[] {
  if (question.type === 'scale') return question.levels.map(({ label, anchor }) => label + anchor)
  return question.type === 'choice' || question.type === 'multiple' ? question.options.map(({ label }) => label) : []
}

function questionBlocks(question: Question, numbers: ReadonlyMap<string, string>, writer: ReportWriter): ActBlock[] {
  const { help, justification, kind } = question
  const { report, paragraph } = writer
  return [
    ...(help ? [paragraph('body', help)] : []),
    paragraph('particulars', particularsOf(question, numbers, writer)),
    ...answerBlocks(question, writer),
    ...(justification === 'none' || (kind === 'information' && question.type === 'text')
      ? []
      : [linesFor(report.why[justification], linesForReason, writer)]),
  ]
}

function particularsOf(question: Question, numbers: ReadonlyMap<string, string>, writer: ReportWriter): string {
  const { report, fill, labels } = writer
  const { answeredBy, assessedBy, evidence, required, visibleWhen, type } = question
  const words = (capacities: Question['answeredBy']) =>
    capacities.map(one => report.capacity[one]).join(report.listSeparator)
  const pieces = evidence.map(one => one.label ?? labels.pieceTypes[one.type] ?? one.type)
  const read = visibleWhen.reads.flatMap(({ space, key }) => (space === 'answers' ? (numbers.get(key) ?? []) : []))
  const isConditional = visibleWhen.reads.length > 0
  return [
    fill(report.answeredBy, { who: words(answeredBy) }),
    ...(assessedBy.length > 0 ? [fill(report.assessedBy, { who: words(assessedBy) })] : []),
    ...(required ? [report.required] : []),
    ...(isConditional
      ? [
          read.length > 0
            ? fill(report.conditional, { questions: read.join(report.listSeparator) })
            : report.conditionalPlain,
        ]
      : []),
    ...(type === 'multiple' ? [report.several] : []),
    ...(pieces.length > 0 ? [fill(report.expected, { pieces: pieces.join(report.listSeparator) })] : []),
  ].join(' ')
}

function answerBlocks(question: Question, writer: ReportWriter): ActBlock[] {
  const { report, fill } = writer
  const more = [
    ...(question.notApplicable.allowed ? [report.notApplicable] : []),
    ...(question.uncertain ? [report.uncertain] : []),
  ]
  const lines = (label: string, count: number): ActBlock[] => [
    linesFor(label, count, writer),
    ...(more.length > 0
      ? [
          boxes(
            more.map(one => [one, '']),
            writer,
          ),
        ]
      : []),
  ]
  switch (question.type) {
    case 'scale': {
      const levels = question.levels.map(({ value, label, anchor }): [string, string] => [
        `${writtenNumber(value, writer.language)} · ${label}`,
        anchor === label ? '' : anchor,
      ])
      return [boxes([...levels, ...more.map((one): [string, string] => [one, ''])], writer)]
    }
    case 'choice':
    case 'multiple':
      return [
        boxes(
          [...question.options.map(({ label }) => label), ...more].map(one => [one, '']),
          writer,
        ),
      ]
    case 'number':
      return lines(`${fill(report.answerIn, { unit: question.unit })}${boundsOf(question, writer)}`, 1)
    case 'date':
      return lines(report.answerDate, 1)
    case 'piece':
      return lines(report.answerPiece, 1)
    case 'text':
      return lines(report.answerText, linesForText)
    default:
      return assertNever(question)
  }
}

function boundsOf(question: Extract<Question, { type: 'number' }>, { report, fill, language }: ReportWriter): string {
  const { min, max } = question
  return [
    ...(min === undefined ? [] : [` ${fill(report.bounds.min, { min: writtenNumber(min, language) })}`]),
    ...(max === undefined ? [] : [` ${fill(report.bounds.max, { max: writtenNumber(max, language) })}`]),
  ].join('')
}

const linesFor = (label: string, count: number, writer: ReportWriter): ActBlock => ({
  kind: 'lines',
  label: writer.runs([label]),
  count,
})

/** One box a line: what it is, in bold where a description follows. */
const boxes = (choices: [name: string, description: string][], writer: ReportWriter): ActBlock => ({
  kind: 'list',
  role: 'boxes',
  items: choices.map(([name, description]) => ({
    label: box,
    paragraphs: [
      writer.paragraph('body', description === '' ? name : [{ text: name, bold: true }, ' — ', description]),
    ],
  })),
})
