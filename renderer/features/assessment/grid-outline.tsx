import { Progress, Text, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './assessment.module.css'
import { BoundSoFar } from './bound-so-far.tsx'
import { isAnswered } from './is-answered.ts'
import { type Answers, unanswered } from './use-assessment.ts'
import type { NumberedQuestion, VisibleSection } from './visible-sections.ts'

type Props = {
  grid: Grid
  sections: VisibleSection[]
  current: string | undefined
  answers: Answers
  result: GridResult | null
  onGo(question: string): void
}

/** Sections with their progress, the current one with its criteria; then what the answers allow so far. */
export function GridOutline({ answers, ...props }: Props) {
  // The outline follows the keyboard at its own pace.
  return <Outline {...props} answers={useDeferredValue(answers)} />
}

const Outline = memo(function Outline({ grid, sections, current, answers, result, onGo }: Props) {
  const { t } = useTranslation('assessment')
  const answerOf = ({ question }: NumberedQuestion) => answers[question.id] ?? unanswered
  const questions = sections.flatMap(section => section.questions)
  const answered = questions.filter(one => isAnswered(answerOf(one))).length
  const progress = t('progress', { answered, total: questions.length })
  return (
    <nav className={classes.outline} aria-label={t('outline')} data-pane>
      <Text size="sm" fw={600}>
        {progress}
      </Text>
      <Progress value={(100 * answered) / Math.max(1, questions.length)} aria-label={progress} mt={4} />
      <ul className={classes.outlineList}>
        {sections.map(({ section, number, questions: inside }) => {
          const done = inside.filter(one => isAnswered(answerOf(one))).length
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
                <span className={classes.outlineLabel} lang={grid.file.language}>
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
                    <li key={one.question.id}>
                      <UnstyledButton
                        className={classes.outlineLink}
                        aria-current={one.question.id === current || undefined}
                        title={one.question.label}
                        onClick={() => onGo(one.question.id)}
                      >
                        <span className={classes.outlineNumber}>{one.number}</span>
                        <span className={classes.outlineLabel} lang={grid.file.language}>
                          {one.question.label}
                        </span>
                        <ShortAnswer answer={answerOf(one)} />
                      </UnstyledButton>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
      {result && (
        <div className={classes.live} role="status">
          <Text size="sm">{t('bound')}</Text>
          <BoundSoFar result={result} begun={answered > 0} />
        </div>
      )}
    </nav>
  )
})

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
