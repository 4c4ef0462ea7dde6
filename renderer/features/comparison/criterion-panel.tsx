import { useId } from 'react'
import classes from './comparison.module.css'
import { CountedDossiers } from './counted-dossiers.tsx'
import type { DossiersById } from './use-committee-statistics.ts'

type Props = {
  title: string
  /** How the number is made, in plain words. */
  explained: string
  none: string
  language: string
  criteria: readonly { id: string; label: string; number: string; dossiers: readonly string[] }[]
  dossiers: DossiersById
}

const most = 8

/** The first criteria of a list, each with its number and what it rests on. */
export function CriterionPanel({ title, explained, none, language, criteria, dossiers }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.panel}>
      <h3 id={heading} className={classes.heading}>
        {title}
      </h3>
      <p className={classes.note}>{criteria.length === 0 ? none : explained}</p>
      <ul className={classes.counts}>
        {criteria.slice(0, most).map(({ id, label, number, dossiers: own }) => (
          <li key={id}>
            <CountedDossiers name={label} language={language} number={number} own={own} dossiers={dossiers} />
          </li>
        ))}
      </ul>
    </section>
  )
}
