import { MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Subject } from '#shared/domain/grid/edit/condition-choices.ts'
import type { Line, Literal, Operand } from '#shared/domain/grid/edit/condition-line.ts'
import { constantsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './conditions.module.css'
import { useContent } from './editor-context.tsx'
import { whenOpened } from './lists.ts'
import { useGridLanguage } from './use-field.ts'

type Props = {
  line: Line
  subject: Subject | undefined
  name: string
  readOnly: boolean
  onChange(line: Line, how?: 'typing'): void
}

/** What a line compares with: an option, a level, a number with its unit, a text, or a constant of the grid. */
export function ConditionOperand({ line, subject, name, readOnly, onChange }: Props) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const { operand } = line
  if (operand === null) return null
  const label = t('condition.value', { name })
  const set = (next: Operand, how?: 'typing') =>
    onChange({ kind: 'line', variable: line.variable, relation: line.relation, operand: next }, how)
  const named = (subject?.values ?? []).map(value => ({
    value: JSON.stringify(value.value),
    label: keptText(typeof value.value === 'number' ? `${value.value} · ${value.label}` : value.label, language),
  }))
  if (operand.kind === 'list') {
    const values = operand.values.map(value => JSON.stringify(value))
    return (
      <MultiSelect
        aria-label={label}
        data={withUnknown(named.length > 0 ? named : [], values)}
        value={values}
        readOnly={readOnly}
        comboboxProps={whenOpened}
        size="xs"
        onChange={next => set({ kind: 'list', values: next.map(value => JSON.parse(value) as Literal) })}
      />
    )
  }
  const literal = operand.kind === 'literal' ? operand.value : null
  if (named.length > 0 && literal !== null) {
    return (
      <NativeSelect
        aria-label={label}
        data={withUnknown(named, [JSON.stringify(literal)])}
        value={JSON.stringify(literal)}
        disabled={readOnly}
        size="xs"
        onChange={event => set({ kind: 'literal', value: JSON.parse(event.currentTarget.value) as Literal })}
      />
    )
  }
  return <TypedOperand operand={operand} subject={subject} label={label} readOnly={readOnly} onChange={set} />
}

type Named = { value: string; label: string }

const withUnknown = (named: readonly Named[], written: readonly string[]): Named[] => {
  const unknown = written.filter(value => !named.some(one => one.value === value))
  return [...named, ...unknown.map(value => ({ value, label: value }))]
}

type TypedProps = {
  operand: Exclude<Operand, null>
  subject: Subject | undefined
  label: string
  readOnly: boolean
  onChange(operand: Operand, how?: 'typing'): void
}

/** A number or a text that is typed, or a constant of the grid in its place. */
function TypedOperand({ operand, subject, label, readOnly, onChange }: TypedProps) {
  const { t } = useTranslation('editor')
  const screen = useLanguage()
  const constants = constantsOf(useContent())
  const isText = operand.kind === 'literal' ? typeof operand.value === 'string' : subject?.takes === 'text'
  const fitting = constants.filter(({ source }) => typeof source === (isText ? 'string' : 'number'))
  const variable = operand.kind === 'variable' ? operand.name : null
  const others = fitting.map(({ id, source }) => ({
    value: `constants.${id}`,
    label: `${id} (${typeof source === 'number' ? writtenNumber(source, screen) : String(source)})`,
  }))
  const isListed = variable === null || others.some(({ value }) => value === variable)
  return (
    <div className={classes.operand}>
      {operand.kind === 'literal' &&
        (isText ? (
          <TextInput
            aria-label={label}
            value={String(operand.value)}
            readOnly={readOnly}
            size="xs"
            onChange={event => onChange({ kind: 'literal', value: event.currentTarget.value }, 'typing')}
          />
        ) : (
          <NumberInput
            aria-label={label}
            value={operand.value}
            readOnly={readOnly}
            size="xs"
            hideControls
            decimalSeparator={screen === 'fr' ? ',' : '.'}
            allowedDecimalSeparators={[',', '.']}
            {...(subject?.unit ? { suffix: subject.unit.startsWith('/') ? subject.unit : ` ${subject.unit}` } : {})}
            onChange={next => typeof next === 'number' && onChange({ kind: 'literal', value: next }, 'typing')}
          />
        ))}
      {(others.length > 0 || variable !== null) && (
        <NativeSelect
          aria-label={t('condition.constantOf', { label })}
          data={[
            { value: '', label: t('condition.typed') },
            ...others,
            ...(isListed ? [] : [{ value: variable, label: variable }]),
          ]}
          value={variable ?? ''}
          disabled={readOnly}
          size="xs"
          onChange={event => {
            const name = event.currentTarget.value
            if (name !== '') onChange({ kind: 'variable', name })
            else onChange({ kind: 'literal', value: isText ? '' : 0 })
          }}
        />
      )}
    </div>
  )
}
