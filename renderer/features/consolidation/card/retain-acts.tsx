import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clockTime, dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { lastStanding } from '#shared/domain/consolidation/retain.ts'
import { useAnswerWords } from '../use-answer-words.ts'
import classes from './card.module.css'
import type { CardProps } from './criterion-card.tsx'

/** What is done with the criterion: retain the value and go on, or put the former one back. */
export function RetainActs({ criterion, round, answer, refusal, next, onRetain, onUndo }: CardProps) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const language = useLanguage()
  const { question } = criterion
  const history = round.retained?.history ?? []
  const latest = history.findLast(line => line.question === question.id && line.to !== null)
  const value = answer.notApplicable ? t('retained.notApplicable').toLocaleLowerCase() : words(question, answer.value)
  const isNothing = answer.value === null && !answer.notApplicable
  if (refusal !== null) return null
  return (
    <footer className={classes.acts}>
      {lastStanding(history, question.id) !== null && (
        <Button variant="subtle" leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />} onClick={onUndo}>
          {t('retained.undo')}
        </Button>
      )}
      <span className={classes.state}>
        {criterion.retained && latest && (
          <>
            <IconCheck size="1rem" aria-hidden />{' '}
            {t('retained.at', {
              at: `${dayOfInstant(latest.at, language)}, ${clockTime(latest.at, language)}`,
              who: round.members.find(({ id }) => id === latest.by)?.name ?? latest.by,
            })}
          </>
        )}
        {criterion.retained && !latest && t('retained.state')}
        {isNothing && t('retained.nothing')}
      </span>
      {/* The second click of two falls on the next criterion, which nobody has looked at. */}
      <Button size="md" disabled={isNothing} onClick={({ detail }) => detail < 2 && onRetain()}>
        {next ? t('retained.actAndGo', { value, next: next.number }) : t('retained.act', { value })}
      </Button>
    </footer>
  )
}
