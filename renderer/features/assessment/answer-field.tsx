import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { LevelCards } from '#renderer/ui/grid/level-cards.tsx'
import { ChoiceField, MultipleField } from '#renderer/ui/grid/option-fields.tsx'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { Answer, AnswerValue } from '#shared/domain/assessment.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { NumberField } from './number-field.tsx'

type Props = {
  question: Question
  dossierId: string
  answer: Answer
  disabled: boolean
  onChange(value: AnswerValue, how?: 'typing'): void
}

/** The field that suits the type of the question. What says nothing becomes `null`: an empty text would count as an answer. */
export function AnswerField({ question, dossierId, answer, disabled, onChange }: Props) {
  const { t } = useTranslation('assessment')
  const { value } = answer
  switch (question.type) {
    case 'scale':
      return (
        <LevelCards
          label={t('levels')}
          levels={question.levels}
          value={typeof value === 'number' ? value : null}
          disabled={disabled}
          onChoose={onChange}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={t('options')}
          options={question.options}
          value={typeof value === 'string' ? value : null}
          disabled={disabled}
          onChange={onChange}
        />
      )
    case 'multiple':
      return (
        <MultipleField
          label={t('severalOptions')}
          options={question.options}
          value={Array.isArray(value) ? value : []}
          disabled={disabled}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <NumberField
          unit={question.unit}
          min={question.min}
          max={question.max}
          value={typeof value === 'number' ? value : null}
          disabled={disabled}
          onChange={number => onChange(number, 'typing')}
        />
      )
    case 'text':
      return (
        <GrowingField
          label={t('text')}
          value={typeof value === 'string' ? value : ''}
          onChange={event => onChange(wordsOf(event.currentTarget.value), 'typing')}
          minRows={3}
          disabled={disabled}
        />
      )
    case 'date':
      return (
        <DateField
          label={t('date')}
          value={typeof value === 'string' ? value : ''}
          onChange={event => onChange(event.currentTarget.value || null)}
          disabled={disabled}
          maw={220}
        />
      )
    case 'piece':
      return (
        <PieceField
          dossierId={dossierId}
          value={typeof value === 'string' ? value : null}
          disabled={disabled}
          onChange={onChange}
        />
      )
    default:
      return assertNever(question)
  }
}

/** Blanks alone say nothing. */
const wordsOf = (text: string): string | null => (text.trim() === '' ? null : text)

function PieceField({
  dossierId,
  value,
  disabled,
  onChange,
}: {
  dossierId: string
  value: string | null
  disabled: boolean
  onChange(value: string | null): void
}) {
  const { t } = useTranslation('assessment')
  const { records: pieces } = useRecords('pieces', { dossierId })
  if (pieces.length === 0) return <Text>{t('noPiece')}</Text>
  return (
    <Select
      label={t('piece')}
      data={pieces.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
      clearable
      disabled={disabled}
      maw={420}
    />
  )
}
