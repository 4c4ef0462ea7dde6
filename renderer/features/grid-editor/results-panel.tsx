import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { levelsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addLevel } from '#shared/domain/grid/edit/new-part.ts'
import { AddButton } from './add-button.tsx'
import { DragRow } from './drag-row.tsx'
import classes from './editor.module.css'
import { useContent, useEdit } from './editor-context.tsx'
import { FigureField } from './figure-field.tsx'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { LinesField } from './lines-field.tsx'
import { MarkField } from './mark-field.tsx'
import { Panel } from './panel.tsx'
import { useNewLabels } from './use-add.ts'
import { WordsField } from './words-field.tsx'

/** How the result reads: its unit, whether the total is shown, its levels from the lowest to the highest. */
export function ResultsPanel() {
  const { t } = useTranslation('editor')
  const edit = useEdit()
  const labels = useNewLabels()
  const levels = levelsOf(useContent())
  return (
    <Panel title={t('results.panel')}>
      <Group gap="md" align="start">
        <WordsField path={['results', 'unit']} label={t('results.unit')} optional />
      </Group>
      <MarkField
        path={['results', 'showTotal']}
        label={t('results.showTotal')}
        description={t('results.showTotalHint')}
        usual
      />
      <ul className={classes.list}>
        {levels.map(({ id, path, source }, rank) => (
          <DragRow key={path.join('.')} path={path} label={textAt(source, 'label') || id} className={classes.card}>
            <Group gap="sm" align="end" wrap="nowrap">
              <div className={classes.grow}>
                <WordsField path={[...path, 'label']} label={t('results.label', { rank: rank + 1 })} />
              </div>
              <ItemTools path={path} label={textAt(source, 'label') || id} />
            </Group>
            <Group gap="sm" align="start">
              <FigureField
                path={[...path, 'min']}
                label={t('results.min')}
                name={t('results.minOf', { rank: rank + 1 })}
                usual={0}
              />
              <IdField
                part={{ kind: 'level', id }}
                path={[...path, 'code']}
                label={t('results.code')}
                name={t('results.codeOf', { rank: rank + 1 })}
              />
            </Group>
            <LinesField path={[...path, 'consequences']} label={t('results.consequences', { rank: rank + 1 })} />
          </DragRow>
        ))}
      </ul>
      <AddButton label={t('results.add')} onAdd={() => edit(grid => addLevel(grid, labels).grid)} />
    </Panel>
  )
}
