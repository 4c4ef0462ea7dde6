import { Button } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { type Difference, differences, type SideAnswer } from '#shared/domain/comparison/differences.ts'
import type { Grid, Question } from '#shared/domain/grid/grid.ts'
import { writtenAnswer } from '#shared/domain/grid/written-answer.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './comparison.module.css'
import type { Side } from './use-comparison.ts'

type Props = { grid: Grid; sides: readonly Side[]; names: readonly string[] }

const first = 8

/** Criteria that are not answered alike, the widest difference first, with the answers and their reasons side by side. */
export function ComparedCriteria({ grid, sides, names }: Props) {
  const { t } = useTranslation('comparison')
  const title = useId()
  const [all, showAll] = useState(false)
  const found = useMemo(() => differences(grid, sides), [grid, sides])
  const shown = all ? found : found.slice(0, first)
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={classes.heading}>
        {t('differ', { count: found.length, total: grid.questions.length })}
      </h2>
      {found.length > 0 && <p className={classes.note}>{t('differOrder')}</p>}
      <ul className={classes.list}>
        {shown.map(difference => (
          <Criterion key={difference.question.id} grid={grid} difference={difference} sides={sides} names={names} />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button variant="default" onClick={() => showAll(true)}>
          {t('showAll', { count: found.length })}
        </Button>
      )}
    </section>
  )
}

function Criterion({ grid, difference, sides, names }: Props & { difference: Difference }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { question, spread } = difference
  return (
    <li className={classes.card}>
      <b lang={grid.file.language}>
        {markOf(grid, question)} {question.label}
      </b>
      <span className={classes.note}>
        {spread === null ? t('noSpread') : t('spread', { percent: writtenNumber(Math.round(spread * 100), language) })}
      </span>
      <ul className={classes.answers}>
        {sides.map(({ assessment }, rank) => {
          const answer = difference.sides[rank]
          return (
            <li key={assessment.id}>
              <span className={classes.note}>{names[rank]}</span>
              {answer && <AnswerOf question={question} answer={answer} language={grid.file.language} />}
            </li>
          )
        })}
      </ul>
    </li>
  )
}

function AnswerOf({ question, answer, language }: { question: Question; answer: SideAnswer; language: string }) {
  const { t } = useTranslation('comparison')
  const screen = useLanguage()
  const written = writtenAnswer(question, answer.value, screen)
  if (!answer.shown) return <p className={classes.answer}>{t('notAsked')}</p>
  if (answer.notApplicable) return <p className={classes.answer}>{t('notApplicable')}</p>
  return (
    <>
      <p className={classes.answer} lang={written === null ? undefined : language}>
        {written ?? t('unanswered')}
      </p>
      {answer.reason && (
        <p className={classes.reason}>
          <Kept>{answer.reason}</Kept>
        </p>
      )}
    </>
  )
}

/** « 6.4 »: the section and the rank of the criterion in it. */
function markOf(grid: Grid, { id, sectionId }: Question): string {
  const section = grid.sections.find(one => one.id === sectionId)
  const rank = section?.questions.findIndex(one => one.id === id) ?? 0
  return `${(section?.index ?? 0) + 1}.${rank + 1}`
}
