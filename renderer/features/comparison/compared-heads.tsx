import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './comparison.module.css'
import type { Side } from './use-comparison.ts'

type Props = { sides: readonly Side[]; names: readonly string[] }

/** One card a side: the dossier, whose answers they are, what they allow at most and how complete they are. */
export function ComparedHeads({ sides, names }: Props) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  return (
    <ul className={classes.heads} aria-label={t('sides')}>
      {sides.map(({ assessment, dossier, evaluation: { result } }, rank) => (
        <li key={assessment.id} className={classes.card}>
          <b>{names[rank]}</b>
          <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }}>
            {dossier.number} <Kept>{dossier.title}</Kept>
          </Link>
          <span>{t('bound')}</span>
          <SenseBadge sense={result.maxOpinion} />
          <span className={classes.note}>
            {t(result.conclusive ? 'conclusive' : 'provisional', {
              percent: writtenNumber(Math.round(result.completeness * 100), language),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
