import type { ActSection } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { votedHash } from './voted-hash.ts'

/** Part 10: place and date, the fingerprint of the text voted, one slot a signatory. Never split over two pages. */
export function signaturePart(record: OpinionRecord, date: string, writer: ActWriter): ActSection {
  const { act, text, sense, signatories } = record
  const { labels, fill, paragraph } = writer
  return {
    id: 'signatures',
    part: 'signatures',
    level: 2,
    heading: writer.runs([labels.signatures]),
    bookmark: labels.signatures,
    together: true,
    blocks: [
      paragraph('body', fill(labels.doneAt, { city: act.city, date })),
      paragraph('fingerprint', fill(labels.fingerprint, { hash: votedHash(text, sense) })),
      {
        kind: 'signatures',
        slots: signatories.map(({ field, name, capacity }) => ({
          field,
          capacity: writer.runs([capacity], { bold: true }),
          name: writer.runs([name]),
          prompt: writer.text(fill(labels.signaturePrompt, { capacity })),
        })),
      },
    ],
    sections: [],
  }
}
