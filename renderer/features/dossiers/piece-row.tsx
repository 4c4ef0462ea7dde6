import { Button, NativeSelect, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFolder } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { type PieceRecord, pieceTypes } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import { FileKindIcon } from './file-kind-icon.tsx'
import { InspectionNote } from './inspection-note.tsx'
import classes from './piece-row.module.css'
import { RemovePiece } from './remove-piece.tsx'

/**
 * A document: what it is, how it came through inspection, its type, and what can be done with it. Drawn again only where
 * it was written again: an archive brings its pieces by the dozen to a list that may have hundreds.
 */
export const PieceRow = memo(DrawnRow, (one, other) => sameWriting(one.piece, other.piece))

const sameWriting = (one: PieceRecord, other: PieceRecord) => one.id === other.id && one.clock === other.clock

function DrawnRow({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation(['dossiers', 'terms'])
  const language = useLanguage()
  const { inspection } = piece
  const facts = [
    t(`terms:fileKind.${inspection.kind}`),
    ...(inspection.pages ? [t('pieces.pages', { n: inspection.pages })] : []),
    fileSize(piece.size, language),
    piece.fileName,
  ]
  return (
    <li className={classes.row}>
      <FileKindIcon kind={inspection.kind} />
      <div className={classes.words}>
        <PieceTitle piece={piece} />
        <span className={classes.facts}>{facts.join(' · ')}</span>
        {piece.labels?.length ? <PieceLabels labels={piece.labels} /> : null}
        <InspectionNote inspection={inspection} />
      </div>
      <TypeSelect piece={piece} />
      <div className={classes.acts}>
        <SaveCopy piece={piece} />
        <RemovePiece piece={piece} />
      </div>
    </li>
  )
}

/** The title leads to the piece where it can be read. */
function PieceTitle({ piece }: { piece: PieceRecord }) {
  const { dossierId, id, title } = piece
  if (!isReadable(piece))
    return (
      <span className={classes.title}>
        <Kept>{title}</Kept>
      </span>
    )
  return (
    <Link to="/dossiers/$dossierId/piece/$pieceId" params={{ dossierId, pieceId: id }} className={classes.title}>
      <Kept>{title}</Kept>
    </Link>
  )
}

/** The archive or the folder that brought it, and the folders inside. */
function PieceLabels({ labels }: { labels: readonly string[] }) {
  const { t } = useTranslation('dossiers')
  return (
    <span className={classes.labels}>
      <IconFolder size="1rem" aria-hidden className={classes.folder} />
      <VisuallyHidden>{t('pieces.labels')} </VisuallyHidden>
      <span>{labels.join(' › ')}</span>
    </span>
  )
}

function TypeSelect({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation(['dossiers', 'terms'])
  const store = useStore()
  return (
    <NativeSelect
      className={classes.type}
      aria-label={t('pieces.type', { title: piece.title })}
      value={piece.type}
      disabled={store.readOnly}
      onChange={event => {
        const type = pieceTypes.find(known => known === event.currentTarget.value)
        if (type) void store.put('pieces', { ...piece, type, clock: store.tick() })
      }}
      data={pieceTypes.map(type => ({ value: type, label: t(`terms:pieceType.${type}`) }))}
    />
  )
}

function SaveCopy({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('dossiers')
  const notify = useFailureNotice()
  const save = async () => {
    notify(null)
    const answer = await bridge().invoke('files.save-as', { sha256: piece.sha256, suggestedName: piece.fileName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) notifications.show({ message: t('pieces.saved') })
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size="1rem" aria-hidden />}
      aria-label={t('pieces.saveOf', { title: piece.title })}
      onClick={save}
    >
      {t('pieces.save')}
    </Button>
  )
}
