import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addQuestion } from '#shared/domain/grid/edit/new-part.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { questionTypes } from '#shared/domain/grid/question-schema.ts'
import { useEditor } from './editor-context.tsx'
import { useAdd } from './use-add.ts'

/** Adds a question to a section, of the type chosen. */
export function NewQuestion({ section }: { section: GridPath }) {
  const { t } = useTranslation('editor')
  const { readOnly } = useEditor()
  const add = useAdd()
  if (readOnly) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size="1rem" aria-hidden />}>
          {t('addQuestion')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {questionTypes.map(type => (
          <Menu.Item key={type} onClick={() => add((grid, labels) => addQuestion(grid, section, type, labels))}>
            {t(`types.${type}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
