import { Checkbox, Text, VisuallyHidden } from '@mantine/core'
import { IconCircleCheck, IconLink, IconLock, IconTrash, IconUserShield } from '@tabler/icons-react'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '#renderer/ui/buttons/tool-button.tsx'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { audienceOf } from '#shared/domain/annotations/readable.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import markClasses from './marks.module.css'
import { NoteCriteria } from './note-criteria.tsx'
import { NoteField } from './note-field.tsx'
import { useNotePlace } from './note-place.ts'
import { NoteReply } from './note-reply.tsx'
import { NoteTools } from './note-tools.tsx'
import { NoteWords } from './note-words.tsx'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import { QuestionLine } from './question-line.tsx'

export type NoteSelection = { has(id: string): boolean; choose(id: string, shift: boolean): void }

type Props = {
  thread: Thread
  evidence: boolean
  /** Its words are not on the page any more. */
  orphan: boolean
  current: boolean
  /** Just made to be written in. */
  write: object | null
  /** Whether authors are named. */
  names: boolean
  /** Tags that stand on the notes around. */
  tags: readonly string[]
  /** While notes are being chosen. */
  selection: NoteSelection | null
  onGo(annotation: AnnotationRecord): void
  onRemove(thread: Thread): void
  /** While a criterion takes evidence. */
  onEvidence: ((annotation: AnnotationRecord) => void) | null
}

/** One note: whose, where, on which words, what it says, and what was answered. Only its author changes it. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { thread, evidence, orphan, current, write, names, tags, selection, onGo, onRemove, onEvidence } = props
  const { root, replies } = thread
  const { t } = useTranslation(['reading', 'notes'])
  const { me, readOnly, personOf } = useNotesDesk()
  const place = useNotePlace()
  const { words, isQuote } = place(root.target)
  const mine = root.author === me && !readOnly
  const author = personOf(root.author)
  const assignee = root.assigneeId === undefined ? undefined : personOf(root.assigneeId)
  const card = useRef<HTMLDivElement>(null)
  const [replying, setReplying] = useState<AnnotationRecord | null>(null)

  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const shown = names || root.author === me
  return (
    <article
      ref={card}
      aria-label={t('notes:card', { place: words })}
      className={classes.note}
      data-kind={evidence ? 'evidence' : root.motivation}
      data-color={root.color}
      data-current={current || undefined}
      data-resolved={thread.resolved || undefined}
    >
      <div className={classes.noteHead}>
        {selection && (
          <Checkbox
            size="xs"
            checked={selection.has(root.id)}
            aria-label={t('notes:select.one', { place: words })}
            onChange={() => undefined}
            onClick={event => selection.choose(root.id, event.shiftKey)}
          />
        )}
        {shown && <MemberMark name={author?.name ?? '—'} college={author?.college} size={22} />}
        <span className={classes.author}>
          {root.author === me ? t('you') : shown ? (author?.name ?? t('someone')) : t('notes:unnamed')}
        </span>
        {mine && (
          <ToolButton
            className={classes.noteRemove}
            aria-label={t('remove', { quote: words })}
            onClick={() => onRemove(thread)}
          >
            <IconTrash size="1rem" aria-hidden />
          </ToolButton>
        )}
      </div>
      <button type="button" className={classes.quote} onClick={() => onGo(root)} aria-current={current || undefined}>
        <span className={classes.place}>
          {shapeOf(root.target) === 'piece' ? t('notes:wholePiece') : t('pageShort', { page: root.target.page })}
          {!mine && root.color !== undefined && (
            <>
              {' · '}
              <span className={markClasses.swatch} data-color={colorOf(root)} aria-hidden />
              <VisuallyHidden>{t(`colors.${colorOf(root)}`)}</VisuallyHidden>
            </>
          )}
          {audienceOf(root) === 'private' && (
            <>
              {' · '}
              <IconLock size="0.8125rem" aria-hidden /> {t('notes:audience.private')}
            </>
          )}
          {audienceOf(root) === 'rapporteur' && (
            <>
              {' · '}
              <IconUserShield size="0.8125rem" aria-hidden /> {t('notes:audience.rapporteur')}
            </>
          )}
          {evidence && (
            <>
              {' · '}
              <IconLink size="0.8125rem" aria-hidden /> {t('isEvidence')}
            </>
          )}
          {thread.resolved && (
            <>
              {' · '}
              <IconCircleCheck size="0.8125rem" aria-hidden /> {t('notes:resolved')}
            </>
          )}
        </span>
        <span
          className={`${classes.passage} ${isQuote ? classes.exact : classes.whole}`}
          {...(isQuote ? { lang: keptLanguage } : {})}
        >
          {words}
        </span>
      </button>
      {orphan && (
        <Text size="sm" fw={600}>
          {t('orphan')}
        </Text>
      )}
      {mine ? (
        <NoteField
          note={root}
          label={t('noteLabel', { quote: words })}
          placeholder={t('notePlaceholder')}
          write={write}
        />
      ) : (
        <NoteWords body={root.body} />
      )}
      {root.motivation === 'questioning' && <QuestionLine thread={thread} />}
      {assignee && (
        <Text size="xs" c="dimmed">
          {t('notes:assignedTo', { name: assignee.name })}
        </Text>
      )}
      {root.criteria !== undefined && root.criteria.length > 0 && <NoteCriteria criteria={root.criteria} />}
      {root.tags !== undefined && root.tags.length > 0 && (
        <ul className={markClasses.tags} aria-label={t('tags')}>
          {root.tags.map(tag => (
            <li key={tag} className={markClasses.tag}>
              <Kept>{tag}</Kept>
            </li>
          ))}
        </ul>
      )}
      {replies.length > 0 && (
        <ul className={classes.replies} aria-label={t('notes:replies', { place: words })}>
          {replies.map(reply => (
            <NoteReply
              key={reply.id}
              reply={reply}
              place={words}
              names={names}
              write={reply.id === replying?.id ? replying : null}
              onLeft={() => setReplying(null)}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <NoteTools
          thread={thread}
          mine={mine}
          place={words}
          known={tags}
          onReplying={setReplying}
          onEvidence={evidence ? null : onEvidence}
        />
      )}
    </article>
  )
})
