import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AnswerValue } from '#shared/domain/assessment.ts'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { cleanTyped } from '#shared/text/clean-typed.ts'
import type { ChangeSample } from './bench-form.tsx'
import { whenOpened } from './lists.ts'

type Props = { question: Question; sample: Sample; language: string; onChange: ChangeSample }

/** One answer of a sample, short: the same values as the form of an assessment. */
export function BenchAnswer({ question, sample, language, onChange }: Props) {
  const { t } = useTranslation('editor')
  const { id } = question
  const value = sample.input.answers[id] ?? null
  const isSkipped = sample.input.notApplicable.includes(id)
  const set = (answer: AnswerValue, typing?: string) =>
    onChange(known => ({ ...known, input: { ...known.input, answers: withAnswer(known, id, answer) } }), typing)
  const skip = (skipped: boolean) =>
    onChange(known => ({
      ...known,
      input: {
        ...known.input,
        notApplicable: skipped
          ? [...known.input.notApplicable, id].toSorted()
          : known.input.notApplicable.filter(one => one !== id),
      },
    }))
  return (
    <>
      <Field question={question} value={value} disabled={isSkipped} language={language} onChange={set} />
      {(question.notApplicable.allowed || isSkipped) && (
        <Checkbox
          size="xs"
          label={t('bench.notApplicable')}
          aria-label={t('bench.notApplicableOf', { question: question.label })}
          checked={isSkipped}
          onChange={event => skip(event.currentTarget.checked)}
        />
      )}
    </>
  )
}

function withAnswer({ input }: Sample, id: string, answer: AnswerValue): Sample['input']['answers'] {
  const { [id]: _before, ...others } = input.answers
  return answer === null ? others : { ...others, [id]: answer }
}

type FieldProps = {
  question: Question
  value: AnswerValue
  disabled: boolean
  language: string
  onChange(value: AnswerValue, typing?: string): void
}

function Field({ question, value, disabled, language, onChange }: FieldProps) {
  const { t } = useTranslation('editor')
  const screen = useLanguage()
  const words = (text: string) => keptText(text, language)
  const shared = { label: words(question.label), disabled, size: 'xs', lang: language } as const
  const listed = { ...shared, comboboxProps: whenOpened }
  switch (question.type) {
    case 'scale':
      return (
        <Select
          {...listed}
          placeholder={t('bench.unanswered')}
          data={distinct(question.levels.map(level => [String(level.value), `${level.value} · ${words(level.label)}`]))}
          value={value === null ? null : String(value)}
          onChange={next => onChange(next === null ? null : Number(next))}
          clearable
        />
      )
    case 'choice':
      return (
        <Select
          {...listed}
          placeholder={t('bench.unanswered')}
          data={question.options.map(({ code, label }) => ({ value: code, label: words(label) }))}
          value={typeof value === 'string' ? value : null}
          onChange={next => onChange(next)}
          clearable
        />
      )
    case 'multiple': {
      const exclusive = question.options.filter(option => option.exclusive).map(({ code }) => code)
      const known = Array.isArray(value) ? value : []
      return (
        <MultiSelect
          {...listed}
          placeholder={known.length === 0 ? t('bench.unanswered') : ''}
          data={question.options.map(({ code, label }) => ({ value: code, label: words(label) }))}
          value={known}
          onChange={next => {
            const added = next.find(code => !known.includes(code))
            const alone = added !== undefined && exclusive.includes(added) ? [added] : null
            const kept = alone ?? (added === undefined ? next : next.filter(code => !exclusive.includes(code)))
            onChange(kept.length === 0 ? null : kept)
          }}
        />
      )
    }
    case 'number':
      return (
        <NumberInput
          {...shared}
          suffix={` ${question.unit}`}
          value={typeof value === 'number' ? value : ''}
          onChange={next => onChange(typeof next === 'number' ? next : null, `sample ${question.id}`)}
          decimalSeparator={screen === 'fr' ? ',' : '.'}
          hideControls
        />
      )
    default:
      return (
        <TextInput
          {...shared}
          type={question.type === 'date' ? 'date' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={event => onChange(cleanTyped(event.currentTarget.value) || null, `sample ${question.id}`)}
        />
      )
  }
}

const distinct = (levels: readonly (readonly [string, string])[]) =>
  [...new Map(levels)].map(([value, label]) => ({ value, label }))
