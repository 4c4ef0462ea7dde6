import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { AggregationMethod } from '#shared/domain/grid/grid-schema.ts'
import { DotPlot } from '../dot-plot.tsx'
import type { PenRefusal } from '../use-retained.ts'
import type { Round } from '../use-round.ts'
import { AnswersGiven } from './answers-given.tsx'
import classes from './card.module.css'
import { CollegeMedians } from './college-medians.tsx'
import { CommitteeReason } from './committee-reason.tsx'
import { HistoryLines } from './history-lines.tsx'
import { Measures } from './measures.tsx'
import { NotMarked } from './not-marked.tsx'
import { RetainActs } from './retain-acts.tsx'
import { RetainedField } from './retained-field.tsx'
import { Voices } from './voices.tsx'

export type CardProps = {
  criterion: ConsolidatedCriterion
  round: Round
  /** Of the grid's own words. */
  language: string
  method: AggregationMethod | null
  /** What is about to be retained. */
  answer: Answer
  /** It departs from the proposal, so that the committee says why. */
  owed: boolean
  reasonMissing: boolean
  refusal: PenRefusal | null
  next: ConsolidatedCriterion | undefined
  onChange(answer: Answer): void
  onRetain(): void
  onUndo(): void
}

export const focusTitleId = 'criterion-in-focus'

/** The criterion under debate: where everybody stands, why, and what the committee makes of it. */
export function CriterionCard(props: CardProps) {
  const { criterion, round, language } = props
  const { question } = criterion
  return (
    <article className={classes.focus} aria-labelledby={focusTitleId}>
      <header className={classes.focusHead}>
        <h2 id={focusTitleId} tabIndex={-1} className={classes.focusTitle}>
          <span className={classes.number}>{criterion.number}</span>
          <span lang={language}>{question.label}</span>
        </h2>
        <GapBadge criterion={criterion} />
      </header>
      <div className={classes.focusBody}>
        <div className={classes.where}>
          {question.type === 'scale' ? (
            <>
              <DotPlot criterion={criterion} levels={question.levels} size="large" />
              <CollegeMedians criterion={criterion} />
            </>
          ) : (
            <AnswersGiven criterion={criterion} language={language} />
          )}
          <Measures criterion={criterion} />
          <NotMarked criterion={criterion} participants={round.participants} />
        </div>
        <RetainedField {...props} />
      </div>
      <Voices criterion={criterion} />
      <CommitteeReason {...props} />
      <HistoryLines criterion={criterion} round={round} />
      <RetainActs {...props} />
    </article>
  )
}

/** How far apart in words, where it is a point to debate. */
function GapBadge({ criterion: { question, aggregation, answers } }: { criterion: ConsolidatedCriterion }) {
  const { t } = useTranslation('consolidation')
  if (!aggregation.alert || aggregation.dispersion === null) return null
  return (
    <span className={classes.badge}>
      <IconMessage size="1rem" stroke={1.7} aria-hidden />
      {question.type === 'scale'
        ? t('gapBadge', { gap: aggregation.dispersion })
        : t('answersBadge', { count: answers.length })}
    </span>
  )
}
