import { Checkbox, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { AnswerValue } from '#shared/domain/assessment.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { LevelButtons } from './level-buttons.tsx'

type Props = {
  question: Question
  language: string
  value: AnswerValue
  disabled: boolean
  onChoose(value: AnswerValue): void
}

/** The control of a value, by type of question. */
export function ValueChoice({ question, language, value, disabled, onChoose }: Props) {
  const { t } = useTranslation('consolidation')
  const label = t('retained.title')
  switch (question.type) {
    case 'scale':
      return (
        <LevelButtons
          label={label}
          levels={question.levels}
          language={language}
          value={typeof value === 'number' ? value : null}
          disabled={disabled}
          onChoose={onChoose}
        />
      )
    case 'choice':
      return (
        <Radio.Group
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={onChoose}
          lang={language}
        >
          <Stack gap="0.375rem">
            {question.options.map(option => (
              <Radio key={option.code} value={option.code} label={option.label} disabled={disabled} />
            ))}
          </Stack>
        </Radio.Group>
      )
    case 'multiple':
      return (
        <Checkbox.Group
          aria-label={label}
          value={Array.isArray(value) ? value : []}
          onChange={codes => onChoose(codes.length === 0 ? null : keptTogether(question.options, codes))}
          lang={language}
        >
          <Stack gap="0.375rem">
            {question.options.map(option => (
              <Checkbox key={option.code} value={option.code} label={option.label} disabled={disabled} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
    case 'number':
      return (
        <NumberInput
          aria-label={label}
          value={typeof value === 'number' ? value : ''}
          onChange={next => onChoose(typeof next === 'number' ? next : null)}
          suffix={` ${question.unit}`}
          {...(question.min === undefined ? {} : { min: question.min })}
          {...(question.max === undefined ? {} : { max: question.max })}
          disabled={disabled}
          hideControls
        />
      )
    case 'text':
    case 'date':
    case 'piece':
      return (
        <TextInput
          aria-label={label}
          type={question.type === 'date' ? 'date' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={event => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          disabled={disabled}
        />
      )
    default:
      return assertNever(question)
  }
}

/** An exclusive option stands alone: choosing it drops the others, choosing another drops it. */
function keptTogether(options: readonly { code: string; exclusive: boolean }[], codes: string[]): string[] {
  const isExclusive = (code: string) => options.some(option => option.code === code && option.exclusive)
  const last = codes.at(-1)
  if (last !== undefined && isExclusive(last)) return [last]
  return codes.filter(code => !isExclusive(code))
}
