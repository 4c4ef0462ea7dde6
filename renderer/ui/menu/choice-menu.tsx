import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { ToolButton } from '../buttons/tool-button.tsx'
import { LateMenu } from './late-menu.tsx'

type Props<Value extends string> = {
  value: Value
  values: readonly Value[]
  /** Of the button, whole; `title` is what it says of the value alone. */
  label: string
  title: string
  icon: ReactNode
  /** What an entry shows. */
  entry(value: Value): ReactNode
  onValue(value: Value): void
  /** Said under the entries. */
  note?: string
}

/** A small button that shows which of a few values holds, and the menu to choose another. */
export function ChoiceMenu<Value extends string>(props: Props<Value>) {
  const { value, values, label, title, icon, entry, onValue, note } = props
  return (
    <LateMenu
      button={
        <ToolButton aria-label={label} title={title}>
          {icon}
        </ToolButton>
      }
    >
      {() => (
        <>
          <Menu.RadioGroup
            value={value}
            onChange={wanted => {
              const chosen = values.find(known => known === wanted)
              if (chosen) onValue(chosen)
            }}
          >
            {values.map(known => (
              <Menu.RadioItem key={known} value={known} closeMenuOnClick>
                {entry(known)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {note !== undefined && <Menu.Label maw="16rem">{note}</Menu.Label>}
        </>
      )}
    </LateMenu>
  )
}
