import { Button, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { civilDate } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { withheldQuestions } from '#shared/domain/annotations/draft-letter.ts'
import { type QuestionStanding, questionState } from '#shared/domain/annotations/question-state.ts'
import type { RequestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { useNotesDesk } from '../notes/notes-desk.tsx'
import { LetterFiles } from './letter-files.tsx'
import classes from './letters.module.css'

type Props = {
  letter: RequestLetterRecord
  threads: readonly Thread[]
  /** The questions that may stand in a letter. */
  askableIds: ReadonlySet<string>
  onEdit(): void
}

/** A letter: its number, what it asks until when, and how much of it was answered. */
export function LetterCard({ letter, threads, askableIds, onEdit }: Props) {
  const { t } = useTranslation('letters')
  const language = useLanguage()
  const { letters, today, readOnly } = useNotesDesk()
  const isDraft = letter.sentAt === undefined
  const asked = new Set(letter.questions.map(({ annotationId }) => annotationId))
  const states = threads.filter(({ root }) => asked.has(root.id)).map(thread => questionState(thread, letters, today))
  const countOf = (wanted: QuestionStanding) => states.filter(({ standing }) => standing === wanted).length
  const answered = countOf('answered')
  const isLate = !isDraft && letter.dueDate < today && answered + countOf('closed') < states.length
  const { number } = letter.letter
  return (
    <article className={classes.card} aria-label={t('letter', { number })} data-late={isLate || undefined}>
      <Text fw={650}>{t('letter', { number })}</Text>
      <Text size="sm">
        <Kept>{letter.letter.addressee.split('\n')[0] ?? ''}</Kept>
      </Text>
      <Text size="sm" className={classes.state}>
        {isDraft
          ? t('draft', { count: letter.questions.length, deadline: civilDate(letter.dueDate, language) })
          : t(isLate ? 'late' : 'sent', {
              date: civilDate(letter.letter.date, language),
              deadline: civilDate(letter.dueDate, language),
            })}
      </Text>
      {!isDraft && <Text size="sm">{t('answered', { answered, count: letter.questions.length })}</Text>}
      <div className={classes.cardActs}>
        <LetterFiles letter={letter} withheld={isDraft ? withheldQuestions(letter, askableIds) : []} />
        {isDraft && !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size="1rem" aria-hidden />}
            aria-label={t('editOf', { number })}
            onClick={onEdit}
          >
            {t('edit')}
          </Button>
        )}
      </div>
    </article>
  )
}
