import { civilDate } from '#shared/text/civil-date.ts'
import type { ActSection } from './act-model.ts'
import { titleLines } from './act-title.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'

/** Parts 1 and 2 of an act: city and committee, number and date of the sitting; then the title. */
export function letterhead(record: OpinionRecord, writer: ActWriter): ActSection[] {
  const { act, dossier } = record
  const { labels, fill, paragraph, runs, language } = writer
  const [reference, subject] = titleLines(record, writer)
  const { number, title, direction } = dossier
  return [
    {
      id: 'letterhead',
      part: 'letterhead',
      level: 1,
      blocks: [
        paragraph('city', act.city),
        paragraph('committee', act.committee),
        paragraph('reference', fill(labels.number, { number: act.number })),
        paragraph('reference', fill(labels.sitting, { date: civilDate(act.date, language) })),
      ],
      sections: [],
    },
    {
      id: 'title',
      part: 'title',
      level: 1,
      heading: [...runs([reference]), { text: '\n' }, ...runs([subject])],
      bookmark: writer.text(reference),
      blocks: [
        ...(act.version === 'public' ? [paragraph('marking', labels.publicVersion)] : []),
        ...(act.original ? [paragraph('fingerprint', fill(labels.original, { hash: act.original }))] : []),
        paragraph('dossier', fill(labels.dossier, { number, title, direction: direction || '—' })),
      ],
      sections: [],
    },
  ]
}
