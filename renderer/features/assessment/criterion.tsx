import { Checkbox, Group, List, SegmentedControl, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { AnswerField } from './answer-field.tsx'
import classes from './assessment.module.css'
import { EvidenceList } from './evidence-list.tsx'

type Props = {
  question: Question
  section: string
  dossierId: string
  answer: Answer
  sealed: boolean
  onChange(change: Partial<Answer>): void
}

const confidences = ['low', 'medium', 'high'] as const
export const reasonFieldId = 'criterion-reason'

/** One criterion: its answer, whether it applies, how sure one is, why, and on which passages. */
export function Criterion({ question, section, dossierId, answer, sealed, onChange }: Props) {
  const { t } = useTranslation('assessment')
  const { t: term, i18n } = useTranslation('terms')
  const disabled = sealed || answer.notApplicable === true
  const reasonRequired = answer.notApplicable
    ? question.notApplicable.justification === 'required'
    : question.justification === 'required'
  const reason = useAutosaved(answer.reason ?? '', text => onChange({ reason: text }))
  const pieceName = (type: string) =>
    i18n.exists(`terms:pieceType.${type}`) ? term(`pieceType.${type}` as 'pieceType.autre') : type
  return (
    <section className={classes.criterion} aria-labelledby="criterion-title">
      <div>
        <Text size="sm" fw={600} c="dimmed">
          {section}
        </Text>
        <Title order={2} size="h3" id="criterion-title" tabIndex={-1}>
          {question.label}
        </Title>
        {question.help && <Text size="sm">{question.help}</Text>}
      </div>
      <AnswerField
        question={question}
        dossierId={dossierId}
        answer={answer}
        disabled={disabled}
        onChange={value => onChange({ value })}
      />
      <Group gap="lg">
        {question.confidence && (
          <Group gap="xs">
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
              disabled={disabled}
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
            disabled={disabled}
          />
        )}
        {question.notApplicable.allowed && (
          <Checkbox
            label={t('notApplicable')}
            checked={answer.notApplicable === true}
            onChange={event => onChange({ notApplicable: event.currentTarget.checked })}
            disabled={sealed}
          />
        )}
      </Group>
      {(question.justification !== 'none' || answer.notApplicable) && (
        <Textarea
          id={reasonFieldId}
          label={answer.notApplicable ? t('notApplicableReason') : t(reasonRequired ? 'reasonRequired' : 'reason')}
          value={reason.value}
          onChange={event => reason.change(event.currentTarget.value)}
          onBlur={reason.flush}
          autosize
          minRows={2}
          readOnly={sealed}
          aria-required={reasonRequired || undefined}
        />
      )}
      <EvidenceList
        dossierId={dossierId}
        evidence={answer.evidence}
        disabled={sealed}
        onChange={evidence => onChange({ evidence })}
      />
      {question.evidence.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {t('expectedPieces')}
          </Text>
          <List size="sm">
            {question.evidence.map(({ type, label }) => (
              <List.Item key={type}>{label ?? pieceName(type)}</List.Item>
            ))}
          </List>
        </div>
      )}
      {question.refs.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('references')} :{' '}
          {question.refs.map(({ text, article }) => (article ? `${text}, art. ${article}` : text)).join(' ; ')}
        </Text>
      )}
    </section>
  )
}
