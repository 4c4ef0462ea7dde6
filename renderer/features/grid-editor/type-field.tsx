import { Button, Group, List, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeType, keysLost } from '#shared/domain/grid/edit/change-type.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { referrersOf } from '#shared/domain/grid/edit/referrers.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { type QuestionType, questionTypes } from '#shared/domain/grid/question-schema.ts'
import { useEdit, useEditor, useTextAt } from './editor-context.tsx'
import { fieldId } from './field-id.ts'
import { whenOpened } from './lists.ts'
import { useNewLabels } from './use-add.ts'

/** The type of a question. Where something of it would go, or conditions read its answer, one is told before. */
export function TypeField({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { draft, readOnly } = useEditor()
  const edit = useEdit()
  const labels = useNewLabels()
  const known = useTextAt(path, 'type')
  const questionNow = () => valueAt(draft.read().present.content, path)
  const [asked, ask] = useState<QuestionType | null>(null)
  const lost = asked ? keysLost(questionNow(), asked) : []
  const readersNow = () =>
    referrersOf(draft.read().present.content, { kind: 'question', id: textAt(questionNow(), 'id') }).filter(
      ([first]) => first !== 'replaces',
    ).length
  const readers = asked ? readersNow() : 0

  const become = (type: QuestionType) => {
    ask(null)
    edit(grid => changeType(grid, path, type, labels))
  }
  const choose = (next: string | null) => {
    const type = questionTypes.find(one => one === next)
    if (!type || type === known) return
    if (keysLost(questionNow(), type).length === 0 && readersNow() === 0) become(type)
    else ask(type)
  }
  return (
    <>
      <Select
        id={fieldId([...path, 'type'])}
        label={t('question.type')}
        data={questionTypes.map(value => ({ value, label: t(`types.${value}`) }))}
        value={known}
        readOnly={readOnly}
        comboboxProps={whenOpened}
        allowDeselect={false}
        onChange={choose}
      />
      <Modal
        opened={asked !== null}
        onClose={() => ask(null)}
        title={t('retype.title')}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        <List size="sm">
          {lost.map(key => (
            <List.Item key={key}>{t(`retype.lost.${key as 'options'}`)}</List.Item>
          ))}
          {readers > 0 && <List.Item>{t('retype.readers', { count: readers })}</List.Item>}
        </List>
        <Text size="sm" mt="sm">
          {t('retype.undo')}
        </Text>
        <Group justify="end" mt="md">
          <Button variant="default" onClick={() => ask(null)}>
            {t('cancel')}
          </Button>
          <Button onClick={() => asked && become(asked)}>{t('retype.go')}</Button>
        </Group>
      </Modal>
    </>
  )
}
