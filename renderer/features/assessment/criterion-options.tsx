import { Checkbox, Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/domain/assessment.ts'
import type { Question } from '#shared/domain/grid/grid.ts'

type Props = { question: Question; answer: Answer; frozen: boolean; onChange(change: Partial<Answer>): void }

const confidences = ['low', 'medium', 'high'] as const

/** How sure one is of the answer, that one does not know, that the criterion does not apply: what the grid offers. */
export function CriterionOptions({ question, answer, frozen, onChange }: Props) {
  const { t } = useTranslation('assessment')
  const notApplicable = answer.notApplicable === true
  return (
    <Group gap="lg">
      {question.confidence && (
        <Group gap="md">
          <Text size="sm" fw={600} id="criterion-confidence">
            {t('confidence')}
          </Text>
          <SegmentedControl
            aria-labelledby="criterion-confidence"
            data={confidences.map((level, index) => ({
              value: String(index + 1),
              label: t(`confidenceLevels.${level}`),
            }))}
            value={answer.confidence ? String(answer.confidence) : ''}
            onChange={value => onChange({ confidence: Number(value) as 1 | 2 | 3 })}
            disabled={frozen || notApplicable}
          />
        </Group>
      )}
      {question.uncertain && (
        <Checkbox
          label={t('unknown')}
          checked={answer.unknown === true}
          onChange={event =>
            onChange(event.currentTarget.checked ? { value: null, unknown: true } : { unknown: false })
          }
          disabled={frozen || notApplicable}
        />
      )}
      {question.notApplicable.allowed && (
        <Checkbox
          label={t('notApplicable')}
          checked={notApplicable}
          onChange={event => onChange({ notApplicable: event.currentTarget.checked })}
          disabled={frozen}
        />
      )}
    </Group>
  )
}
