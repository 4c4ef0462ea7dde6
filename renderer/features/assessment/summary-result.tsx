import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { BoundSoFar } from './bound-so-far.tsx'
import { ExpectedPiecesList } from './expected-pieces-list.tsx'
import { ResultFigures } from './result-figures.tsx'
import classes from './seal.module.css'

/** What these answers come to: the bound and its rules, the figures, the pieces they call for. */
export function SummaryResult({ grid, evaluation }: { grid: Grid; evaluation: Evaluation }) {
  const { t } = useTranslation('assessment')
  const { result } = evaluation
  return (
    <section className={classes.lists} aria-labelledby="seal-bound">
      <div>
        <Title order={3} size="h4" id="seal-bound" mb={4}>
          {t('bound')}
        </Title>
        <BoundSoFar result={result} begun />
        <Text size="sm" mt={4}>
          {t(result.conclusive ? 'conclusive' : 'seal.inconclusive')} {t('proposes')}
        </Text>
      </div>
      <ResultFigures grid={grid} evaluation={evaluation} />
      <ExpectedPiecesList grid={grid} expected={result.expectedPieces} />
    </section>
  )
}
