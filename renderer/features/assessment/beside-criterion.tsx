import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { Contribution } from '#shared/domain/assessment/given.ts'
import { referenceChoices } from '#shared/domain/assessment/reference-choices.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { Grid, Question } from '#shared/domain/grid/grid.ts'
import type { Answers } from './answer-history.ts'
import { ContributionOffers } from './contribution-offers.tsx'
import { ReferenceNote } from './reference-note.tsx'

type Props = {
  task: Task
  grid: Grid
  question: Question
  dossierId: string
  contributions: readonly Contribution[]
  reference: AssessmentRecord | null
  own: Answer
  frozen: boolean
  /** Asked of oneself, or only read. */
  isOwn: boolean
  onTake(taken: Answers, question: string): void
}

/** What others said of a criterion, for whoever answers it: the contributions, or the reference answer made of them. */
export function BesideCriterion(props: Props) {
  const { task, grid, question, dossierId, contributions, reference, own, frozen, isOwn, onTake } = props
  const { language } = grid.file
  switch (task.kind) {
    case 'individual':
      return (
        reference && (
          <ReferenceNote
            question={question}
            language={language}
            dossierId={dossierId}
            reference={reference}
            contributions={contributions}
            own={own}
            frozen={frozen}
            onTake={taken => onTake(taken, question.id)}
          />
        )
      )
    case 'contribution':
      return isOwn ? null : <AskedOfOthers question={question} />
    case 'reference': {
      const choice = referenceChoices(grid, contributions).find(one => one.question.id === question.id)
      return (
        choice && (
          <ContributionOffers
            choice={choice}
            language={language}
            dossierId={dossierId}
            own={own}
            frozen={frozen}
            onTake={answer => onTake({ [question.id]: answer }, question.id)}
          />
        )
      )
    }
    default:
      return assertNever(task)
  }
}

function AskedOfOthers({ question }: { question: Question }) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  const capacities = question.answeredBy.map(capacity => term(`capacity.${capacity}`)).join(', ')
  return <Text size="sm">{t('askedOf', { capacities })}</Text>
}
