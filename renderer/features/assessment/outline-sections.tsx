import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import { type Answer, unanswered } from '#shared/domain/assessment.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { Answers } from './answer-history.ts'
import classes from './assessment.module.css'
import type { NumberedQuestion, VisibleSection } from './visible-sections.ts'

type Props = {
  sections: readonly VisibleSection[]
  /** Of the grid's own words. */
  language: string
  current: string | undefined
  answers: Answers
  onGo(question: string): void
}

/** Sections with their progress, the one on show with its criteria. */
export function OutlineSections({ sections, language, current, answers, onGo }: Props) {
  const { t } = useTranslation('assessment')
  return (
    <ul className={classes.outlineList}>
      {sections.map(({ section, number, questions: inside }) => {
        const done = inside.filter(({ question }) => saysSomething(answers[question.id])).length
        const open = inside.some(({ question }) => question.id === current)
        const [first] = inside
        return (
          <li key={section.id}>
            <UnstyledButton
              className={classes.outlineLink}
              aria-expanded={open}
              data-open={open || undefined}
              title={section.title}
              onClick={() => first && onGo(first.question.id)}
            >
              <span className={classes.outlineNumber}>{number}</span>
              <span className={classes.outlineLabel} lang={language}>
                {section.title}
              </span>
              {done === inside.length ? (
                <IconCheck size="1rem" aria-label={t('sectionDone')} role="img" className={classes.done} />
              ) : (
                <Mark
                  sign={`${done}/${inside.length}`}
                  name={t('sectionProgress', { answered: done, total: inside.length })}
                />
              )}
            </UnstyledButton>
            {open && (
              <ul className={`${classes.outlineList} ${classes.nested}`}>
                {inside.map(one => (
                  <OutlineCriterion
                    key={one.question.id}
                    one={one}
                    language={language}
                    answer={answers[one.question.id] ?? unanswered}
                    isCurrent={one.question.id === current}
                    onGo={onGo}
                  />
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type CriterionProps = {
  one: NumberedQuestion
  language: string
  answer: Answer
  isCurrent: boolean
  onGo(question: string): void
}

/** A criterion by its number and its words, with its answer in short. */
export function OutlineCriterion({ one, language, answer, isCurrent, onGo }: CriterionProps) {
  return (
    <li>
      <UnstyledButton
        className={classes.outlineLink}
        aria-current={isCurrent || undefined}
        title={one.question.label}
        onClick={() => onGo(one.question.id)}
      >
        <span className={classes.outlineNumber}>{one.number}</span>
        <span className={classes.outlineLabel} lang={language}>
          {one.question.label}
        </span>
        <ShortAnswer answer={answer} />
      </UnstyledButton>
    </li>
  )
}

function ShortAnswer({ answer }: { answer: Answer }) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  if (answer.notApplicable) return <Mark sign="—" name={t('notApplicable')} />
  if (answer.unknown) return <Mark sign="?" name={t('unknown')} />
  if (typeof answer.value === 'number')
    return <span className={classes.outlineMark}>{writtenNumber(answer.value, language)}</span>
  if (answer.value === null) return <span />
  return <IconCheck size="0.875rem" role="img" aria-label={t('answered')} className={classes.done} />
}

const Mark = ({ sign, name }: { sign: string; name: string }) => (
  <span role="img" aria-label={name} className={classes.outlineMark}>
    {sign}
  </span>
)
