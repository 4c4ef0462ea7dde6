import type { ReactNode } from 'react'
import { KeyHint } from '../keyboard/key-hint.tsx'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  title: string
  /** One sentence: « none yet », « filtered out » and « not synced yet » are different sentences. */
  sentence: string
  action?: ReactNode
  keys?: readonly string[]
  /** Rank of the title among the headings around it. */
  level?: 1 | 2 | 3
}

export function EmptyState({ title, sentence, action, keys, level = 1 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={classes.empty}>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.sentence}>{sentence}</p>
      {action ? (
        <div className={classes.action}>
          {action}
          {keys ? <KeyHint keys={keys} /> : null}
        </div>
      ) : null}
    </div>
  )
}
