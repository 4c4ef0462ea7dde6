import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { type KnockoutState, knockoutStates } from '#shared/domain/grid/knockout-states.ts'
import classes from './knockout-list.module.css'
import { KnockoutMark } from './knockout-mark.tsx'
import { KnockoutReadings } from './knockout-readings.tsx'

export type KnockoutSide = {
  id: string
  /** Of whom or of what the answers are; absent where there is one side only. */
  name?: string
  evaluation: Evaluation
}

type Props = {
  grid: Grid
  sides: readonly KnockoutSide[]
  /** Rank of the title among the headings around it. */
  level?: 2 | 3
}

/**
 * The eliminatory rules of a grid, each with its reason, its state for each side and the answers that decide it: shown
 * before any score.
 */
export function KnockoutList({ grid, sides, level = 3 }: Props) {
  const { t } = useTranslation('knockouts')
  const title = useId()
  const Heading = `h${level}` as const
  const states = sides.map(side => ({ ...side, knockouts: knockoutStates(grid, side.evaluation) }))
  const rules = states[0]?.knockouts.map(({ rule }) => rule) ?? []
  return (
    <section aria-labelledby={title}>
      <Heading id={title} className={classes.title}>
        {t('title')}
      </Heading>
      {rules.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.list}>
        {rules.map((rule, rank) => (
          <li key={rule.id} className={classes.rule}>
            <p className={classes.reason} lang={grid.file.language}>
              {rule.reason}
            </p>
            <Bound rule={rule} />
            <ul className={classes.sides}>
              {states.map(({ id, name, knockouts }) => {
                const knockout = knockouts[rank]
                return knockout ? <Side key={id} name={name} knockout={knockout} language={grid.file.language} /> : null
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Bound({ rule }: { rule: KnockoutState['rule'] }) {
  const { t } = useTranslation('knockouts')
  const { t: term } = useTranslation('terms')
  return rule.maxOpinion ? (
    <p className={classes.bound}>{t('bound', { sense: term(`sense.${rule.maxOpinion}`) })}</p>
  ) : null
}

type SideProps = { name: string | undefined; knockout: KnockoutState; language: string }

function Side({ name, knockout, language }: SideProps) {
  return (
    <li className={classes.side}>
      {name !== undefined && <span className={classes.name}>{name}</span>}
      <KnockoutMark state={knockout.state} isOpen={knockout.isOpen} />
      <KnockoutReadings knockout={knockout} language={language} />
    </li>
  )
}
