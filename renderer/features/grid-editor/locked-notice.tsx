import { Button, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import type { NotEditable } from '#shared/domain/grid/edit/editable.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { nextDraft } from '#shared/domain/grid/edit/next-draft.ts'
import classes from './editor.module.css'

type Props = { modelId: string; locked: Exclude<NotEditable, null> }

/** Why a grid is only read, and the way to a draft of its next version. */
export function LockedNotice({ modelId, locked }: Props) {
  const { t } = useTranslation('editor')
  const store = useStore()
  const navigate = useNavigate()
  const { records } = useRecords('models', { kind: 'grid' })
  const copy = async () => {
    const model = records.find(({ id }) => id === modelId)
    if (!model) return
    const id = textAt(model.content, 'id')
    const taken = records
      .filter(({ content }) => textAt(content, 'id') === id)
      .map(({ content }) => textAt(content, 'version'))
    const content = nextDraft(model.content, new Set(taken))
    const stamp = store.stamp()
    await store.put('models', {
      ...stamp,
      kind: 'grid',
      reference: `${id}@${textAt(content, 'version')}`,
      content,
      addedAt: new Date().toISOString(),
    })
    await navigate({ to: '/grilles/$modelId/edition', params: { modelId: stamp.id } })
  }
  return (
    <div className={classes.notice} role="note">
      <Text size="sm">{t(`locked.${locked}`)}</Text>
      {locked !== 'read_only' && locked !== 'not_keeper' && (
        <Button size="compact-sm" mt="xs" onClick={() => void copy()}>
          {t('locked.copy')}
        </Button>
      )}
    </div>
  )
}
