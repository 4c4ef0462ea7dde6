import { Button, Group, List, Modal, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { referrersTo } from '#shared/domain/grid/edit/remove-part.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import classes from './editor.module.css'
import { useContent, useEditor } from './editor-context.tsx'
import { panelOf } from './panel-of.ts'
import { useGridLanguage } from './use-field.ts'

export type Removal = { path: GridPath; label: string }

type Props = { removal: Removal; onClose(): void; onRemove(): void }

/** What names a part about to go: each leads to its place, or all go with it. */
export function RemovalDialog({ removal, onClose, onRemove }: Props) {
  const { t } = useTranslation('editor')
  const { goTo } = useEditor()
  const language = useGridLanguage()
  const content = useContent()
  const referrers = referrersTo(content, removal.path).filter(
    ({ path }, rank, all) => all.findIndex(other => other.path.join('.') === path.join('.')) === rank,
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('removal.title', { label: removal.label })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      size="lg"
    >
      <Text size="sm">{t('removal.named', { count: referrers.length })}</Text>
      <List size="sm" my="sm">
        {referrers.map(({ path, part }) => {
          const holder = valueAt(content, panelOf(path))
          const key = String(path[0] === 'replaces' ? 'replaces' : path.at(-1))
          const name = textAt(holder, 'label') || textAt(holder, 'reason') || textAt(holder, 'title')
          return (
            <List.Item key={path.join('.')}>
              <UnstyledButton
                className={classes.fault}
                onClick={() => {
                  onClose()
                  goTo(path)
                }}
              >
                {t(`removal.by.${key as 'when'}`)} <Kept language={language}>{name}</Kept>
                {part.kind === 'flag' && ` (${t('removal.throughFlag', { flag: part.id })})`}
              </UnstyledButton>
            </List.Item>
          )
        })}
      </List>
      <Text size="sm">{t('removal.follows')}</Text>
      <Group justify="end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={onRemove}>{t('removal.all')}</Button>
      </Group>
    </Modal>
  )
}
