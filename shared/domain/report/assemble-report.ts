import { civilDate } from '#shared/text/civil-date.ts'
import { answersToInput } from '../grid/answers-to-input.ts'
import { dispersionOf } from '../grid/dispersion.ts'
import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { resultSentence } from '../opinion/act-grid-annex.ts'
import { gridRules } from '../opinion/act-grid-rules.ts'
import { gridScores } from '../opinion/act-grid-scores.ts'
import { gridSpread } from '../opinion/act-grid-spread.ts'
import type { ActGrid } from '../opinion/act-grids.ts'
import type { ActBlock, ActModel, ActSection } from '../opinion/act-model.ts'
import { blankGrid } from './blank-grid.ts'
import type { Report } from './check-report.ts'
import { printFonts, toldIfReplaced } from './drawable-model.ts'
import { knockoutBlocks } from './knockouts.ts'
import { answerSections } from './report-answers.ts'
import { reportHead, reportTitle } from './report-head.ts'
import { markSections, membersSection } from './report-members.ts'
import { pictureSections } from './report-pictures.ts'
import type { AssessmentReport } from './report-record.ts'
import { type ReportWriter, reportWriter } from './report-writer.ts'

/**
 * A report as one plain model, printed by the engine of the acts. A pure function of a record that `checkReport` read: the
 * same record gives the same model. What the fonts cannot draw is replaced, and the report says so under its title.
 */
export function assembleReport(report: Report): ActModel {
  const writer = reportWriter(report.record.language)
  return toldIfReplaced(replaced => modelOf(report, writer, replaced), printFonts)
}

function modelOf(report: Report, writer: ReportWriter, replaced: boolean): ActModel {
  const { record, grid } = report
  const { report: words, fill } = writer
  const what = reportTitle(record, writer)
  const { number } = record.dossier ?? { number: civilDate(record.date, record.language) }
  return {
    language: record.language,
    number,
    title: writer.text(`${what} — ${grid.title}`),
    author: record.committee,
    subject: writer.text(fill(words.subject, { reference: grid.reference })),
    keywords: words.keywords,
    date: record.date,
    version: 'full',
    sections: [...reportHead(report, writer, replaced), ...bodyOf(report, writer)],
    foot: { left: writer.text(fill(words.foot, { what, grid: grid.reference, number })), page: writer.labels.page },
  }
}

function bodyOf({ record, grid, evaluation }: Report, writer: ReportWriter): ActSection[] {
  if (record.kind === 'blank_grid') return blankGrid(grid, writer)
  const act = evaluation && actGridOf(record, grid, evaluation)
  const result = act ? resultSections(act, writer) : []
  if (record.of !== 'consolidation') return [...result, ...(act ? answerSections(act, record, writer) : [])]
  const spread = act
    ? gridSpread(act, writer).map(blocks => part('spread', writer.labels.dispersion, blocks, writer))
    : []
  return [
    ...result,
    ...spread,
    membersSection(record, writer),
    ...pictureSections(record, grid, writer),
    ...markSections(record, grid, writer),
  ]
}

/** What eliminates first, fired or not, then the rules that fired: a score never stands before them. */
const resultSections = (act: ActGrid, writer: ReportWriter): ActSection[] => [
  ...[knockoutBlocks(act.grid, act.evaluation, writer)]
    .filter(({ length }) => length > 0)
    .map(blocks => part('knockouts', writer.report.knockouts.title, blocks, writer)),
  part('rules', writer.labels.rules, gridRules(act, writer), writer),
  part(
    'result',
    writer.labels.gridResult,
    [...gridScores(act, writer), writer.paragraph('body', resultSentence(act, writer))],
    writer,
  ),
]

const part = (id: string, heading: string, blocks: ActBlock[], writer: ReportWriter): ActSection => ({
  id,
  part: 'within',
  level: 2,
  heading: writer.runs([heading]),
  blocks,
  sections: [],
})

/** The same shape as a grid of an act, for the parts that both print. */
function actGridOf(record: AssessmentReport, grid: Grid, evaluation: Evaluation): ActGrid {
  const answers = Object.entries(record.answers)
  const inputs = record.members.map(({ answers: marks }) => answersToInput(withoutEvidence(marks), {}))
  return {
    grid,
    evaluation,
    assessment: {
      grid: record.grid,
      retained: answersToInput(withoutEvidence(record.answers), record.pieces),
      result: { ...evaluation.result },
      members: record.members.length,
      dispersion: record.members.length < 2 ? {} : dispersionOf(grid, inputs),
      justifications: Object.fromEntries(answers.flatMap(([id, { reason }]) => (reason?.trim() ? [[id, reason]] : []))),
    },
  }
}

const withoutEvidence = <Mark extends object>(answers: Readonly<Record<string, Mark>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...answer, evidence: [] as string[] }]))
