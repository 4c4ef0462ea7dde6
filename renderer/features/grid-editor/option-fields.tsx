import { Group } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsIn } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addOption } from '#shared/domain/grid/edit/new-part.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { AddButton } from './add-button.tsx'
import { DragRow } from './drag-row.tsx'
import classes from './editor.module.css'
import { useEdit, useValueAt } from './editor-context.tsx'
import { fieldId } from './field-id.ts'
import { FigureField } from './figure-field.tsx'
import { FlagField } from './flag-field.tsx'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { MarkField } from './mark-field.tsx'
import { Part } from './panel.tsx'
import { useNewLabels } from './use-add.ts'
import { WordsField } from './words-field.tsx'

type Props = { path: GridPath; question: string; several: boolean }

/** The options of a choice: what each says, brings and raises. */
export function OptionFields({ path, question, several }: Props) {
  const { t } = useTranslation('editor')
  const edit = useEdit()
  const labels = useNewLabels()
  const written = useValueAt([...path, 'options'])
  const options = optionsIn({ id: question, path, source: { options: written } })
  const list = useRef<HTMLUListElement>(null)
  return (
    <Part title={t('options.title')}>
      <ul ref={list} id={fieldId([...path, 'options'])} tabIndex={-1} className={classes.list}>
        {options.map(({ id, path: place, source: option }, rank) => {
          const name = textAt(option, 'label') || id
          const of = (key: string) => t('options.of', { key, rank: rank + 1 })
          return (
            <DragRow key={place.join('.')} path={place} label={name} className={classes.card}>
              <Group gap="sm" align="end" wrap="nowrap">
                <div className={classes.grow}>
                  <WordsField path={[...place, 'label']} label={t('options.label', { rank: rank + 1 })} long />
                </div>
                <ItemTools path={place} label={name} />
              </Group>
              <Group gap="sm" align="start">
                <FigureField
                  path={[...place, 'points']}
                  label={t('options.points')}
                  name={of(t('options.points'))}
                  usual={0}
                />
                <FlagField path={[...place, 'flag']} rank={rank + 1} />
                <IdField
                  part={{ kind: 'option', question, id }}
                  path={[...place, 'code']}
                  label={t('options.code')}
                  name={of(t('options.code'))}
                />
              </Group>
              {several && (
                <MarkField
                  path={[...place, 'exclusive']}
                  label={t('options.exclusive')}
                  name={of(t('options.exclusive'))}
                />
              )}
            </DragRow>
          )
        })}
      </ul>
      <AddButton
        label={t('options.add')}
        onAdd={() => {
          edit(grid => addOption(grid, path, labels).grid)
          requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus())
        }}
      />
    </Part>
  )
}
