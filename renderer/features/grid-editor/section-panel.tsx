import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ConditionField } from './condition-field.tsx'
import { useEditor, useTextAt } from './editor-context.tsx'
import { FigureField } from './figure-field.tsx'
import { IdField } from './id-field.tsx'
import { NewQuestion } from './new-question.tsx'
import { Panel } from './panel.tsx'
import { PanelTools, PartTitle } from './part-title.tsx'
import { QuestionLinks } from './question-links.tsx'
import { WordsField } from './words-field.tsx'

/** A section: what it is called, what it weighs, when it shows, and its questions. */
export function SectionPanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow } = useEditor()
  const id = useTextAt(path, 'id')
  return (
    <Panel
      title={<PartTitle path={path} />}
      ofGrid
      above={t('section.above', { rank: Number(path[1]) + 1 })}
      tools={<PanelTools path={path} onMoved={follow} />}
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
        <QuestionLinks section={path} />
        <NewQuestion section={path} />
      </div>
    </Panel>
  )
}
