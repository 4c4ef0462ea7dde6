import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { questionKinds } from '#shared/domain/grid/question-schema.ts'
import { AnswerSettings } from './answer-settings.tsx'
import { ChoiceField } from './choice-field.tsx'
import { ConditionField } from './condition-field.tsx'
import { useEditor, useTextAt } from './editor-context.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { FigureField } from './figure-field.tsx'
import { IdField } from './id-field.tsx'
import { MoveToSection } from './move-to-section.tsx'
import { Panel } from './panel.tsx'
import { PanelTools, PartTitle } from './part-title.tsx'
import { QuestionPeople } from './question-people.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { ReferencesField } from './references-field.tsx'
import { TypeField } from './type-field.tsx'
import { TypeSettings } from './type-settings.tsx'
import { WordsField } from './words-field.tsx'

/** One question, whatever its type: what is asked, how it is answered, what it counts for, and when it shows. */
export function QuestionPanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow } = useEditor()
  const id = useTextAt(path, 'id')
  const type = useTextAt(path, 'type')
  return (
    <Panel
      title={<PartTitle path={path} />}
      ofGrid
      above={t('question.above', { number: `${Number(path[1]) + 1}.${Number(path[3]) + 1}` })}
      tools={<PanelTools path={path} onMoved={follow} />}
    >
      <WordsField path={[...path, 'label']} label={t('question.label')} long />
      <WordsField path={[...path, 'help']} label={t('question.help')} long optional />
      <Group gap="md" align="start">
        <TypeField path={path} />
        <ChoiceField
          path={[...path, 'kind']}
          label={t('question.kind')}
          usual="information"
          choices={questionKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        />
        <FigureField path={[...path, 'weight']} label={t('weight')} min={0} usual={1} />
      </Group>
      <TypeSettings path={path} type={type} question={id} />
      <QuestionPreview path={path} />
      <AnswerSettings path={path} />
      <ConditionField
        path={[...path, 'visibleWhen']}
        title={t('visibleWhen')}
        absent={t('alwaysVisible')}
        own={`answers.${id}`}
      />
      <EvidenceFields path={path} own={`answers.${id}`} />
      <QuestionPeople path={path} />
      <ReferencesField path={[...path, 'refs']} />
      <Group gap="md" align="start">
        <IdField part={{ kind: 'question', id }} path={[...path, 'id']} label={t('id')} />
        <MoveToSection path={path} />
      </Group>
    </Panel>
  )
}
