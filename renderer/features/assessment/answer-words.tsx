import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { Answer, AnswerValue } from '#shared/domain/assessment.ts'
import type { ChoiceQuestion, Question } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'

type Props = {
  question: Question
  answer: Answer | null
  /** Of the grid's own words. */
  language: string
  dossierId: string
}

/** An answer in the words of the grid: “2 · Partiel”, “12,5 kWh”. */
export function AnswerWords({ question, answer, language, dossierId }: Props) {
  const { t } = useTranslation('assessment')
  if (answer?.notApplicable) return t('notApplicable')
  if (answer?.unknown) return t('unknown')
  if (answer === null || answer.value === null) return t('noAnswer')
  return <ValueWords question={question} value={answer.value} language={language} dossierId={dossierId} />
}

type ValueProps = { question: Question; value: NonNullable<AnswerValue>; language: string; dossierId: string }

function ValueWords({ question, value, language, dossierId }: ValueProps) {
  const screen = useLanguage()
  switch (question.type) {
    case 'scale': {
      const level = question.levels.find(level => level.value === value)
      return (
        <>
          {String(value)} · <span lang={language}>{level?.label}</span>
        </>
      )
    }
    case 'choice':
    case 'multiple':
      return <span lang={language}>{labelsOf(question, value).join(' ; ')}</span>
    case 'number':
      return typeof value === 'number' ? `${writtenNumber(value, screen)} ${question.unit}` : String(value)
    case 'date':
      return dayOfInstant(`${String(value)}T12:00:00`, screen)
    case 'text':
      return <Kept>{String(value)}</Kept>
    case 'piece':
      return <PieceTitle dossierId={dossierId} pieceId={String(value)} />
    default:
      return assertNever(question)
  }
}

const labelsOf = ({ options }: ChoiceQuestion, value: AnswerValue): string[] =>
  [value].flat().map(code => options.find(option => option.code === code)?.label ?? String(code))

function PieceTitle({ dossierId, pieceId }: { dossierId: string; pieceId: string }) {
  const { records } = useRecords('pieces', { dossierId })
  return <span lang={keptLanguage}>{records.find(({ id }) => id === pieceId)?.title ?? pieceId}</span>
}
