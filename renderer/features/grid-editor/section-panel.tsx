import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { questionsIn } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ConditionField } from './condition-field.tsx'
import { useEditor, useValueAt } from './editor-context.tsx'
import { FigureField } from './figure-field.tsx'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { NewQuestion } from './new-question.tsx'
import { Panel } from './panel.tsx'
import { QuestionLinks } from './question-links.tsx'
import { WordsField } from './words-field.tsx'

/** A section: what it is called, what it weighs, when it shows, and its questions. */
export function SectionPanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow } = useEditor()
  const source = useValueAt(path)
  const id = textAt(source, 'id')
  const title = textAt(source, 'title')
  const label = title || id
  return (
    <Panel
      title={label}
      ofGrid
      above={t('section.above', { rank: Number(path[1]) + 1 })}
      tools={<ItemTools path={path} label={label} onMoved={follow} />}
    >
      <WordsField path={[...path, 'title']} label={t('section.title')} long />
      <WordsField path={[...path, 'help']} label={t('section.help')} long optional />
      <WordsField path={[...path, 'criterion']} label={t('section.criterion')} long optional />
      <Group gap="md" align="start">
        <FigureField path={[...path, 'weight']} label={t('weight')} min={0} usual={1} />
        <FigureField path={[...path, 'minScore']} label={t('section.minScore')} min={0} max={100} />
        <IdField part={{ kind: 'section', id }} path={[...path, 'id']} label={t('id')} />
      </Group>
      <ConditionField path={[...path, 'visibleWhen']} title={t('visibleWhen')} absent={t('alwaysVisible')} />
      <div>
        <Text fw={600} size="sm">
          {t('section.questions')}
        </Text>
        <QuestionLinks questions={questionsIn({ id, path, source })} />
        <NewQuestion section={path} />
      </div>
    </Panel>
  )
}
