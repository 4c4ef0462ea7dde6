import { type ModelRecord, wasPublished } from '../../model.ts'
import { withChangeWithin } from '../../store/with-change.ts'
import { textAt } from './grid-source.ts'

/** Conditions and pinned results make sense only as they were written: two halves of them would not. */
const whole: ReadonlySet<string> = new Set(['visibleWhen', 'requiredWhen', 'when', 'expected'])

/**
 * A draft with what was edited between two states of it, part by part; what another window edited of it since stays.
 * `null`: it was published meanwhile, and no longer changes.
 */
export const withDraftChange = (latest: ModelRecord, from: ModelRecord, to: ModelRecord): ModelRecord | null =>
  wasPublished(latest.content) ? null : withOwnReference(withChangeWithin(latest, from, to, whole))

/** A record goes by the name of its content, while that has one. */
export function withOwnReference<Record extends ModelRecord>(record: Record): Record {
  const [id, version] = [textAt(record.content, 'id'), textAt(record.content, 'version')]
  return id === '' || version === '' ? record : { ...record, reference: `${id}@${version}` }
}
