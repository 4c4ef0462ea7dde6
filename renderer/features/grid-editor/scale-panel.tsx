import { Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelCards } from '#renderer/ui/grid/level-cards.tsx'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { listAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addScaleLevel } from '#shared/domain/grid/edit/new-part.ts'
import { levelsOf } from '#shared/domain/grid/edit/preview.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { AddButton } from './add-button.tsx'
import { DragRow } from './drag-row.tsx'
import classes from './editor.module.css'
import { useEdit, useEditor, useValueAt } from './editor-context.tsx'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { LevelValueField } from './level-value-field.tsx'
import { Panel } from './panel.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useNewLabels } from './use-add.ts'
import { useGridLanguage } from './use-field.ts'
import { WordsField } from './words-field.tsx'

/** A scale: its levels with what each means, and how a member sees them. */
export function ScalePanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow } = useEditor()
  const edit = useEdit()
  const labels = useNewLabels()
  const language = useGridLanguage()
  const source = useValueAt(path)
  const [tried, tryLevel] = useState<number | null>(null)
  const name = String(path[1])
  const levels = listAt(source, 'levels')
  return (
    <Panel title={t('scale.panel', { name })} tools={<RemoveButton path={path} label={t('scale.panel', { name })} />}>
      <Group>
        <IdField
          part={{ kind: 'scale', id: name }}
          path={path}
          label={t('scale.name')}
          onRenamed={id => follow(['scales', id])}
        />
      </Group>
      <ul className={classes.list}>
        {levels.map((_, rank) => {
          const place: GridPath = [...path, 'levels', rank]
          const label = t('scale.level', { rank: rank + 1 })
          return (
            <DragRow key={place.join('.')} path={place} label={label} className={classes.card}>
              <Group gap="sm" align="end" wrap="nowrap">
                <LevelValueField path={place} name={label} />
                <div className={classes.grow}>
                  <WordsField path={[...place, 'label']} label={t('scale.label', { rank: rank + 1 })} />
                </div>
                <ItemTools path={place} label={label} copies={false} />
              </Group>
              <WordsField path={[...place, 'anchor']} label={t('scale.anchor', { rank: rank + 1 })} long />
            </DragRow>
          )
        })}
      </ul>
      <AddButton label={t('scale.addLevel')} onAdd={() => edit(grid => addScaleLevel(grid, name, labels).grid)} />
      <section className={classes.preview} aria-label={t('preview')} lang={language}>
        <LevelCards
          label={t('preview')}
          levels={levelsOf(source).map(level => ({
            ...level,
            label: keptText(level.label, language),
            anchor: keptText(level.anchor, language),
          }))}
          value={tried}
          disabled={false}
          onChoose={tryLevel}
        />
      </section>
    </Panel>
  )
}
