import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { referencesOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addReference } from '#shared/domain/grid/edit/new-part.ts'
import { manifestoChapters } from '#shared/domain/grid/manifesto.ts'
import { AddButton } from './add-button.tsx'
import { ChoiceField } from './choice-field.tsx'
import classes from './editor.module.css'
import { useContent, useEdit } from './editor-context.tsx'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { Panel } from './panel.tsx'
import { useNewLabels } from './use-add.ts'
import { WordsField } from './words-field.tsx'

/** Texts that questions and rules draw on. */
export function ReferencesPanel() {
  const { t } = useTranslation(['editor', 'terms'])
  const edit = useEdit()
  const labels = useNewLabels()
  const references = referencesOf(useContent())
  return (
    <Panel title={t('references.panel')}>
      <ul className={classes.list}>
        {references.map(({ id, path, source }, rank) => (
          <li key={path.join('.')} className={classes.card}>
            <Group gap="sm" align="end" wrap="nowrap">
              <div className={classes.grow}>
                <WordsField path={[...path, 'text']} label={t('references.text', { rank: rank + 1 })} long />
              </div>
              <ItemTools path={path} label={textAt(source, 'text') || id} />
            </Group>
            <Group gap="sm" align="start">
              <WordsField
                path={[...path, 'article']}
                label={t('references.article')}
                name={t('references.articleOf', { rank: rank + 1 })}
                optional
              />
              <WordsField
                path={[...path, 'applicableFrom']}
                label={t('references.from')}
                name={t('references.fromOf', { rank: rank + 1 })}
                optional
                plain
              />
              <ChoiceField
                path={[...path, 'manifesto']}
                label={t('references.chapter')}
                name={t('references.chapterOf', { rank: rank + 1 })}
                description={t('references.chapterHelp')}
                choices={manifestoChapters.map(value => ({ value, label: t(`terms:manifestoChapter.${value}`) }))}
                optional
              />
              <IdField
                part={{ kind: 'reference', id }}
                path={[...path, 'id']}
                label={t('id')}
                name={t('references.idOf', { rank: rank + 1 })}
              />
            </Group>
            <WordsField path={[...path, 'note']} label={t('references.note', { rank: rank + 1 })} long optional />
          </li>
        ))}
      </ul>
      <AddButton label={t('references.add')} onAdd={() => edit(grid => addReference(grid, labels).grid)} />
    </Panel>
  )
}
