import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './settings-screen.module.css'

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  choices: { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl<Value> aria-labelledby={id} value={value} data={choices} onChange={onChoose} />
    </div>
  )
}
