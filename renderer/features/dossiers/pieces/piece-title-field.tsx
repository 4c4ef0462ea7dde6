import { TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useKeptOnLeaving } from '#renderer/ui/autosave/use-kept-on-leaving.ts'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import { openWhenPressed } from '#renderer/ui/pdf/open-when-pressed.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import classes from './piece-row.module.css'
import { PlainIconButton } from './plain-icon-button.tsx'
import { stop } from './row-entered.ts'
import { usePieceChanges } from './use-piece-changes.ts'

/** The title, a link where the piece is read here; the pencil, or F2 on the link, makes it a field. */
export function PieceTitleField({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('pieces')
  const { readOnly } = useStore()
  const pencil = useRef<HTMLButtonElement>(null)
  const [editing, setEditing] = useState(false)
  if (editing)
    return (
      <TitleInput
        piece={piece}
        onDone={back => {
          setEditing(false)
          if (back) requestAnimationFrame(() => pencil.current?.focus())
        }}
      />
    )
  return (
    <span className={classes.titleLine}>
      <PieceTitle piece={piece} onRename={() => !readOnly && setEditing(true)} />
      {readOnly ? null : (
        <PlainIconButton ref={pencil} label={t('renameOf', { title: piece.title })} onClick={() => setEditing(true)}>
          <IconPencil size="1rem" aria-hidden />
        </PlainIconButton>
      )}
    </span>
  )
}

/** It leads to the piece where that can be read here. */
function PieceTitle({ piece, onRename }: { piece: PieceRecord; onRename: () => void }) {
  const { dossierId, id, title } = piece
  if (!isReadable(piece))
    return (
      <span className={classes.title}>
        <Kept>{title}</Kept>
      </span>
    )
  return (
    <Link
      {...stop}
      to="/dossiers/$dossierId/piece/$pieceId"
      params={{ dossierId, pieceId: id }}
      className={classes.title}
      onPointerDown={openWhenPressed(piece)}
      onKeyDown={event => {
        if (event.key === 'F2') onRename()
      }}
    >
      <Kept>{title}</Kept>
    </Link>
  )
}

type InputProps = {
  piece: PieceRecord
  /** `back`: it was ended in place, and the focus has nowhere else to be. */
  onDone: (back: boolean) => void
}

/** Enter and leaving the field, or the screen, keep what is typed, Escape and an empty title what was. */
function TitleInput({ piece: { id, title }, onDone }: InputProps) {
  const { t } = useTranslation('pieces')
  const change = usePieceChanges()
  const [typed, setTyped] = useState(title)
  const given = useRef(false)
  const end = (keep: boolean, back: boolean) => {
    if (given.current) return
    given.current = true
    const wanted = typed.trim()
    if (keep && wanted && wanted !== title) void change([id], { title: wanted }, t('renamed', { title: wanted }))
    onDone(back)
  }
  useKeptOnLeaving(typed !== title, () => end(true, false))
  return (
    <TextInput
      aria-label={t('titleOf', { title })}
      lang={keptLanguage}
      size="xs"
      value={typed}
      // The pencil was pressed for this.
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => end(true, false)}
      onKeyDown={event => {
        if (event.key === 'Enter') end(true, true)
        if (event.key !== 'Escape') return
        event.stopPropagation()
        end(false, true)
      }}
    />
  )
}
