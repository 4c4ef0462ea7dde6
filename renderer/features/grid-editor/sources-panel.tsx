import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listAt, textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { withInserted } from '#shared/domain/grid/edit/value-at.ts'
import { AddButton } from './add-button.tsx'
import { ChoiceField } from './choice-field.tsx'
import classes from './editor.module.css'
import { useContent, useEdit } from './editor-context.tsx'
import { ItemTools } from './item-tools.tsx'
import { Panel } from './panel.tsx'
import { WordsField } from './words-field.tsx'

const certainties = ['read', 'excerpt', 'memory'] as const

/** Where the grid comes from, under which licence, and how sure one is of it. */
export function SourcesPanel() {
  const { t } = useTranslation('editor')
  const edit = useEdit()
  const sources = listAt(useContent(), 'sources')
  const add = () =>
    edit(grid =>
      withInserted(grid, ['sources'], sources.length, {
        ...{ id: `source-${sources.length + 1}`, title: '', licence: '', certainty: 'read' },
      }),
    )
  return (
    <Panel title={t('sources.panel')}>
      <ul className={classes.list}>
        {sources.map((source, rank) => {
          const path = ['sources', rank]
          const name = textAt(source, 'title') || t('sources.name', { rank: rank + 1 })
          return (
            <li key={path.join('.')} className={classes.card}>
              <Group gap="sm" align="end" wrap="nowrap">
                <div className={classes.grow}>
                  <WordsField path={[...path, 'title']} label={t('sources.title', { rank: rank + 1 })} long />
                </div>
                <ItemTools path={path} label={name} copies={false} />
              </Group>
              <Group gap="sm" align="start" grow>
                <WordsField path={[...path, 'url']} label={t('sources.url', { rank: rank + 1 })} optional plain />
                <WordsField path={[...path, 'licence']} label={t('sources.licence', { rank: rank + 1 })} plain />
                <ChoiceField
                  path={[...path, 'certainty']}
                  label={t('sources.certainty', { rank: rank + 1 })}
                  choices={certainties.map(value => ({ value, label: t(`certainties.${value}`) }))}
                />
              </Group>
              <WordsField path={[...path, 'note']} label={t('sources.note', { rank: rank + 1 })} long optional />
            </li>
          )
        })}
      </ul>
      <AddButton label={t('sources.add')} onAdd={add} />
    </Panel>
  )
}
