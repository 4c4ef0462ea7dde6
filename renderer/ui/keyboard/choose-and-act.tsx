import { Button, Group, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'

type Props<Value extends string> = {
  /** Names the select: over it, or unseen where `choose` says it already. */
  label: string
  labelUnseen?: boolean
  /** Stands for nothing chosen yet. */
  choose: string
  options: readonly { value: Value; label: string }[]
  /** Words of the button that does it. */
  act: string
  onAct: (value: Value) => void
  size?: 'xs' | 'sm'
}

/**
 * Something done with what is chosen, by a button: a closed select changes at each arrow, and whoever goes through it with
 * the keyboard would have the first choice done, with no other in reach (WCAG 3.2.2).
 */
export function ChooseAndAct<Value extends string>(props: Props<Value>) {
  const { label, labelUnseen = false, choose, options, act, onAct, size = 'sm' } = props
  const select = useRef<HTMLSelectElement>(null)
  const [value, setValue] = useState('')
  // What was offered may have gone since it was chosen.
  const chosen = options.find(one => one.value === value)
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <NativeSelect
        ref={select}
        size={size}
        {...(labelUnseen ? { 'aria-label': label } : { label })}
        value={chosen?.value ?? ''}
        onChange={event => setValue(event.currentTarget.value)}
        data={[{ value: '', label: choose }, ...options]}
        maw="32rem"
      />
      <Button
        size={size}
        variant="default"
        disabled={!chosen}
        onClick={() => {
          if (!chosen) return
          // The button is about to be disabled, which would lose the focus.
          select.current?.focus()
          setValue('')
          onAct(chosen.value)
        }}
      >
        {act}
      </Button>
    </Group>
  )
}
