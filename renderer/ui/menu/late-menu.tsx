import { Menu, type MenuDropdownProps, type MenuProps } from '@mantine/core'
import {
  type ComponentPropsWithRef,
  cloneElement,
  type ReactElement,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Standing } from './standing.tsx'

type Props = Pick<MenuProps, 'position' | 'width' | 'closeOnItemClick'> & {
  /** What opens it. */
  button: ReactElement<ComponentPropsWithRef<'button'>>
  /** Of what holds the entries. */
  dropdown?: Omit<MenuDropdownProps, 'children'>
  /** What it offers, asked for while it is there. */
  children: () => ReactNode
}

/**
 * A button and the menu it opens, of which all but the button is made when it is first opened: a card of three menus
 * that nobody opens costs three buttons. To whoever uses it, by whatever means, it is Mantine's menu.
 */
export function LateMenu({ button, ...menu }: Props) {
  const id = useId()
  const target = useRef<HTMLButtonElement>(null)
  const [made, setMade] = useState(false)
  const [opened, setOpened] = useState(false)
  return (
    <>
      {cloneElement(button, {
        ref: target,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        'aria-controls': opened ? `${id}-dropdown` : undefined,
        onClick: () => {
          setMade(true)
          setOpened(!opened)
        },
      })}
      {made && <MadeMenu id={id} target={target} opened={opened} onChange={setOpened} {...menu} />}
    </>
  )
}

type MadeProps = Omit<Props, 'button'> & {
  id: string
  target: React.RefObject<HTMLButtonElement | null>
  opened: boolean
  onChange(opened: boolean): void
}

function MadeMenu({ target, opened, dropdown, children, position = 'bottom-end', ...menu }: MadeProps) {
  // What it does on opening, as remembering where the focus was, it does not do where it is made open.
  const [closedFirst, setClosedFirst] = useState(false)
  useLayoutEffect(() => setClosedFirst(true), [])
  return (
    <Menu shadow="md" position={position} opened={opened && closedFirst} {...menu}>
      <Menu.Target>
        <Standing at={target} />
      </Menu.Target>
      <Menu.Dropdown {...dropdown}>{children()}</Menu.Dropdown>
    </Menu>
  )
}
