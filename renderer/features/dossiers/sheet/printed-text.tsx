import type { ReactNode } from 'react'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import classes from './sheet.module.css'

type Props = { value: string; className?: string | undefined; children: ReactNode }

/** A field, and on paper its words: a field is as wide and high as on the screen, whatever the paper has room for. */
export const PrintedText = ({ value, className, children }: Props) => (
  <div className={`${classes.typed} ${className ?? ''}`}>
    {children}
    <p className={classes.printed} lang={keptLanguage}>
      {value || '—'}
    </p>
  </div>
)
