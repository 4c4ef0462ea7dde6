import { IconMessage } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { keyOf } from '#shared/domain/consolidation/distinct-answers.ts'
import classes from '../consolidation.module.css'
import { DotPlot } from '../dot-plot.tsx'
import { useAnswerWords } from '../use-answer-words.ts'

type Props = { criterion: ConsolidatedCriterion; language: string; onOpen(criterion: ConsolidatedCriterion): void }

/** One of the other criteria: its question, where everybody stands, how far apart, and what is retained. */
export const CriterionRow = memo(function CriterionRow({ criterion, language, onOpen }: Props) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { question, number, aggregation, answers, retained } = criterion
  const dispersion = aggregation.dispersion ?? 0
  return (
    <div className={classes.row}>
      <button type="button" className={classes.rowName} onClick={() => onOpen(criterion)}>
        <span className={classes.number}>{number}</span>
        <span lang={language}>{question.label}</span>
      </button>
      {question.type === 'scale' ? (
        <DotPlot criterion={criterion} levels={question.levels} size="small" />
      ) : (
        <ul className={classes.rowAnswers} aria-label={t('answersGiven')}>
          {answers.map(({ value, people }) => (
            <li key={keyOf(value)}>
              <span lang={language}>{words(question, value)}</span> <b>{people.length}</b>
            </li>
          ))}
        </ul>
      )}
      <span className={aggregation.alert ? classes.apart : classes.quiet}>
        {aggregation.alert && <IconMessage size="0.9375rem" stroke={1.7} aria-hidden />}
        {dispersion > 0 &&
          (question.type === 'scale'
            ? t('shortGap', { gap: dispersion })
            : t('shortAnswers', { count: answers.length }))}
      </span>
      <span className={classes.rowState}>
        {retained ? (
          <>
            {t('retained.state')}{' '}
            <b lang={language}>{retained.notApplicable ? t('table.notApplicable') : words(question, retained.value)}</b>
          </>
        ) : (
          <span className={classes.quiet}>{t('retained.pending')}</span>
        )}
      </span>
    </div>
  )
})
