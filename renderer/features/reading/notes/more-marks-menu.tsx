import { ActionIcon, Menu } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'

/** What is marked besides words. `question` is on the words chosen. */
export type MoreMark = 'question' | 'area' | 'areaByKeys' | 'page' | 'piece'

const every: readonly MoreMark[] = ['question', 'area', 'areaByKeys', 'page', 'piece']
/** Marks before which a line is drawn: what they are on is of another kind. */
const another: ReadonlySet<MoreMark> = new Set(['area', 'page'])

type Props = { marks?: readonly MoreMark[]; onMark(mark: MoreMark): void }

/** Notes of another kind than a mark on words. */
export function MoreMarksMenu({ marks = every, onMark }: Props) {
  const { t } = useTranslation('notes')
  return (
    <LateMenu
      // Pressing an entry must not drop the selection it acts on.
      dropdown={{ onMouseDown: event => event.preventDefault() }}
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={t('marks.open')} title={t('marks.open')}>
          <IconNotes size="1.125rem" aria-hidden />
        </ActionIcon>
      }
    >
      {() =>
        marks.map(mark => (
          <Fragment key={mark}>
            {another.has(mark) && <Menu.Divider />}
            <Menu.Item onClick={() => onMark(mark)}>{t(`marks.${mark}`)}</Menu.Item>
          </Fragment>
        ))
      }
    </LateMenu>
  )
}
