import { List, Text, Title, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { countPieces } from '#shared/domain/grid/answers-to-input.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { missingReasons } from '#shared/domain/grid/missing-reasons.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './assessment.module.css'
import { BoundSoFar } from './bound-so-far.tsx'
import { ProposedClass } from './proposed-class.tsx'
import { ResultFigures } from './result-figures.tsx'
import type { Answers } from './use-assessment.ts'

type Props = {
  grid: Grid
  dossierId: string
  answers: Answers
  evaluation: Evaluation
  /** False before the first answer: there is no result to speak of. */
  begun: boolean
  onGo(question: string): void
}

/** The live result: what it allows at most and by which rules, sections, then what is missing. */
export function ResultPanel({ grid, dossierId, answers, evaluation, begun, onGo }: Props) {
  const { t } = useTranslation('assessment')
  const screen = useLanguage()
  const { language } = grid.file
  const { result } = evaluation
  const pieceName = usePieceName()
  const number = (value: number) => writtenNumber(value, screen)
  const labelOf = (id: string) => grid.questionById.get(id)?.label ?? id
  const { records: pieces } = useRecords('pieces', { dossierId })
  const reasons = useMemo(() => missingReasons(grid, answers, countPieces(pieces)), [grid, answers, pieces])
  return (
    <section className={classes.result} aria-labelledby="result-title">
      <div>
        <Title order={2} id="result-title">
          {t('results')}
        </Title>
        <Text fw={600}>{t(result.conclusive ? 'conclusive' : 'notConclusive')}</Text>
        <Text size="sm">{t('completeness', { percent: number(Math.round(result.completeness * 100)) })}</Text>
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
      {begun && <ResultFigures grid={grid} evaluation={evaluation} />}
      <Criteria
        title={t('missing', { count: result.missing.length })}
        language={language}
        criteria={result.missing.map(id => ({ id, label: labelOf(id) }))}
        onGo={onGo}
      />
      <Criteria
        title={t('missingReasons', { count: reasons.length })}
        language={language}
        criteria={reasons.map(({ question }) => question)}
        onGo={onGo}
      />
      {result.expectedPieces.length > 0 && (
        <section>
          <Text fw={600}>{t('expected')}</Text>
          <List size="sm">
            {result.expectedPieces.map(({ question, piece }) => (
              <List.Item key={`${question} ${piece}`}>
                <KeptWithin
                  sentence={criterion => t('expectedFor', { piece: pieceName(piece), criterion })}
                  language={language}
                >
                  {labelOf(question)}
                </KeptWithin>
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </section>
  )
}

type CriteriaProps = {
  title: string
  language: string
  criteria: { id: string; label: string }[]
  onGo(question: string): void
}

/** Criteria that owe something, each leading to its place. */
function Criteria({ title, language, criteria, onGo }: CriteriaProps) {
  if (criteria.length === 0) return null
  return (
    <section>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {criteria.map(({ id, label }) => (
          <List.Item key={id}>
            <UnstyledButton className={classes.link} lang={language} onClick={() => onGo(id)}>
              {label}
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
    </section>
  )
}
