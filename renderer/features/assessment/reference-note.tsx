import { Button, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { Contribution } from '#shared/domain/assessment/given.ts'
import { sameAnswer, saysSomething } from '#shared/domain/assessment/same-answer.ts'
import { takeReference } from '#shared/domain/assessment/take-over.ts'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import type { Answers } from './answer-history.ts'
import { AnswerWords } from './answer-words.tsx'
import { useOriginWords } from './origin-words.ts'
import classes from './reference.module.css'

type Props = {
  question: Question
  /** Of the grid's own words. */
  language: string
  dossierId: string
  reference: AssessmentRecord
  contributions: readonly Contribution[]
  own: Answer
  frozen: boolean
  onTake(taken: Answers): void
}

/** What the rapporteur proposes for a criterion and where it comes from; the member judges, and may take it over. */
export function ReferenceNote(props: Props) {
  const { question, language, dossierId, reference, contributions, own, frozen, onTake } = props
  const { t } = useTranslation('assessment')
  const originOf = useOriginWords({ contributions, reference })
  const answer = reference.answers[question.id]
  if (!saysSomething(answer)) return null
  return (
    <aside className={classes.note} aria-label={t('reference.title')}>
      <Text size="sm">
        <strong>{t('reference.title')}</strong> ·{' '}
        <AnswerWords question={question} answer={answer} language={language} dossierId={dossierId} />
      </Text>
      <Text size="sm" c="dimmed">
        {originOf(answer)}
      </Text>
      {answer.reason && (
        <Text size="sm">
          <Kept>{answer.reason}</Kept>
        </Text>
      )}
      {saysSomething(own) && sameAnswer(own, answer) ? (
        <Text size="sm" className={classes.same}>
          <IconCheck size="1rem" aria-hidden /> {t('reference.same')}
        </Text>
      ) : (
        !frozen && (
          <Button variant="default" size="sm" onClick={() => onTake(takeReference(reference, question.id))}>
            {t('reference.take')}
          </Button>
        )
      )}
    </aside>
  )
}
