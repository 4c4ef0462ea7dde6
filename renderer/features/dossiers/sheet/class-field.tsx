import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { aiActClasses } from '#renderer/ui/procedure/ai-act-classes.ts'
import { useLeadsDossier } from '#renderer/ui/profile/use-leads-dossier.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { DossierChange } from '../use-dossier-change.ts'

/** The class of the project under the AI Act, or that nobody has confirmed one. */
export function ClassField({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation(['dossiers', 'terms', 'classification'])
  const leads = useLeadsDossier(dossier)
  return (
    <NativeSelect
      label={t('sheet.class')}
      description={leads ? t('sheet.classHelp') : t('classification:confirmWho')}
      disabled={!leads}
      value={dossier.aiActClass ?? ''}
      onChange={event => void change({ aiActClass: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: t('terms:aiActClass.unconfirmed') },
        ...aiActClasses.map(known => ({ value: known, label: t(`terms:aiActClass.${known}`) })),
      ]}
      maw="24rem"
    />
  )
}
