import { ActionIcon, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { RequestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import classes from './letters.module.css'

type Questions = RequestLetterRecord['questions']
type Props = {
  questions: Questions
  /** Numbers of those that may not leave any more: their words may be for fewer people than a letter is written by. */
  withheld: readonly number[]
  onChange(questions: Questions): void
  onLeft(): void
}

/** The questions of a letter in its order: their words may be put otherwise here, the note keeps its own. */
export function LetterQuestions({ questions, withheld, onChange, onLeft }: Props) {
  const { t } = useTranslation('letters')
  const move = (from: number, to: number) => {
    const next = [...questions]
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <ol className={classes.asked} aria-label={t('askedQuestions')}>
      {questions.map((question, index) => {
        const number = index + 1
        return (
          <li key={question.annotationId} className={classes.question}>
            <div className={classes.questionHead}>
              <Text size="sm" fw={650}>
                {number}. <Kept>{question.piece}</Kept>
                {question.page !== undefined && t('atPage', { page: question.page })}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={t('up', { number })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size="1rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === questions.length - 1}
                aria-label={t('down', { number })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size="1rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('takeOut', { number })}
                onClick={() => onChange(questions.filter(one => one !== question))}
              >
                <IconTrash size="1rem" aria-hidden />
              </ActionIcon>
            </div>
            {withheld.includes(number) ? (
              <Text size="sm">{t('withheldWords')}</Text>
            ) : (
              <>
                {question.quote !== '' && (
                  <Text size="sm" className={classes.quote}>
                    <Kept>{question.quote}</Kept>
                  </Text>
                )}
                <GrowingField
                  aria-label={t('questionText', { number })}
                  lang={keptLanguage}
                  minRows={1}
                  value={question.text}
                  onChange={({ currentTarget: { value } }) =>
                    onChange(questions.map(one => (one === question ? { ...one, text: value } : one)))
                  }
                  onBlur={onLeft}
                />
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
