import { UnstyledButton } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { useAnswerWords } from '../use-answer-words.ts'
import type { Round } from '../use-round.ts'
import classes from './card.module.css'

const firstLines = 3

/** Every change of the retained value, the latest first: when, who, from what to what, why. */
export function HistoryLines({ criterion: { question }, round }: { criterion: ConsolidatedCriterion; round: Round }) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const language = useLanguage()
  const id = useId()
  const [all, setAll] = useState(false)
  const lines = (round.retained?.history ?? [])
    .map((line, place) => ({ ...line, place }))
    .filter(line => line.question === question.id)
    .toReversed()
  if (lines.length === 0) return null
  const said = (answer: Answer | null) =>
    answer?.notApplicable ? t('retained.notApplicable') : words(question, answer?.value ?? null)
  return (
    <section className={classes.history} aria-labelledby={id}>
      <h3 id={id} className={classes.subtitle}>
        {t('retained.history')}
      </h3>
      <ol>
        {(all ? lines : lines.slice(0, firstLines)).map(({ place, at, by, from, to, undoes }) => {
          const [before, after] = [said(from), said(to)]
          return (
            <li key={place}>
              <time dateTime={at} className={classes.quiet}>
                {dayAndTime(at, language)}
              </time>{' '}
              {t('retained.line', {
                who: round.members.find(member => member.id === by)?.name ?? by,
                change:
                  before === after ? t('retained.reasonChanged') : t('retained.change', { from: before, to: after }),
              })}
              {undoes ? ` (${t('retained.undone')})` : ''}
              {to?.reason && (
                <>
                  {' — '}
                  <Kept>{to.reason}</Kept>
                </>
              )}
            </li>
          )
        })}
      </ol>
      {lines.length > firstLines && !all && (
        <UnstyledButton className={classes.link} onClick={() => setAll(true)}>
          {t('retained.allLines', { count: lines.length })}
        </UnstyledButton>
      )}
    </section>
  )
}
