import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ChoiceField } from './choice-field.tsx'
import { useValueAt } from './editor-context.tsx'
import { MarkField } from './mark-field.tsx'
import { Part } from './panel.tsx'

/** Whether a question must be answered, may not apply, may be unknown, and what is asked beside the answer. */
export function AnswerSettings({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const allowed = useValueAt([...path, 'notApplicable', 'allowed']) === true
  const reasons = (['none', 'optional', 'required'] as const).map(value => ({ value, label: t(`reasons.${value}`) }))
  return (
    <Part title={t('answering.title')}>
      <Group gap="lg">
        <MarkField path={[...path, 'required']} label={t('answering.required')} />
        <MarkField path={[...path, 'uncertain']} label={t('answering.uncertain')} />
        <MarkField path={[...path, 'confidence']} label={t('answering.confidence')} />
        <MarkField path={[...path, 'notApplicable', 'allowed']} label={t('answering.notApplicable')} />
      </Group>
      <Group gap="md" align="start">
        <ChoiceField
          path={[...path, 'justification']}
          label={t('answering.justification')}
          usual="none"
          choices={reasons}
        />
        {allowed && (
          <ChoiceField
            path={[...path, 'notApplicable', 'justification']}
            label={t('answering.notApplicableReason')}
            usual="optional"
            choices={reasons.filter(({ value }) => value !== 'none')}
          />
        )}
      </Group>
    </Part>
  )
}
