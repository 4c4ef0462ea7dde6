import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import type { Explanation } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Numbers } from './provisional-result.tsx'
import classes from './result.module.css'

type Props = { grid: Grid; explanation: Explanation; numbers: Numbers }

const kinds = { alert: 'alert', required_piece: 'required', next_grid: 'nextGrid' } as const

/** Pieces that the answers call for and the dossier lacks, then what the grid asks one to look at. */
export function ExpectedAndAlerts({ grid, explanation, numbers }: Props) {
  const { t } = useTranslation('consolidation')
  const pieceName = usePieceName()
  const ids = { expected: useId(), alerts: useId() }
  const { expectedPieces } = explanation.result
  const told = explanation.rules.flatMap(({ rule }) => {
    const kind = rule.type in kinds ? kinds[rule.type as keyof typeof kinds] : null
    return kind ? [{ rule, kind }] : []
  })
  return (
    <>
      {expectedPieces.length > 0 && (
        <section aria-labelledby={ids.expected} className={classes.block}>
          <h3 id={ids.expected}>{t('result.expected')}</h3>
          <ul className={classes.expected}>
            {expectedPieces.map(({ question, piece }) => (
              <li key={`${question} ${piece}`}>
                <span>{pieceName(piece)}</span>
                <span className={classes.quiet}>
                  {t('result.forCriterion', { number: numbers.get(question) ?? question })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <section aria-labelledby={ids.alerts} className={classes.block}>
          <h3 id={ids.alerts} className={classes.hiddenTitle}>
            {t('result.alerts')}
          </h3>
          {told.map(({ rule, kind }) => (
            <p key={rule.id} className={classes.alert}>
              <span className={classes.tag}>{t(`result.${kind}`)}</span>
              <span lang={grid.file.language}>{rule.reason}</span>
            </p>
          ))}
        </section>
      )}
    </>
  )
}
