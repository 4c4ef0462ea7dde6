import { ActionIcon, Text, Textarea, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconLink, IconLock, IconTrash } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { type AnnotationRecord, isPrivate } from '#shared/domain/annotation.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import markClasses from './marks.module.css'
import { NoteTools } from './note-tools.tsx'
import classes from './notes.module.css'
import type { Annotations } from './use-annotations.ts'

type Props = {
  annotation: AnnotationRecord
  author: MemberRecord | undefined
  evidence: boolean
  /** Its words are not on the page any more. */
  orphan: boolean
  current: boolean
  /** Just made to be written in. */
  write: boolean
  onGo(annotation: AnnotationRecord): void
  onWrite(annotation: AnnotationRecord, body: string): Promise<unknown>
  onChange: Annotations['change']
  /** Tags that stand on the notes of the piece. */
  tags: readonly string[]
  onRemove(annotation: AnnotationRecord): void
}

const quoteLength = 90

/** One annotation: whose, where, on which words, and what it says. Only its author changes it. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { annotation, author, evidence, orphan, current, write, onGo, onWrite, onChange, tags, onRemove } = props
  const { t } = useTranslation('reading')
  const { readOnly } = useStore()
  const { profile } = useProfile()
  const { page, quote } = annotation.target
  const short = quote.exact.length > quoteLength ? `${quote.exact.slice(0, quoteLength)}…` : quote.exact
  const mine = annotation.author === profile.identity.memberId && !readOnly
  const note = useAutosaved(annotation.body, body => onWrite(annotation, body))
  const card = useRef<HTMLLIElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  useEffect(() => {
    if (write) field.current?.focus()
  }, [write])

  return (
    <li
      ref={card}
      className={classes.note}
      data-kind={evidence ? 'evidence' : annotation.motivation}
      data-color={annotation.color}
      data-current={current || undefined}
    >
      <div className={classes.noteHead}>
        <MemberMark name={author?.name ?? '—'} college={author?.college} size={22} />
        <Text component="span" size="sm" fw={650} truncate>
          {annotation.author === profile.identity.memberId ? t('you') : (author?.name ?? t('someone'))}
        </Text>
        {mine && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="1.5rem"
            className={classes.noteRemove}
            aria-label={t('remove', { quote: short })}
            onClick={() => onRemove(annotation)}
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
      <UnstyledButton className={classes.quote} onClick={() => onGo(annotation)} aria-current={current || undefined}>
        <span className={classes.place}>
          {t('pageShort', { page })}
          {!mine && annotation.color !== undefined && (
            <>
              {' · '}
              <span className={markClasses.swatch} data-color={colorOf(annotation)} aria-hidden />
              <VisuallyHidden>{t(`colors.${colorOf(annotation)}`)}</VisuallyHidden>
            </>
          )}
          {isPrivate(annotation) && (
            <>
              {' · '}
              <IconLock size="0.8125rem" aria-hidden /> {t('audience.private')}
            </>
          )}
          {evidence && (
            <>
              {' · '}
              <IconLink size="0.8125rem" aria-hidden /> {t('isEvidence')}
            </>
          )}
        </span>
        <Text component="span" size="sm" className={classes.exact} lang={keptLanguage}>
          {short}
        </Text>
      </UnstyledButton>
      {orphan && (
        <Text size="sm" fw={600}>
          {t('orphan')}
        </Text>
      )}
      {mine ? (
        <Textarea
          ref={field}
          aria-label={t('noteLabel', { quote: short })}
          lang={keptLanguage}
          placeholder={t('notePlaceholder')}
          value={note.value}
          onChange={event => note.change(event.currentTarget.value)}
          onBlur={note.flush}
          autosize
          minRows={1}
          size="sm"
        />
      ) : (
        annotation.body !== '' && (
          <Text size="sm" lang={keptLanguage}>
            {annotation.body}
          </Text>
        )
      )}
      {annotation.tags !== undefined && annotation.tags.length > 0 && (
        <ul className={markClasses.tags} aria-label={t('tags')}>
          {annotation.tags.map(tag => (
            <li key={tag} className={markClasses.tag} lang={keptLanguage}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      {mine && <NoteTools annotation={annotation} quote={short} known={tags} onChange={onChange} />}
    </li>
  )
})
