import { ActionIcon, Menu } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import type { NotesDisplay } from '#shared/domain/annotations/notes-display.ts'
import type { MemberRecord } from '#shared/domain/member.ts'

type Props = {
  display: NotesDisplay
  onDisplay(change: Partial<NotesDisplay>): void
  /** Who wrote notes here. */
  authors: readonly MemberRecord[]
  /** Whether there is a margin for them to stand in. */
  hasMargin: boolean
}

/** Whose notes are laid over the piece, whether they are named, and where they stand. */
export const DisplayMenu = memo(function DisplayMenu({ display, onDisplay, authors, hasMargin }: Props) {
  const { t } = useTranslation('notes')
  const { overlay } = display
  const chosen = Array.isArray(overlay) ? overlay : null
  const toggle = (id: string) => {
    if (chosen) onDisplay({ overlay: chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id] })
  }
  return (
    <LateMenu
      closeOnItemClick={false}
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={t('display.open')} title={t('display.open')}>
          <IconEye size="1.125rem" aria-hidden />
        </ActionIcon>
      }
    >
      {() => (
        <>
          {hasMargin && (
            <>
              <Menu.Label>{t('display.where')}</Menu.Label>
              <Menu.RadioGroup
                value={display.presentation}
                onChange={value => onDisplay({ presentation: value === 'margin' ? 'margin' : 'list' })}
              >
                <Menu.RadioItem value="list">{t('display.list')}</Menu.RadioItem>
                <Menu.RadioItem value="margin">{t('display.margin')}</Menu.RadioItem>
              </Menu.RadioGroup>
              <Menu.Divider />
            </>
          )}
          <Menu.Label>{t('display.whose')}</Menu.Label>
          <Menu.RadioGroup
            value={chosen ? 'chosen' : String(overlay)}
            onChange={value =>
              onDisplay({
                overlay: value === 'mine' ? 'mine' : value === 'chosen' ? authors.map(({ id }) => id) : 'everybody',
              })
            }
          >
            <Menu.RadioItem value="everybody">{t('display.everybody')}</Menu.RadioItem>
            <Menu.RadioItem value="mine">{t('display.mine')}</Menu.RadioItem>
            <Menu.RadioItem value="chosen">{t('display.chosen')}</Menu.RadioItem>
          </Menu.RadioGroup>
          {chosen &&
            authors.map(({ id, name }) => (
              <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
                {name}
              </Menu.CheckboxItem>
            ))}
          <Menu.Divider />
          <Menu.CheckboxItem checked={display.names} onChange={names => onDisplay({ names })}>
            {t('display.names')}
          </Menu.CheckboxItem>
        </>
      )}
    </LateMenu>
  )
})
