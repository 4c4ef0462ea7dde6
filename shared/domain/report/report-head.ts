import { civilDate } from '#shared/text/civil-date.ts'
import type { ActSection } from '../opinion/act-model.ts'
import type { Report } from './check-report.ts'
import type { ReportRecord } from './report-record.ts'
import { personPlace, type ReportWriter } from './report-writer.ts'

/** What the report is, in a line. */
export function reportTitle(record: ReportRecord, writer: ReportWriter): string {
  const { title, someone } = writer.report
  if (record.kind === 'blank_grid') return title.blank_grid
  const { person } = record
  const who = person?.name ?? ((person && personPlace(person, writer)) || someone)
  return writer.fill(title[record.of], { person: who })
}

/** City and committee, dossier and date; what is reported on which grid; what a reader must know before reading on. */
export function reportHead(
  { record, grid, evaluation }: Report,
  writer: ReportWriter,
  replaced: boolean,
): ActSection[] {
  const { report, fill, paragraph, runs } = writer
  const { dossier, kind } = record
  const title = reportTitle(record, writer)
  const hasNames = kind === 'assessment' && [record.person, ...record.members].some(one => one?.name !== undefined)
  return [
    {
      id: 'letterhead',
      part: 'letterhead',
      level: 1,
      blocks: [
        paragraph('city', record.city),
        paragraph('committee', record.committee),
        ...(dossier ? [paragraph('reference', fill(report.dossierNumber, { number: dossier.number }))] : []),
        paragraph('reference', fill(report.establishedOn, { date: civilDate(record.date, record.language) })),
      ],
      sections: [],
    },
    {
      id: 'title',
      part: 'title',
      level: 1,
      heading: [...runs([title]), { text: '\n' }, ...runs([grid.title])],
      bookmark: writer.text(title),
      blocks: [
        ...(dossier
          ? [paragraph('dossier', fill(report.dossier, { ...dossier, direction: dossier.direction || '—' }))]
          : []),
        paragraph('particulars', fill(report.grid, { reference: grid.reference })),
        ...(kind === 'assessment' ? [paragraph('notice', report.notAnAct)] : []),
        ...(hasNames ? [paragraph('notice', report.namesInside)] : []),
        ...(replaced ? [paragraph('notice', report.replaced)] : []),
        ...(kind === 'assessment' && evaluation === null ? [paragraph('body', report.nothingRetained)] : []),
        ...(kind === 'blank_grid' && grid.file.summary ? [paragraph('body', grid.file.summary)] : []),
      ],
      sections: [],
    },
  ]
}
