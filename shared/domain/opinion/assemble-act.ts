import { civilDate } from '#shared/text/civil-date.ts'
import { annexes } from './act-annexes.ts'
import { type ActGrid, readActGrids } from './act-grids.ts'
import { letterhead } from './act-letterhead.ts'
import { mentionsOf } from './act-mentions.ts'
import type { ActModel } from './act-model.ts'
import { operativePart } from './act-operative.ts'
import { preamble } from './act-preamble.ts'
import { signaturePart } from './act-signatures.ts'
import { titleLines } from './act-title.ts'
import { votePart } from './act-vote.ts'
import { actLabels, actWriter } from './act-writer.ts'
import { boundOf } from './bound-check.ts'
import type { OpinionRecord } from './opinion-record.ts'

/**
 * The act as one plain model, in the order of procedure/opinion-form.fr.md. A pure function of a record that
 * `checkOpinion` accepted: no date of generation, so that the same record gives the same act. `grids` are its own, as
 * `checkAct` gives them; where they are not at hand they are loaded again, and a record that was not checked throws.
 */
export function assembleAct(record: OpinionRecord, grids: readonly ActGrid[] = gridsOf(record)): ActModel {
  const { act, text, sense } = record
  const writer = actWriter(act.language, mentionsOf(record, actLabels(act.language)))
  const { labels } = writer
  const written = (label: string, values: Record<string, string | number>) => writer.text(writer.fill(label, values))
  return {
    language: act.language,
    number: act.number,
    title: titleLines(record, writer)
      .map(line => writer.text(line))
      .join(' '),
    author: act.committee,
    subject: written(labels.subject, { sense: labels.sense[sense] }),
    keywords: labels.keywords,
    date: act.date,
    version: act.version,
    sections: [
      ...letterhead(record, writer),
      preamble(text, writer),
      operativePart(record, grids.length > 0 ? boundOf(grids) : null, writer),
      votePart(record, writer),
      signaturePart(record, civilDate(act.date, act.language), writer),
      ...annexes(record, grids, writer),
    ],
    foot: {
      left: written(labels.foot, { number: act.number, version: labels.footVersion[act.version] }),
      page: labels.page,
    },
  }
}

function gridsOf(record: OpinionRecord): ActGrid[] {
  const grids = readActGrids(record.assessments)
  if (!grids.ok) throw new Error(`this record was not checked: ${grids.error.code}`)
  return grids.value
}
