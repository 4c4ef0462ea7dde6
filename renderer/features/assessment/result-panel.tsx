import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { Answers } from './answer-history.ts'
import classes from './assessment.module.css'
import { BoundSoFar } from './bound-so-far.tsx'
import { CriteriaLinks } from './criteria-links.tsx'
import { ExpectedPiecesList } from './expected-pieces-list.tsx'
import { ProposedClass } from './proposed-class.tsx'
import { ResultFigures } from './result-figures.tsx'
import { ResultPictures } from './result-pictures.tsx'
import { useMissingReasons } from './use-missing-reasons.ts'

type Props = {
  grid: Grid
  dossierId: string
  answers: Answers
  evaluation: Evaluation
  /** False before the first answer: there is no result to speak of. */
  begun: boolean
  onGo(question: string): void
  /** To the summary before sealing; absent where nothing is left to give. */
  onSummary?: (() => void) | undefined
}

/** The live result: what it allows at most and by which rules, sections, then what is missing. */
export function ResultPanel({ grid, dossierId, answers, evaluation, begun, onGo, onSummary }: Props) {
  const { t } = useTranslation('assessment')
  const screen = useLanguage()
  const { language } = grid.file
  const { result } = evaluation
  const labelOf = (id: string) => grid.questionById.get(id)?.label ?? id
  const reasons = useMissingReasons(grid, answers, dossierId)
  return (
    <section className={classes.result} aria-labelledby="result-title">
      <div>
        <Title order={2} id="result-title">
          {t('results')}
        </Title>
        <Text fw={600}>{t(result.conclusive ? 'conclusive' : 'notConclusive')}</Text>
        <Text size="sm">
          {t('completeness', { percent: writtenNumber(Math.round(result.completeness * 100), screen) })}
        </Text>
      </div>
      <section aria-labelledby="result-bound">
        <Title order={3} size="h4" id="result-bound" mb={4}>
          {t('bound')}
        </Title>
        <BoundSoFar result={result} begun={begun} />
        {begun && (
          <Text size="sm" mt={4}>
            {t('proposes')}
          </Text>
        )}
      </section>
      {begun && <ProposedClass grid={grid} dossierId={dossierId} evaluation={evaluation} onGo={onGo} />}
      {begun && <ResultPictures grid={grid} evaluation={evaluation} />}
      {begun && <ResultFigures grid={grid} evaluation={evaluation} />}
      <CriteriaLinks
        title={t('missing', { count: result.missing.length })}
        language={language}
        criteria={result.missing.map(id => ({ id, label: labelOf(id) }))}
        onGo={onGo}
      />
      <CriteriaLinks
        title={t('missingReasons', { count: reasons.length })}
        language={language}
        criteria={reasons.map(({ question }) => question)}
        onGo={onGo}
      />
      <ExpectedPiecesList grid={grid} expected={result.expectedPieces} />
      {begun && onSummary && (
        <Button className={classes.end} onClick={onSummary}>
          {t('toSummary')}
        </Button>
      )}
    </section>
  )
}
