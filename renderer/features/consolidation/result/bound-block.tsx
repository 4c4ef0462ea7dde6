import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import type { Explanation } from '#shared/domain/grid/explain.ts'
import type { RuleReading } from '#shared/domain/grid/explain-rules.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { exceedsBound, opinionSenses } from '#shared/domain/opinion/sense.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { Numbers } from './provisional-result.tsx'
import classes from './result.module.css'

type Props = { grid: Grid; explanation: Explanation; numbers: Numbers }

/** What the rules allow at most, by which rules, and which senses that leaves. */
export function BoundBlock({ grid, explanation, numbers }: Props) {
  const { t } = useTranslation('consolidation')
  const ids = { bound: useId(), senses: useId() }
  const readings = useReadings(grid, numbers)
  const { bound, rules, result } = explanation
  return (
    <section aria-labelledby={ids.bound} className={classes.block}>
      <h3 id={ids.bound} className={classes.boundTitle}>
        {t('result.bound')}
      </h3>
      <p className={classes.bound}>
        <SenseBadge sense={bound.maxOpinion} plain />
      </p>
      {!result.conclusive && <p className={classes.quiet}>{t('result.provisional')}</p>}
      {bound.rules.map(({ rule }) => (
        <p key={rule.id}>
          <KeptWithin sentence={mark => t('result.rule', { id: rule.id, reason: mark })} language={grid.file.language}>
            {rule.reason}
          </KeptWithin>{' '}
          <span className={classes.quiet}>{readings(rules.find(one => one.rule === rule)?.readings ?? [])}</span>
        </p>
      ))}
      <p className={classes.quiet}>{t(bound.rules.length > 0 ? 'result.boundSentence' : 'result.noRule')}</p>
      <h4 id={ids.senses} className={classes.hiddenTitle}>
        {t('result.senses')}
      </h4>
      <ul aria-labelledby={ids.senses} className={classes.senses}>
        {opinionSenses.map(sense => {
          const isOut = exceedsBound(sense, bound.maxOpinion)
          return (
            <li key={sense} data-out={isOut || undefined}>
              <SenseBadge sense={sense} plain />
              {isOut && <span className={classes.quiet}>{t('result.outOfBound')}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What a rule found when it was true: the scores and the answers it reads. */
function useReadings(grid: Grid, numbers: Numbers): (readings: readonly RuleReading[]) => string {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  return readings => {
    const told = readings.flatMap(({ variable, value }) => {
      if (value === null || typeof value === 'boolean') return []
      const [kind, ...rest] = variable.split('.')
      const id = rest.join('.')
      const section = grid.sections.find(one => one.id === id)
      const name = kind === 'sections' && section ? `${section.index + 1} ${section.title}` : numbers.get(id)
      if (name === undefined || typeof value !== 'number') return []
      return [t('result.reading', { name, value: writtenNumber(value, language) })]
    })
    return told.length === 0 ? '' : t('result.readings', { list: told.join(' ; ') })
  }
}
