import { Progress, Text, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/domain/assessment.ts'
import classes from './assessment.module.css'
import type { VisibleSection } from './visible-sections.ts'

type Props = {
  sections: VisibleSection[]
  current: string | undefined
  answerOf(question: string): Answer
  onGo(question: string): void
}

const isAnswered = (answer: Answer) => answer.notApplicable === true || answer.value !== null

/** Sections with their progress; the current one shows its criteria. */
export function GridOutline({ sections, current, answerOf, onGo }: Props) {
  const { t } = useTranslation('assessment')
  const questions = sections.flatMap(section => section.questions)
  const answered = questions.filter(({ id }) => isAnswered(answerOf(id))).length
  return (
    <nav className={classes.outline} aria-label={t('outline')}>
      <Text size="sm">{t('progress', { answered, total: questions.length })}</Text>
      <Progress
        value={questions.length === 0 ? 0 : (100 * answered) / questions.length}
        aria-label={t('progress', { answered, total: questions.length })}
        mt={4}
      />
      <ul className={classes.outlineList}>
        {sections.map(({ section, questions: inside }) => {
          const done = inside.filter(({ id }) => isAnswered(answerOf(id))).length
          const open = inside.some(({ id }) => id === current)
          const [first] = inside
          return (
            <li key={section.id}>
              <UnstyledButton
                className={classes.outlineLink}
                aria-expanded={open}
                onClick={() => first && onGo(first.id)}
              >
                <span>{section.title}</span>
                {done === inside.length ? (
                  <IconCheck size={16} aria-label={t('sectionDone')} />
                ) : (
                  <span>{t('sectionProgress', { answered: done, total: inside.length })}</span>
                )}
              </UnstyledButton>
              {open && (
                <ul className={`${classes.outlineList} ${classes.nested}`}>
                  {inside.map(({ id, label }) => (
                    <li key={id}>
                      <UnstyledButton
                        className={classes.outlineLink}
                        aria-current={id === current || undefined}
                        onClick={() => onGo(id)}
                      >
                        <span>{label}</span>
                        <span>{shortAnswer(answerOf(id))}</span>
                      </UnstyledButton>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function shortAnswer(answer: Answer): string {
  if (answer.notApplicable) return '—'
  if (typeof answer.value === 'number') return String(answer.value)
  return answer.value === null ? '' : '✓'
}
