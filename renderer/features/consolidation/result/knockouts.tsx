import { IconAlertOctagon, IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { Explanation } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Numbers } from './provisional-result.tsx'
import classes from './result.module.css'

type Props = { grid: Grid; explanation: Explanation; numbers: Numbers }

/** What eliminates comes before any score: which knock-outs hold, and which answers they still wait for. */
export function Knockouts({ grid, explanation, numbers }: Props) {
  const { t } = useTranslation('consolidation')
  const title = useId()
  const all = grid.rules.filter(({ type }) => type === 'knockout')
  if (all.length === 0) return null
  const held = explanation.rules.filter(({ rule }) => rule.type === 'knockout')
  const waiting = explanation.decisiveMissing.map(({ id }) => numbers.get(id) ?? id)
  return (
    <section aria-labelledby={title} className={classes.block}>
      <h3 id={title}>{t('result.knockouts')}</h3>
      {held.map(({ rule }) => (
        <p key={rule.id} className={classes.knockedOut}>
          <IconAlertOctagon size="1.125rem" aria-hidden />
          <span>
            <KeptWithin sentence={mark => t('result.knockedOut', { reason: mark })} language={grid.file.language}>
              {rule.reason}
            </KeptWithin>
          </span>
        </p>
      ))}
      {held.length === 0 && waiting.length === 0 && (
        <p className={classes.line}>
          <IconCheck size="1rem" aria-hidden /> {t('result.knockoutsClear', { count: all.length })}
        </p>
      )}
      {waiting.length > 0 && <p>{t('result.knockoutsPending', { numbers: waiting.join(', ') })}</p>}
    </section>
  )
}
