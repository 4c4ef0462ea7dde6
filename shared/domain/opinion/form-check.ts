import { failure, type Refusal } from '../result.ts'
import { isDateOfAct } from './act-date.ts'
import { referenceFault } from './act-references.ts'
import { type AnnexFailure, annexFault } from './annexes-check.ts'
import { isWritten } from './is-written.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { paragraphParts } from './paragraph-parts.ts'
import { personKey } from './person-key.ts'
import { type ReservationFailure, reservationFaults } from './reservations-check.ts'
import { plainText, type TextNode } from './text-node.ts'

export type FormFailure =
  | 'act_number_form'
  | 'act_date_form'
  | 'act_number_year'
  | 'act_original_missing'
  | 'act_original_not_expected'
  | 'act_part_empty'
  | 'act_paragraph_empty'
  | 'act_ids_repeated'
  | 'act_reference_absent'
  | 'signatories_missing'
  | 'signatory_incomplete'
  | 'signatory_field_form'
  | 'signatory_repeated'
  | ReservationFailure
  | AnnexFailure

/** Parts that no act goes without (opinion-form, parts 4, 6 and 8). */
const owedParts = ['visas', 'recitals', 'articles'] as const

/**
 * The form of an act (procedure/opinion-form.fr.md): what is wrong or missing before it can be exported, in the order of
 * its parts.
 */
export function* formFaults(record: OpinionRecord): Generator<Refusal<FormFailure>> {
  yield* headingFaults(record)
  yield* textFaults(record)
  yield* reservationFaults(record)
  for (const faultOf of [referenceFault, annexFault, signatoryFault]) {
    const fault = faultOf(record)
    if (fault) yield fault
  }
}

function* headingFaults({ act }: OpinionRecord): Generator<Refusal<FormFailure>> {
  const isOpinion = act.kind === 'opinion'
  const hasForm = isOpinion ? /^AVIS-\d{4}-\d{3,}$/.test(act.number) : isWritten(act.number)
  if (!hasForm) yield failure('act_number_form', { number: act.number })
  if (!isDateOfAct(act.date)) yield failure('act_date_form', { date: act.date })
  else if (hasForm && isOpinion && act.number.slice(5, 9) !== act.date.slice(0, 4)) {
    yield failure('act_number_year', { number: act.number, date: act.date })
  }
  const isPublic = act.version === 'public'
  if (isPublic !== (act.original !== undefined)) {
    yield failure(isPublic ? 'act_original_missing' : 'act_original_not_expected')
  }
}

function* textFaults({ act, dossier, text }: OpinionRecord): Generator<Refusal<FormFailure>> {
  for (const [part, words] of Object.entries({
    title: act.title,
    committee: act.committee,
    city: act.city,
    author: text.author,
    formula: text.formula,
    dossier: isWritten(dossier.number) ? dossier.title : '',
  })) {
    if (!isWritten(words)) yield failure('act_part_empty', { part })
  }
  for (const part of owedParts) if (text[part].length === 0) yield failure('act_part_empty', { part })
  for (const part of paragraphParts) {
    for (const [rank, node] of text[part].entries()) {
      if (!isWritten(plainText(node))) yield failure('act_paragraph_empty', { part, number: rank + 1 })
    }
  }
  const ids = [...paragraphParts.flatMap((part): TextNode[] => text[part]), ...text.reservations].map(one => one.id)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) yield failure('act_ids_repeated', { id: repeated })
}

function signatoryFault({ signatories }: OpinionRecord) {
  if (signatories.length === 0) return failure('signatories_missing')
  const fields = signatories.map(one => one.field)
  const misnamed = fields.find(
    (field, index) => !/^[a-z][a-z0-9_-]{0,39}$/i.test(field) || fields.indexOf(field) !== index,
  )
  if (misnamed !== undefined) return failure('signatory_field_form', { field: misnamed })
  const unnamed = signatories.find(one => !isWritten(one.name) || !isWritten(one.capacity))
  if (unnamed) return failure('signatory_incomplete', { field: unnamed.field })
  const names = signatories.map(({ name }) => personKey(name))
  const repeated = signatories.find((_, index) => names.indexOf(names[index] ?? '') !== index)
  return repeated ? failure('signatory_repeated', { name: repeated.name }) : null
}
