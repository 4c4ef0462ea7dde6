import { IconLock, IconUserShield, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '#renderer/ui/menu/choice-menu.tsx'
import { annotationAudiences } from '#shared/domain/annotation.ts'
import type { Audience } from '#shared/domain/annotations/readable.ts'

const icons = { private: IconLock, rapporteur: IconUserShield, committee: IconUsers }

type Props = { audience: Audience; label: string; onAudience(audience: Audience): void }

/** Who reads a note: its author, the rapporteur too, or the committee. */
export function AudienceMenu({ audience, label, onAudience }: Props) {
  const { t } = useTranslation('notes')
  const Icon = icons[audience]
  return (
    <ChoiceMenu
      value={audience}
      values={annotationAudiences}
      label={label}
      title={t(`audience.${audience}`)}
      icon={<Icon size="1rem" aria-hidden />}
      entry={known => t(`audience.${known}`)}
      onValue={onAudience}
      note={t('audienceStays')}
    />
  )
}
