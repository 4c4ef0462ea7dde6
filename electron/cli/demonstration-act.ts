import type { Demonstration } from '#electron/demonstration/load-demonstration.ts'
import { type CompositionFailure, composeOpinion } from '#shared/domain/opinion/compose-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'

/**
 * The act of the demonstration's complete dossier: what the committee retained is evaluated, the text and the vote are
 * assembled with it, as the application does.
 */
export function demonstrationAct({ committee, records }: Demonstration): Result<OpinionRecord, CompositionFailure> {
  const all = <Name extends CollectionName>(name: Name) =>
    records.flatMap(({ collection, document }) => (collection === name ? [document as unknown as RecordOf<Name>] : []))
  const [text] = all('texts')
  const dossier = all('dossiers').find(({ id }) => id === text?.dossierId)
  if (!text || !dossier) throw new Error('the demonstration committee has no draft')
  const composed = composeOpinion({
    text,
    dossier,
    pieces: all('pieces').filter(({ dossierId }) => dossierId === dossier.id),
    assessments: all('assessments').filter(({ dossierId }) => dossierId === dossier.id),
    models: all('models'),
    committee,
    language: 'fr',
  })
  return composed.ok ? { ok: true, value: composed.value.record } : composed
}
