import { List, Text, Title } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { Answer, AnswerValue } from '#shared/domain/assessment.ts'
import { AnswerField } from './answer-field.tsx'
import classes from './assessment.module.css'
import { CriterionOptions } from './criterion-options.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { ChangeAnswer } from './use-answer-history.ts'
import type { NumberedQuestion } from './visible-sections.ts'

type Props = {
  numbered: NumberedQuestion
  /** Of the grid's own words. */
  language: string
  dossierId: string
  answer: Answer
  frozen: boolean
  /** What others said of it, above one's own answer. */
  beside?: ReactNode
  onChange: ChangeAnswer
}

export const criterionTitleId = 'criterion-title'
export const reasonFieldId = 'criterion-reason'

/** One criterion: its answer, whether it applies, how sure one is, why, and on which passages. */
export const Criterion = memo(function Criterion(props: Props) {
  const { numbered, language, dossierId, answer, frozen, beside, onChange } = props
  const { t } = useTranslation('assessment')
  const pieceName = usePieceName()
  const { question, section, number } = numbered
  const notApplicable = answer.notApplicable === true
  const change = (next: Partial<Answer>, how?: 'typing') => onChange(question.id, next, how)
  const setValue = (value: AnswerValue, how?: 'typing') =>
    change(answer.unknown === true && value !== null ? { value, unknown: false } : { value }, how)
  return (
    <section className={classes.criterion} aria-labelledby={criterionTitleId}>
      <div>
        <Text size="sm" fw={600} c="dimmed">
          {number} · <span lang={language}>{section.title}</span>
        </Text>
        <Title
          order={2}
          id={criterionTitleId}
          lang={language}
          tabIndex={-1}
          className={classes.criterionTitle}
          data-autofocus
        >
          {question.label}
        </Title>
        {question.help && (
          <Text size="sm" lang={language}>
            {question.help}
          </Text>
        )}
      </div>
      {beside}
      <div lang={language}>
        <AnswerField
          question={question}
          dossierId={dossierId}
          answer={answer}
          disabled={frozen || notApplicable}
          onChange={setValue}
        />
      </div>
      <CriterionOptions question={question} answer={answer} frozen={frozen} onChange={change} />
      {(question.justification !== 'none' || notApplicable) && (
        <Reason question={question} answer={answer} frozen={frozen} onChange={change} />
      )}
      <EvidenceList
        dossierId={dossierId}
        evidence={answer.evidence}
        disabled={frozen}
        onChange={evidence => change({ evidence })}
      />
      {question.evidence.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {t('expectedPieces')}
          </Text>
          <List size="sm">
            {question.evidence.map(({ type, label }) => (
              <List.Item key={type}>
                {label === undefined ? pieceName(type) : <span lang={language}>{label}</span>}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {question.refs.length > 0 && (
        <Text size="sm" c="dimmed">
          <KeptWithin sentence={list => t('references', { list })} language={language}>
            {question.refs.map(({ text, article }) => (article ? `${text}, art. ${article}` : text)).join(' ; ')}
          </KeptWithin>
        </Text>
      )}
    </section>
  )
})

type ReasonProps = {
  question: NumberedQuestion['question']
  answer: Answer
  frozen: boolean
  onChange(change: Partial<Answer>, how: 'typing'): void
}

/** Why this answer, or why the criterion does not apply; where it is owed, its absence is said. */
function Reason({ question, answer, frozen, onChange }: ReasonProps) {
  const { t } = useTranslation('assessment')
  const notApplicable = answer.notApplicable === true
  const demand = notApplicable ? question.notApplicable.justification : question.justification
  const owed = demand === 'required' && (notApplicable || answer.value !== null)
  const missing = owed && (answer.reason ?? '').trim() === ''
  return (
    <GrowingField
      id={reasonFieldId}
      label={t(notApplicable ? 'notApplicableReason' : 'reason')}
      description={demand === 'required' ? t('reasonAsked') : undefined}
      error={missing && !frozen ? t('reasonMissing') : undefined}
      value={answer.reason ?? ''}
      onChange={event => onChange({ reason: event.currentTarget.value }, 'typing')}
      minRows={2}
      readOnly={frozen}
      aria-required={demand === 'required'}
    />
  )
}
