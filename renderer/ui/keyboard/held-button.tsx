import { Button, type ButtonProps, type ElementProps, Loader } from '@mantine/core'

type HeldButtonProps = ButtonProps & ElementProps<'button', keyof ButtonProps> & { busy: boolean }

/** A button that does nothing while the work it started goes on, and keeps the focus: `disabled` would lose it. */
export function HeldButton({ busy, onClick, leftSection, ...rest }: HeldButtonProps) {
  return (
    <Button
      {...rest}
      leftSection={busy ? <Loader size="1.125rem" color="currentColor" aria-hidden /> : leftSection}
      {...(busy ? { 'aria-disabled': true, 'data-disabled': true } : {})}
      onClick={event => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}
