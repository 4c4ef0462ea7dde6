import { Button, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconVersions } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { versionOf, versionsOf } from '#shared/domain/piece-versions.ts'
import { useNotePlace } from '../notes/note-place.ts'
import type { NotesHere } from './use-notes-here.ts'
import { useSoughtWords } from './use-sought-words.ts'
import classes from './versions.module.css'

type Props = {
  piece: PieceRecord
  shown: string
  here: NotesHere
  /** The note in focus: one whose passage is gone is shown on the list. */
  current: { id: string } | null
}

/**
 * Which version is on show, of a piece that has several, and the notes of former ones: how many are to be confirmed, and,
 * always, those whose passage is gone or cannot be sought, with their words of then.
 */
export function VersionBar({ piece, shown, here, current }: Props) {
  const { t } = useTranslation('versions')
  const language = useLanguage()
  const soughtWords = useSoughtWords()
  const list = useId()
  const [open, setOpen] = useState(false)
  const orphan = useRef<HTMLLIElement>(null)
  const { moved, pending, stopped } = here
  const unplaced = useMemo(() => [...here.orphans, ...here.unsought], [here.orphans, here.unsought])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that one is asked for, not when the list changes
  useEffect(() => {
    if (unplaced.some(({ id }) => id === current?.id)) setOpen(true)
  }, [current])
  useEffect(() => {
    if (open && current) orphan.current?.scrollIntoView({ block: 'nearest' })
  }, [open, current])
  const versions = versionsOf(piece)
  const at = versions.findLast(({ sha256 }) => sha256 === shown)
  if (versions.length < 2 || !at) return null
  const params = { dossierId: piece.dossierId, pieceId: piece.id }
  const inForce = shown === piece.sha256
  const unplacedLabel = t(here.unsought.length > 0 ? 'unplaced' : 'orphans', { count: unplaced.length })
  return (
    <section
      className={classes.versionBar}
      aria-label={t('barLabel')}
      data-version-bar
      data-former={inForce ? undefined : true}
    >
      <div className={classes.barLine}>
        <IconVersions size="1.125rem" aria-hidden />
        <Text component="span" size="sm">
          <b>{t('versionOf', { number: at.number, count: versions.length })}</b>
          {!inForce && ` · ${t('readOnly')}`}
        </Text>
        {inForce && (pending > 0 || stopped) && (
          <Text component="span" size="sm" role="status">
            {soughtWords(here)}
          </Text>
        )}
        {moved.size > 0 && (
          <Link to="/dossiers/$dossierId/piece/$pieceId/versions" params={params}>
            {t('toConfirm', { count: moved.size })}
          </Link>
        )}
        {unplaced.length > 0 && (
          <UnstyledButton
            className={classes.disclosure}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown size="1rem" aria-hidden /> : <IconChevronRight size="1rem" aria-hidden />}
            {unplacedLabel}
          </UnstyledButton>
        )}
        <span className={classes.barEnd}>
          {!inForce && (
            <Link to="/dossiers/$dossierId/piece/$pieceId" params={params} search={{}}>
              {t('toInForce')}
            </Link>
          )}
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={props => <Link {...props} to="/dossiers/$dossierId/piece/$pieceId/versions" params={params} />}
          >
            {t('open')}
          </Button>
        </span>
      </div>
      {unplaced.length > 0 && (
        <ul id={list} className={classes.orphans} hidden={!open} aria-label={unplacedLabel}>
          {unplaced.map(note => {
            const version = versions.find(({ sha256 }) => sha256 === versionOf(note, piece))
            return (
              <li
                key={note.id}
                ref={note.id === current?.id ? orphan : null}
                data-current={note.id === current?.id || undefined}
              >
                <OrphanWords note={note} />
                <span className={classes.dim}>
                  {t('wasAt', { page: note.target.page, number: version?.number ?? 1 })}
                  {version && ` · ${dayAndTime(version.addedAt, language)}`}
                </span>
                {note.body !== '' && <span lang={keptLanguage}>{note.body}</span>}
                <Link
                  to="/dossiers/$dossierId/piece/$pieceId"
                  params={params}
                  search={{ version: versionOf(note, piece) }}
                >
                  {t('readThere', { number: version?.number ?? 1 })}
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function OrphanWords({ note }: { note: NotesHere['orphans'][number] }) {
  const place = useNotePlace()
  const { words, isQuote } = place(note.target)
  return (
    <span className={isQuote ? classes.quoted : undefined} {...(isQuote ? { lang: keptLanguage } : {})}>
      {words}
    </span>
  )
}
