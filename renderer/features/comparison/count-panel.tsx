import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './comparison.module.css'
import { CountedDossiers } from './counted-dossiers.tsx'
import type { DossiersById } from './use-committee-statistics.ts'

export type PanelCount = { name: string; dossiers: readonly string[] }

type Props = {
  title: string
  counts: readonly PanelCount[]
  dossiers: DossiersById
  /** Said where nothing is counted. */
  none?: string
  level?: 2 | 3
}

/** Numbers of dossiers by something, each opening its list. */
export function CountPanel({ title, counts, dossiers, none, level = 2 }: Props) {
  const { t } = useTranslation('comparison')
  const heading = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={heading} className={classes.panel}>
      <Heading id={heading} className={classes.heading}>
        {title}
      </Heading>
      {counts.length === 0 && none && <p className={classes.note}>{none}</p>}
      <ul className={classes.counts}>
        {counts.map(({ name, dossiers: own }) => (
          <li key={name}>
            <CountedDossiers
              name={name}
              number={t('all.dossiers', { count: own.length })}
              own={own}
              dossiers={dossiers}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
