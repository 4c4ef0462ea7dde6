import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { evidenceIn } from '#shared/domain/grid/edit/grid-parts.ts'
import { withInserted } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { AddButton } from './add-button.tsx'
import { ConditionField } from './condition-field.tsx'
import classes from './editor.module.css'
import { useEdit, useValueAt } from './editor-context.tsx'
import { ItemTools } from './item-tools.tsx'
import { Part } from './panel.tsx'
import { PieceField } from './piece-field.tsx'
import { WordsField } from './words-field.tsx'

/** Documents expected once a question is answered. */
export function EvidenceFields({ path, own }: { path: GridPath; own: string }) {
  const { t } = useTranslation('editor')
  const pieceName = usePieceName()
  const edit = useEdit()
  const evidence = evidenceIn({ id: '', path, source: { evidence: useValueAt([...path, 'evidence']) } })
  return (
    <Part title={t('evidence.title')}>
      <ul className={classes.list}>
        {evidence.map(({ id, path: place }, rank) => (
          <li key={place.join('.')} className={classes.card}>
            <Group gap="sm" align="end" wrap="nowrap">
              <PieceField path={[...place, 'type']} label={t('evidence.type')} />
              <ItemTools path={place} label={t('evidence.name', { piece: pieceName(id), rank: rank + 1 })} />
            </Group>
            <WordsField path={[...place, 'label']} label={t('evidence.label')} optional />
            <ConditionField
              path={[...place, 'requiredWhen']}
              title={t('evidence.requiredWhen', { rank: rank + 1 })}
              absent={t('evidence.always')}
              own={own}
            />
          </li>
        ))}
      </ul>
      <AddButton
        label={t('evidence.add')}
        onAdd={() => edit(grid => withInserted(grid, [...path, 'evidence'], evidence.length, { type: 'autre' }))}
      />
    </Part>
  )
}
