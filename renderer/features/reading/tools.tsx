import { ActionIcon, Button } from '@mantine/core'
import type { IconNote } from '@tabler/icons-react'
import viewerClasses from './pdf/viewer.module.css'
import classes from './reading.module.css'

type ToolProps = { icon: typeof IconNote; label: string; onClick(): void }

/** A tool that its drawing tells; `pressed` where it stays on or off. */
export function IconTool({ icon: Icon, label, pressed, onClick }: ToolProps & { pressed?: boolean }) {
  return (
    <ActionIcon
      variant={pressed ? 'light' : 'subtle'}
      color="gray"
      className={classes.tool}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <Icon size="1.125rem" aria-hidden />
    </ActionIcon>
  )
}

/** A tool with its word, which gives way in a narrow pane; `name` says more where the word does not say all. */
export function ToolButton({ icon: Icon, label, name, onClick }: ToolProps & { name?: string }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      className={`${classes.tool} ${viewerClasses.named}`}
      leftSection={<Icon size="1.125rem" aria-hidden />}
      title={label}
      // The name begins with the words on show (WCAG 2.5.3).
      {...(name === undefined ? {} : { 'aria-label': name })}
      onClick={onClick}
    >
      <span className={viewerClasses.toolWords}>{label}</span>
    </Button>
  )
}
