import { ActionIcon, Menu } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What is marked besides words. `question` is on the words chosen. */
export type MoreMark = 'question' | 'area' | 'areaByKeys' | 'page' | 'piece'

/** Notes of another kind than a mark on words. */
export function MoreMarksMenu({ onMark }: { onMark(mark: MoreMark): void }) {
  const { t } = useTranslation('notes')
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('marks.open')} title={t('marks.open')}>
          <IconNotes size="1.125rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      {/* Pressing an entry must not drop the selection it acts on. */}
      <Menu.Dropdown onMouseDown={event => event.preventDefault()}>
        <Menu.Item onClick={() => onMark('question')}>{t('marks.question')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onMark('area')}>{t('marks.area')}</Menu.Item>
        <Menu.Item onClick={() => onMark('areaByKeys')}>{t('marks.areaByKeys')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onMark('page')}>{t('marks.page')}</Menu.Item>
        <Menu.Item onClick={() => onMark('piece')}>{t('marks.piece')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
