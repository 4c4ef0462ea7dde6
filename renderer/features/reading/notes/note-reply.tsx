import { NativeSelect, Text } from '@mantine/core'
import { IconCircleCheck, IconRotate2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '#renderer/ui/buttons/tool-button.tsx'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { civilDate, civilDay, dayAndTime, shortDay } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { isWithoutWord } from '#shared/domain/annotations/threads.ts'
import { NoteField } from './note-field.tsx'
import { NoteWords } from './note-words.tsx'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'

type Props = {
  reply: AnnotationRecord
  /** What the note it answers is on. */
  place: string
  names: boolean
  write: object | null
  onLeft(): void
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('textarea, input, select, button') !== null

/** What somebody said of a note, or did to its thread. One that has no words yet is its author's alone. */
export function NoteReply({ reply, place, names, write, onLeft }: Props) {
  const { t } = useTranslation(['notes', 'reading'])
  const language = useLanguage()
  const { me, readOnly, personOf, acts, today } = useNotesDesk()
  const { resolves, answer, body } = reply
  const mine = reply.author === me
  const says = resolves !== undefined || answer !== undefined
  const empty = isWithoutWord(reply)
  if (empty && !mine) return null
  const name = mine ? t('reading:you') : names ? (personOf(reply.author)?.name ?? t('reading:someone')) : t('unnamed')
  return (
    <li
      className={classes.reply}
      data-answer={answer !== undefined || undefined}
      // The second press of a hand that pressed twice falls here: the field is not left for it, or the reply would go.
      onMouseDown={event => mine && empty && !isControl(event.target) && event.preventDefault()}
    >
      <div className={classes.noteHead}>
        <Text component="span" size="xs" fw={650} truncate>
          {name}
        </Text>
        <Text
          component="span"
          size="xs"
          c="dimmed"
          className={classes.day}
          title={dayAndTime(reply.createdAt, language)}
        >
          {shortDay(civilDay(new Date(reply.createdAt)), today, language)}
        </Text>
        {mine && !readOnly && (
          <ToolButton
            className={classes.noteRemove}
            aria-label={t('removeReply', { place })}
            onClick={() => acts.takeBack(reply)}
          >
            <IconTrash size="0.875rem" aria-hidden />
          </ToolButton>
        )}
      </div>
      {resolves !== undefined && (
        <Text size="xs" className={classes.place}>
          {resolves ? <IconCircleCheck size="0.8125rem" aria-hidden /> : <IconRotate2 size="0.8125rem" aria-hidden />}
          {t(resolves ? 'hasResolved' : 'hasReopened')}
        </Text>
      )}
      {answer && (mine && !readOnly ? <AnswerFields reply={reply} place={place} /> : <AnswerLine reply={reply} />)}
      {mine && !readOnly && resolves === undefined ? (
        <NoteField
          note={reply}
          label={t(answer ? 'answerField' : 'replyField', { place })}
          placeholder={t(answer ? 'answerPlaceholder' : 'replyPlaceholder')}
          write={write}
          onLeftEmpty={() => {
            onLeft()
            if (!says) acts.discard(reply)
          }}
        />
      ) : (
        <NoteWords body={body} />
      )}
    </li>
  )
}

function AnswerLine({ reply: { answer } }: { reply: AnnotationRecord }) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const { pieces } = useNotesDesk()
  const piece = pieces.find(({ id }) => id === answer?.pieceId)
  return (
    <Text size="xs" className={classes.place}>
      {t('answeredOn', { date: civilDate(answer?.on ?? '', language) })} {piece && <Kept>{piece.title}</Kept>}
    </Text>
  )
}

/** The day an answer came, and the piece that brought it. */
function AnswerFields({ reply, place }: { reply: AnnotationRecord; place: string }) {
  const { t } = useTranslation('notes')
  const { acts, pieces } = useNotesDesk()
  const { answer } = reply
  if (!answer) return null
  return (
    <div className={classes.details}>
      <DateField
        size="xs"
        aria-label={t('answerDay', { place })}
        value={answer.on}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && acts.change([reply], latest => ({ answer: { ...(latest.answer ?? answer), on: value } }))
        }
      />
      <NativeSelect
        size="xs"
        aria-label={t('answerPiece', { place })}
        value={answer.pieceId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          acts.change([reply], latest => {
            const { pieceId: _, ...bare } = latest.answer ?? answer
            return { answer: value === '' ? bare : { ...bare, pieceId: value } }
          })
        }
        data={[
          { value: '', label: t('noAnswerPiece') },
          ...pieces.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </div>
  )
}
