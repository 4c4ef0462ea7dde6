import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { answersToInput } from '#shared/domain/grid/answers-to-input.ts'
import { runEvaluation } from '#shared/domain/grid/evaluation.ts'
import { explain } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { BoundBlock } from './bound-block.tsx'
import { ExpectedAndAlerts } from './expected-and-alerts.tsx'
import { Knockouts } from './knockouts.tsx'
import classes from './result.module.css'
import { SectionScores } from './section-scores.tsx'

type Props = {
  grid: Grid
  criteria: readonly ConsolidatedCriterion[]
  answers: Readonly<Record<string, Answer>>
  pieceCounts: Readonly<Record<string, number>>
}

/** What follows from the values retained so far: what eliminates, the sections, the bound, what is still expected. */
export function ProvisionalResult({ grid, criteria, answers, pieceCounts }: Props) {
  const { t, i18n } = useTranslation('consolidation')
  const title = useId()
  const input = useMemo(() => answersToInput(answers, pieceCounts), [answers, pieceCounts])
  const explained = useMemo(() => explain(grid, input), [grid, input])
  const evaluation = useMemo(() => runEvaluation(grid, input), [grid, input])
  const numbers = useMemo(() => numbersOf(grid), [grid])
  const retained = criteria.filter(criterion => criterion.retained !== null).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <aside className={classes.aside} data-pane tabIndex={0} aria-labelledby={title}>
      <header className={classes.head}>
        <h2 id={title}>{t('result.title')}</h2>
        <p className={classes.quiet}>{t('result.count', { retained, total: criteria.length })}</p>
      </header>
      {!explained.ok && <p role="alert">{failureSentence(i18n, explained.error)}</p>}
      {explained.ok && retained === 0 && <p className={classes.quiet}>{t('result.nothing')}</p>}
      {explained.ok && retained > 0 && (
        <>
          <Knockouts grid={grid} explanation={explained.value} numbers={numbers} />
          {evaluation.ok && <SectionScores grid={grid} evaluation={evaluation.value} explanation={explained.value} />}
          <BoundBlock grid={grid} explanation={explained.value} numbers={numbers} />
          <ExpectedAndAlerts grid={grid} explanation={explained.value} numbers={numbers} />
        </>
      )}
    </aside>
  )
}

export type Numbers = ReadonlyMap<string, string>

/** `6.4` by question: rank of the section, rank in it. */
const numbersOf = (grid: Grid): Numbers =>
  new Map(
    grid.sections.flatMap(({ questions }, place) =>
      questions.map(({ id }, rank) => [id, `${place + 1}.${rank + 1}`] as const),
    ),
  )
