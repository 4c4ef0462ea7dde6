import { readCivilDate } from '#shared/text/civil-date.ts'
import { failure, ok, type Result } from '../result.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { plainText, type TextNode } from './text-node.ts'

export type FormFailure =
  | 'act_number_form'
  | 'act_date_form'
  | 'act_part_empty'
  | 'act_paragraph_empty'
  | 'act_ids_repeated'
  | 'reservation_incomplete'
  | 'reservations_missing'
  | 'reservations_not_expected'
  | 'signatories_missing'
  | 'signatory_incomplete'
  | 'signatory_field_form'

const nodeParts = ['visas', 'hearings', 'recitals', 'articles', 'recommendations'] as const
/** Parts that no act goes without (opinion-form, parts 4, 6 and 8). */
const owedParts = ['visas', 'recitals', 'articles'] as const

/** The form of an act (procedure/opinion-form.fr.md): what must be there before it can be exported. */
export function checkForm(record: OpinionRecord): Result<OpinionRecord, FormFailure> {
  const { act } = record
  if (act.kind === 'opinion' ? !/^AVIS-\d{4}-\d{3,}$/.test(act.number) : !isWritten(act.number)) {
    return failure('act_number_form', { number: act.number })
  }
  if (readCivilDate(act.date) === null) return failure('act_date_form', { date: act.date })
  return checkText(record) ?? checkReservations(record) ?? checkSignatories(record) ?? ok(record)
}

function checkText({ act, text }: OpinionRecord) {
  for (const [part, words] of Object.entries({
    title: act.title,
    committee: act.committee,
    city: act.city,
    author: text.author,
    formula: text.formula,
  })) {
    if (!isWritten(words)) return failure('act_part_empty', { part })
  }
  const missing = owedParts.find(part => text[part].length === 0)
  if (missing !== undefined) return failure('act_part_empty', { part: missing })
  for (const part of nodeParts) {
    const rank = text[part].findIndex(node => !isWritten(plainText(node)))
    if (rank >= 0) return failure('act_paragraph_empty', { part, number: rank + 1 })
  }
  const ids = [...nodeParts.flatMap((part): TextNode[] => text[part]), ...text.reservations].map(one => one.id)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  return repeated === undefined ? null : failure('act_ids_repeated', { id: repeated })
}

/** A reservation is a condition: the sense says « with reservations », and each states its four parts. */
function checkReservations({ sense, text }: OpinionRecord) {
  const count = text.reservations.length
  if (sense === 'favourable_with_reservations' && count === 0) return failure('reservations_missing')
  if (sense === 'favourable' && count > 0) return failure('reservations_not_expected', { count })
  const incomplete = text.reservations.find(
    ({ requirement, responsible, due, proof }) => ![requirement, responsible, due, proof].every(isWritten),
  )
  return incomplete ? failure('reservation_incomplete', { id: incomplete.id }) : null
}

function checkSignatories({ signatories }: OpinionRecord) {
  if (signatories.length === 0) return failure('signatories_missing')
  const fields = signatories.map(one => one.field)
  const misnamed = fields.find(
    (field, index) => !/^[a-z][a-z0-9_-]{0,39}$/i.test(field) || fields.indexOf(field) !== index,
  )
  if (misnamed !== undefined) return failure('signatory_field_form', { field: misnamed })
  const unnamed = signatories.find(one => !isWritten(one.name) || !isWritten(one.capacity))
  return unnamed ? failure('signatory_incomplete', { field: unnamed.field }) : null
}

/** A dash or a space stands for what is not written yet. */
const isWritten = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
