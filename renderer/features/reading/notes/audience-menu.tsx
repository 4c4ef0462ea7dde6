import { ActionIcon, Menu } from '@mantine/core'
import { IconLock, IconUserShield, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { annotationAudiences } from '#shared/domain/annotation.ts'
import type { Audience } from '#shared/domain/annotations/readable.ts'

const icons = { private: IconLock, rapporteur: IconUserShield, committee: IconUsers }

type Props = { audience: Audience; label: string; onAudience(audience: Audience): void }

/** Who reads a note: its author, the rapporteur too, or the committee. */
export function AudienceMenu({ audience, label, onAudience }: Props) {
  const { t } = useTranslation('notes')
  const Icon = icons[audience]
  return (
    <LateMenu
      button={
        <ActionIcon variant="subtle" color="gray" size="1.5rem" aria-label={label} title={t(`audience.${audience}`)}>
          <Icon size="1rem" aria-hidden />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.RadioGroup
            value={audience}
            onChange={value => {
              const chosen = annotationAudiences.find(known => known === value)
              if (chosen) onAudience(chosen)
            }}
          >
            {annotationAudiences.map(known => (
              <Menu.RadioItem key={known} value={known} closeMenuOnClick>
                {t(`audience.${known}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label maw="16rem">{t('audienceStays')}</Menu.Label>
        </>
      )}
    </LateMenu>
  )
}
