import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import { BackToDossier } from './back-to-dossier.tsx'
import classes from './consolidation.module.css'
import type { ConsolidationSearch } from './consolidation-search.ts'
import { RoundHead } from './round-head.tsx'
import type { Round } from './use-round.ts'

type Props = { round: Round; search: ConsolidationSearch; onSearch(search: ConsolidationSearch): void }

const fills = { sealed: 'filled', unread: 'filled', not_sealed: 'outline', recused: 'struck' } as const

/** Before the opening: who has sealed, and what the round waits for. No mark is read. */
export function BlindRound({ round, search, onSearch }: Props) {
  const { t } = useTranslation(['consolidation', 'terms'])
  const ids = { title: useId(), who: useId() }
  const { participants, called } = round
  const missing = participants.filter(({ standing }) => standing === 'not_sealed').length
  return (
    <div className={classes.blind} data-pane>
      <RoundHead round={round} search={search} onSearch={onSearch} />
      <section className={classes.card} aria-labelledby={ids.title}>
        <h2 id={ids.title}>{t('blind.title')}</h2>
        <p>{t('blind.waits')}</p>
        <p>
          {called === null ? `${t('blind.notCalled')} ` : ''}
          {t('blind.missing', { count: missing })} {t('blind.opens')}
        </p>
        <h3 id={ids.who}>{t('blind.who')}</h3>
        <ul aria-labelledby={ids.who} className={classes.people}>
          {participants.map(({ person, standing }) => (
            <li key={person.id}>
              <CollegeShape college={person.college} fill={fills[standing]} />
              <span>{person.name}</span>
              <span className={classes.quiet}>
                {t(`terms:college.${person.college ?? 'none'}`)} · {t(`blind.standing.${standing}`)}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <BackToDossier dossierId={round.dossier.id} />
        </p>
      </section>
    </div>
  )
}
