import { useTranslation } from 'react-i18next'
import type { PathStep } from '#shared/domain/grid/classification/classification-path.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './classification.module.css'
import { PathConditionItem } from './path-condition.tsx'
import { useReferenceWords } from './reference-words.ts'

type Props = { grid: Grid; steps: readonly PathStep[]; onGo?: ((question: string) => void) | undefined }

/** Every step in the order it is decided: its class, its article and date, whether it holds, and on which conditions. */
export function PathSteps({ grid, steps, onGo }: Props) {
  const { t } = useTranslation('classification')
  const referenceWords = useReferenceWords()
  const labelOf = (code: string | undefined) => grid.levels.find(level => level.code === code)?.label ?? code
  return (
    <ol className={classes.steps}>
      {steps.map(({ rule, state, conditions }, rank) => (
        <li key={rule.id} className={classes.step} data-state={state}>
          <p className={classes.stepHead}>
            <span className={classes.stepNumber}>{t('step', { n: rank + 1 })}</span>
            <b lang={grid.file.language}>{labelOf(rule.class)}</b>
            <span className={classes.badge}>{t(`state.${state}`)}</span>
          </p>
          <p lang={grid.file.language}>{rule.reason}</p>
          {rule.refs.map(reference => {
            const { article, from } = referenceWords(reference)
            return (
              <p key={reference.id} className={classes.article}>
                {[article, from].filter(part => part !== null).join(' · ')}
              </p>
            )
          })}
          <details open={state === 'retained'}>
            <summary>{t('conditions', { count: conditions.length })}</summary>
            <ul className={classes.conditions}>
              {conditions.map((condition, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions of a rule have no name and keep their order
                <PathConditionItem key={place} grid={grid} condition={condition} onGo={onGo} />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
