import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './report-card.module.css'

type Props = {
  /** Nothing is shown until there is something to say. */
  open: boolean
  level: 2 | 3
  title: ReactNode
  /** Names the button that hides it. */
  close: string
  onClose: () => void
  children: ReactNode
}

/** What became of what was asked, said as it comes and kept until it is hidden. */
export function ReportCard({ open, level, title, close, onClose, children }: Props) {
  const Title = `h${level}` as const
  return (
    <div role="status" className={classes.live}>
      {open ? (
        <div className={classes.report}>
          <div className={classes.head}>
            <Title className={classes.title}>{title}</Title>
            <CloseButton aria-label={close} onClick={onClose} />
          </div>
          {children}
        </div>
      ) : null}
    </div>
  )
}
