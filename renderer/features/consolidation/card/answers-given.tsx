import { useTranslation } from 'react-i18next'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { keyOf } from '#shared/domain/consolidation/distinct-answers.ts'
import type { Person } from '#shared/domain/consolidation/participants.ts'
import { useAnswerWords } from '../use-answer-words.ts'
import { mostDots } from '../use-plot-words.ts'
import classes from './card.module.css'

/** Answers that stand on no scale: each of them with who gave it. */
export function AnswersGiven({ criterion, language }: { criterion: ConsolidatedCriterion; language: string }) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { question, answers, aggregation } = criterion
  if (answers.length === 0) return <p className={classes.quiet}>{t('retained.noMark')}</p>
  return (
    <ul aria-label={t('answersGiven')} className={classes.answers}>
      {answers.map(({ value, people }) => (
        <li key={keyOf(value)}>
          <b lang={language}>{words(question, value)}</b>
          <span className={classes.quiet}>{people.length}</span>
          <span className={classes.givers}>
            {people.length > mostDots || aggregation.voters > mostDots
              ? null
              : people.map(person => <Giver key={person.id} person={person} />)}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Giver = ({ person }: { person: Person }) => (
  <span className={classes.giver}>
    <CollegeShape college={person.college} size={12} /> {person.name}
  </span>
)
