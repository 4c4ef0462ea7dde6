import { Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { civilDate } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { questionState } from '#shared/domain/annotations/question-state.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'

/** How far a question to the project owner is: to be asked, asked and until when, late, answered. */
export function QuestionLine({ thread }: { thread: Thread }) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const { letters, today } = useNotesDesk()
  const { standing, letter, answer } = questionState(thread, letters, today)
  const dates = {
    date: civilDate(letter?.date ?? '', language),
    deadline: civilDate(letter?.deadline ?? '', language),
    answered: civilDate(answer?.answer?.on ?? '', language),
  }
  return (
    <Text size="xs" className={classes.standing} data-standing={standing}>
      <IconHelpCircle size="0.875rem" aria-hidden />
      {t(`standing.${standing}`, dates)}
    </Text>
  )
}
