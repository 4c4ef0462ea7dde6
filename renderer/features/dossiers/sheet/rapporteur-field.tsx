import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useLeadsDossier } from '#renderer/ui/profile/use-leads-dossier.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { recusedOf } from '#shared/domain/recusals.ts'
import type { DossierChange } from '../use-dossier-change.ts'

/** Who reports on the dossier. Those who withdrew from it are not offered. */
export function RapporteurField({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation('dossiers')
  const { records: members } = useRecords('members', {})
  const { records: sittings } = useRecords('sittings', {})
  const recused = recusedOf(dossier.id, sittings)
  const offered = members
    .filter(({ kind, id }) => kind === 'member' && (!recused.has(id) || id === dossier.rapporteurId))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
  const leads = useLeadsDossier(dossier)
  return (
    <NativeSelect
      label={t('sheet.rapporteur')}
      description={leads ? null : t('sheet.rapporteurWho')}
      disabled={!leads}
      value={dossier.rapporteurId ?? ''}
      onChange={event => void change({ rapporteurId: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: t('sheet.noRapporteur') },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      maw="24rem"
    />
  )
}
