import { chartPalettes } from '#shared/charts/chart-palette.ts'
import { type Chart, drawChart } from '#shared/charts/draw-chart.ts'
import { isDrawn, type PictureCriterion } from '../consolidation/pictures/answer-on-picture.ts'
import { dotChart } from '../consolidation/pictures/dot-chart.ts'
import { heatChart } from '../consolidation/pictures/heat-chart.ts'
import { inParts } from '../consolidation/pictures/in-parts.ts'
import { toldApart, type Voice } from '../consolidation/pictures/voice.ts'
import type { Grid } from '../grid/grid.ts'
import { actChart } from '../opinion/act-chart.ts'
import type { ActFigure, ActSection } from '../opinion/act-model.ts'
import { marksOf } from './member-marks.ts'
import type { AssessmentReport } from './report-record.ts'
import { personName, personPlace, type ReportWriter } from './report-writer.ts'

/** In points: with its caption, a figure then holds in one page. */
const tallest = 650
/** Columns of a map in the width of a page. */
const membersAside = 22

/**
 * Every mark as a dot and in a map, in as many figures as pages ask. Their tables are those of the marks, which the report
 * prints section by section; columns bear the numbers of the members. Nothing where nobody marked.
 */
export function pictureSections(record: AssessmentReport, grid: Grid, writer: ReportWriter): ActSection[] {
  const criteria = markedCriteria(record, grid, writer)
  if (criteria.length === 0) return []
  const { report } = writer
  const voices = voicesOfReport(record, writer)
  const dots = (run: readonly PictureCriterion[], caption: string) =>
    dotChart(run, voices, {
      caption,
      language: writer.language,
      collegeNames: { ...report.college, none: report.noCollege },
      asked: voices.length,
    })
  const heat = (own: readonly Voice[]) => (run: readonly PictureCriterion[], caption: string) =>
    heatChart(run, own, { caption, language: writer.language })
  const onAxis = criteria.filter(({ question }) => question.type !== 'multiple')
  const figures = [
    ...figuresOf(onAxis, report.dotsCaption, dots, writer),
    ...groupsOf(voices).flatMap(own => figuresOf(criteria, report.heatCaption, heat(own), writer)),
  ]
  return [
    {
      id: 'pictures',
      part: 'within',
      level: 2,
      heading: writer.runs([report.pictures]),
      blocks: [writer.paragraph('particulars', report.picturesExplained), ...figures],
      sections: [],
    },
  ]
}

type Draw = (run: readonly PictureCriterion[], caption: string) => Chart

function figuresOf(
  criteria: readonly PictureCriterion[],
  caption: string,
  draw: Draw,
  writer: ReportWriter,
): ActFigure[] {
  const fits = (run: readonly PictureCriterion[]) =>
    (drawChart(draw(run, caption), chartPalettes.print).picture?.height ?? 0) <= tallest
  const parts = inParts(criteria, fits)
  return parts.flatMap((run, rank) => {
    const told =
      parts.length < 2 ? caption : writer.fill(writer.report.part, { caption, part: rank + 1, parts: parts.length })
    return actChart(draw(run, told), writer).filter(block => block.kind === 'figure')
  })
}

const groupsOf = (voices: readonly Voice[]): Voice[][] =>
  Array.from({ length: Math.ceil(voices.length / membersAside) }, (_, group) =>
    voices.slice(group * membersAside, (group + 1) * membersAside),
  )

/** Numbered as the report says, whose table of members tells who is who; the names that it may say are in what is read aloud. */
function voicesOfReport({ members }: AssessmentReport, writer: ReportWriter): Voice[] {
  const names = toldApart(
    members.map((member, rank) => {
      const name = personName(member, rank, writer)
      const place = member.name === undefined ? personPlace(member, writer) : ''
      return writer.text(place === '' ? name : writer.fill(writer.report.namedPlace, { name, place }))
    }),
    ' ',
  )
  return members.map(({ college, answers }, rank) => ({
    id: String(rank + 1),
    name: names[rank] ?? '',
    short: String(rank + 1),
    college,
    answers,
  }))
}

const markedCriteria = ({ members }: AssessmentReport, grid: Grid, writer: ReportWriter): PictureCriterion[] =>
  grid.sections.flatMap(({ questions, index }) =>
    questions.flatMap((question, rank) =>
      isDrawn(question) && marksOf(question, members).n > 0
        ? [{ question, mark: `${index + 1}.${rank + 1}`, title: writer.text(question.label) }]
        : [],
    ),
  )
