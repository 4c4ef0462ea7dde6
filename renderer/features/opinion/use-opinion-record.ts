import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { composeOpinion, type OpinionComposition } from '#shared/domain/opinion/compose-opinion.ts'
import type { Result } from '#shared/domain/result.ts'
import type { TextRecord } from '#shared/domain/text.ts'

const gridModels = { kind: 'grid' }

/** The act's record, from the text being drafted and what the dossier holds; a failure says what is still missing. */
export function useOpinionRecord(text: TextRecord | null): Result<OpinionComposition> | null {
  const { profile } = useProfile()
  const dossierId = text?.dossierId ?? ''
  const where = useMemo(() => ({ dossierId }), [dossierId])
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { records: pieces } = useRecords('pieces', where)
  const { records: assessments } = useRecords('assessments', where)
  const { records: models } = useRecords('models', gridModels)
  const { committee } = profile
  return useMemo(
    () =>
      text && dossier && models.length > 0
        ? composeOpinion({ text, dossier, pieces, assessments, models, committee, language: 'fr' })
        : null,
    [text, dossier, pieces, assessments, models, committee],
  )
}
