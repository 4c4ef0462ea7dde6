import { Link } from '@tanstack/react-router'
import { Kept } from '#renderer/ui/language/kept.tsx'
import classes from './comparison.module.css'
import type { DossiersById } from './use-committee-statistics.ts'

type Props = {
  name: string
  /** Of the name, where a grid wrote it. */
  language?: string
  number: string
  own: readonly string[]
  dossiers: DossiersById
}

/** A number that opens the list of the dossiers it counts. */
export function CountedDossiers({ name, language, number, own, dossiers }: Props) {
  return (
    <details className={classes.count}>
      <summary>
        <span className={classes.name} lang={language}>
          {name}
        </span>
        <span className={classes.number}>{number}</span>
      </summary>
      <ul className={classes.dossiers}>
        {own.map(id => {
          const dossier = dossiers.get(id)
          return dossier ? (
            <li key={id}>
              <Link to="/dossiers/$dossierId" params={{ dossierId: id }}>
                {dossier.number} <Kept>{dossier.title}</Kept>
              </Link>
            </li>
          ) : null
        })}
      </ul>
    </details>
  )
}
