import { VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { MemberMark } from '#shared/domain/consolidation/member-mark.ts'
import type { Person } from '#shared/domain/consolidation/participants.ts'
import { useAnswerWords } from '../use-answer-words.ts'
import classes from './marks-table.module.css'

type Props = {
  criterion: ConsolidatedCriterion
  people: readonly Person[]
  language: string
  index: number
  measure(element: HTMLTableRowElement | null): void
  onOpen(criterion: ConsolidatedCriterion): void
}

/** One criterion of the table of marks. The lowest and the highest mark stand out, where they differ. */
export const MarksRow = memo(function MarksRow({ criterion, people, language, index, measure, onOpen }: Props) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { question, number, marks, spread, aggregation, retained } = criterion
  const isExtreme = ({ value }: MemberMark) =>
    spread !== null && spread.lowest !== spread.highest && (value === spread.lowest || value === spread.highest)
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className={classes.name}>
        <button type="button" className={classes.open} onClick={() => onOpen(criterion)}>
          <b>{number}</b> <span lang={language}>{question.label}</span>
        </button>
      </th>
      {people.map(person => {
        const mark = marks.find(one => one.person.id === person.id)
        return (
          <td key={person.id} data-extreme={(mark && isExtreme(mark)) || undefined}>
            <Given mark={mark} text={mark ? words(question, mark.value) : ''} language={language} />
          </td>
        )
      })}
      <td>
        <b>
          {question.type === 'scale' || aggregation.dispersion === null
            ? (aggregation.dispersion ?? t('none'))
            : t('shortAnswers', { count: criterion.answers.length })}
        </b>
        {aggregation.alert && <span className={classes.debate}>{t('table.toDebate')}</span>}
      </td>
      <td>{spread ? words(question, spread.median) : t('none')}</td>
      <td>
        <b lang={language}>
          {retained === null
            ? t('none')
            : retained.notApplicable
              ? t('table.notApplicable')
              : words(question, retained.value)}
        </b>
      </td>
    </tr>
  )
})

function Given({ mark, text, language }: { mark: MemberMark | undefined; text: string; language: string }) {
  const { t } = useTranslation('consolidation')
  if (mark?.standing === 'given')
    return (
      <span lang={language} className={classes.given}>
        {text}
      </span>
    )
  const isApart = mark?.standing === 'not_applicable'
  return (
    <>
      <span aria-hidden>{isApart ? t('table.notApplicable') : t('none')}</span>
      <VisuallyHidden>{t(isApart ? 'table.notApplicableLong' : 'table.unanswered')}</VisuallyHidden>
    </>
  )
}
