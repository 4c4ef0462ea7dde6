import { Popover, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useId } from 'react'
import classes from './explained.module.css'

/**
 * A figure with its explanation, shown under the pointer and under the focus, dismissed by Escape (WCAG 1.4.13), and read
 * with the figure.
 */
export function Explained({ children, explanation }: { children: ReactNode; explanation: string }) {
  const id = useId()
  const [opened, shown] = useDisclosure(false)
  return (
    <Popover
      opened={opened}
      onChange={open => !open && shown.close()}
      position="top"
      offset={0}
      width={320}
      shadow="md"
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        <span className={classes.frame}>
          <UnstyledButton
            className={classes.figure}
            aria-describedby={id}
            onMouseEnter={shown.open}
            onMouseLeave={shown.close}
            onFocus={shown.open}
            onBlur={shown.close}
            onClick={shown.open}
            onKeyDown={event => {
              if (event.key !== 'Escape' || !opened) return
              event.stopPropagation()
              shown.close()
            }}
          >
            {children}
          </UnstyledButton>
          <VisuallyHidden id={id}>{explanation}</VisuallyHidden>
        </span>
      </Popover.Target>
      <Popover.Dropdown onMouseEnter={shown.open} onMouseLeave={shown.close} aria-hidden>
        {explanation}
      </Popover.Dropdown>
    </Popover>
  )
}
