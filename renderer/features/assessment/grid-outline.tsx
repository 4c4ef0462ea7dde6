import { Progress, Text } from '@mantine/core'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import { unanswered } from '#shared/domain/assessment.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import type { Answers } from './answer-history.ts'
import classes from './assessment.module.css'
import { BoundSoFar } from './bound-so-far.tsx'
import { OutlineCriterion, OutlineSections } from './outline-sections.tsx'
import type { NumberedQuestion, VisibleSection } from './visible-sections.ts'

type Props = {
  grid: Grid
  sections: VisibleSection[]
  /** Asked of others, only read. */
  others: VisibleSection[]
  /** Questions the contributions disagree on, which come first. */
  disputed: readonly string[]
  current: string | undefined
  answers: Answers
  /** What others answered. */
  around: Answers
  result: GridResult | null
  onGo(question: string): void
}

/** Sections with their progress, the current one with its criteria; then what the answers allow so far. */
export function GridOutline({ answers, ...props }: Props) {
  // The outline follows the keyboard at its own pace.
  return <Outline {...props} answers={useDeferredValue(answers)} />
}

const Outline = memo(function Outline(props: Props) {
  const { grid, sections, others, disputed, current, answers, around, result, onGo } = props
  const { t } = useTranslation('assessment')
  const answerOf = ({ question }: NumberedQuestion) => answers[question.id] ?? unanswered
  const questions = sections.flatMap(section => section.questions)
  const answered = questions.filter(one => saysSomething(answerOf(one))).length
  const progress = t('progress', { answered, total: questions.length })
  return (
    <nav className={classes.outline} aria-label={t('outline')} data-pane>
      <Text size="sm" fw={600}>
        {progress}
      </Text>
      <Progress value={(100 * answered) / Math.max(1, questions.length)} aria-label={progress} mt={4} />
      {disputed.length > 0 && (
        <section aria-labelledby="outline-disputed" className={classes.group}>
          <Text size="sm" fw={600} id="outline-disputed">
            {t('disputed', { count: disputed.length })}
          </Text>
          <ul className={classes.outlineList}>
            {questions
              .filter(({ question }) => disputed.includes(question.id))
              .map(one => (
                <OutlineCriterion
                  key={one.question.id}
                  one={one}
                  language={grid.file.language}
                  answer={answerOf(one)}
                  isCurrent={false}
                  onGo={onGo}
                />
              ))}
          </ul>
        </section>
      )}
      <OutlineSections
        sections={sections}
        language={grid.file.language}
        current={current}
        answers={answers}
        onGo={onGo}
      />
      {others.length > 0 && (
        <section aria-labelledby="outline-others" className={classes.group}>
          <Text size="sm" fw={600} id="outline-others">
            {t('others')}
          </Text>
          <OutlineSections
            sections={others}
            language={grid.file.language}
            current={current}
            answers={around}
            onGo={onGo}
          />
        </section>
      )}
      {result && (
        <div className={classes.live} role="status">
          <Text size="sm">{t('bound')}</Text>
          <BoundSoFar result={result} begun={answered > 0} />
        </div>
      )}
    </nav>
  )
})
