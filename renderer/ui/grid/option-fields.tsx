import { Checkbox, Radio, Stack, VisuallyHidden } from '@mantine/core'
import type { Option } from '#shared/domain/grid/grid.ts'
import classes from './answer-cards.module.css'

type ChoiceProps = {
  label: string
  options: readonly Option[]
  value: string | null
  disabled: boolean
  onChange(value: string): void
}

/** The group takes its name from its label alone; the question is written above it, and the label takes no room. */
const unseen = { style: { display: 'block', fontSize: 0, lineHeight: 0 } } as const

/** One option among several. */
export function ChoiceField({ label, options, value, disabled, onChange }: ChoiceProps) {
  return (
    <Radio.Group
      label={<VisuallyHidden component="span">{label}</VisuallyHidden>}
      labelProps={unseen}
      value={value}
      onChange={onChange}
    >
      <Stack gap="sm">
        {options.map(({ code, label: text }) => (
          <Radio.Card key={code} value={code} disabled={disabled} className={classes.option}>
            <Radio.Indicator />
            <span>{text}</span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  )
}

type MultipleProps = {
  label: string
  options: readonly Option[]
  value: string[]
  disabled: boolean
  /** `null` when nothing is chosen any more: an empty list would count as an answer. */
  onChange(value: string[] | null): void
}

/** Several options; an exclusive one stands alone. */
export function MultipleField({ label, options, value, disabled, onChange }: MultipleProps) {
  const exclusive = new Set(options.filter(option => option.exclusive).map(({ code }) => code))
  const choose = (next: string[]) => {
    const added = next.find(code => !value.includes(code))
    const kept = added === undefined ? next : exclusive.has(added) ? [added] : next.filter(code => !exclusive.has(code))
    onChange(kept.length === 0 ? null : kept)
  }
  return (
    <Checkbox.Group
      label={<VisuallyHidden component="span">{label}</VisuallyHidden>}
      labelProps={unseen}
      value={value}
      onChange={choose}
    >
      <Stack gap="sm">
        {options.map(({ code, label: text }) => (
          <Checkbox.Card key={code} value={code} disabled={disabled} className={classes.option}>
            <Checkbox.Indicator />
            <span>{text}</span>
          </Checkbox.Card>
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
