import { IconArrowRight } from '@tabler/icons-react'
import { useHotkey } from '@tanstack/react-hotkeys'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import classes from './door.module.css'

type DoorProps = {
  title: string
  sentence: string
  action: string
  /** With Alt, opens the door (no single key here: WCAG 2.1.4). */
  letter: 'D' | 'N'
  time: string
  main?: boolean
  busy: boolean
  onOpen: () => void
}

/** One way in: what it is, what it costs in time, its key. The main one is filled. */
export function Door({ title, sentence, action, letter, time, main = false, busy, onOpen }: DoorProps) {
  useHotkey(`Alt+${letter}`, onOpen, { enabled: !busy, ignoreInputs: false })
  return (
    <section className={main ? classes.main : classes.door}>
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.sentence}>{sentence}</p>
      </div>
      <div className={classes.act}>
        <HeldButton
          fullWidth
          size="md"
          variant={main ? 'filled' : 'default'}
          rightSection={<IconArrowRight size="1.125rem" aria-hidden />}
          onClick={onOpen}
          busy={busy}
          aria-keyshortcuts={`Alt+${letter}`}
        >
          {action}
        </HeldButton>
        <span className={classes.hint}>
          <KeyHint keys={['Alt', letter]} /> {time}
        </span>
      </div>
    </section>
  )
}
