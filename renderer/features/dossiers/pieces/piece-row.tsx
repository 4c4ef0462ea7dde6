import { VisuallyHidden } from '@mantine/core'
import { IconDownload, IconFileUpload, IconFolder } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import { FileKindIcon } from './file-kind-icon.tsx'
import { InspectionNote } from './inspection-note.tsx'
import classes from './piece-row.module.css'
import { PieceSelects } from './piece-selects.tsx'
import { PieceTitleField } from './piece-title-field.tsx'
import plain from './plain.module.css'
import { PlainIconButton } from './plain-icon-button.tsx'
import { RemovePiece } from './remove-piece.tsx'
import { stop, useRowTab } from './row-entered.ts'
import { useSaveCopy } from './use-save-copy.ts'
import { VersionHistory } from './version-history.tsx'

/** What is done with the versions of a piece. */
export type PieceActs = {
  onNewVersion: (pieceId: string) => void
  onRestore: (pieceId: string, number: number) => void
}

type Props = {
  piece: PieceRecord
  /** Below how many folders it is shown. */
  level: number
  chosen: boolean
  /** `range`: all from the last one chosen to this one. */
  onChoose: (id: string, on: boolean, range: boolean) => void
} & PieceActs

/**
 * A document: what it is, how it came through inspection, what is said of it, and what can be done with it. Drawn again
 * only where it was written again or chosen: an archive brings its pieces by the dozen to a list that may have hundreds.
 */
export const PieceRow = memo(
  DrawnRow,
  (one, other) =>
    sameWriting(one.piece, other.piece) &&
    one.level === other.level &&
    one.chosen === other.chosen &&
    one.onChoose === other.onChoose &&
    one.onNewVersion === other.onNewVersion &&
    one.onRestore === other.onRestore,
)

const sameWriting = (one: PieceRecord, other: PieceRecord) => one.id === other.id && one.clock === other.clock

function DrawnRow({ piece, level, chosen, onChoose, onNewVersion, onRestore }: Props) {
  const { t } = useTranslation(['dossiers', 'pieces', 'terms'])
  const language = useLanguage()
  const { readOnly } = useStore()
  const { inspection } = piece
  const facts = [
    t(`terms:fileKind.${inspection.kind}`),
    ...(inspection.pages ? [t('pieces.pages', { n: inspection.pages })] : []),
    fileSize(piece.size, language),
    piece.fileName,
  ]
  return (
    <div className={classes.row} style={{ '--level': Math.min(level, deepest) }} data-chosen={chosen || undefined}>
      <ChooseBox piece={piece} chosen={chosen} onChoose={onChoose} />
      <FileKindIcon kind={inspection.kind} />
      <div className={classes.words}>
        <PieceTitleField piece={piece} />
        <span className={classes.facts}>{facts.join(' · ')}</span>
        {piece.labels?.length ? <PieceLabels labels={piece.labels} /> : null}
        <InspectionNote piece={piece} />
        <VersionHistory piece={piece} onRestore={onRestore} />
      </div>
      <PieceSelects piece={piece} />
      <div className={classes.acts}>
        <PlainIconButton
          label={t('pieces:newVersionOf', { title: piece.title })}
          disabled={readOnly}
          onClick={() => onNewVersion(piece.id)}
        >
          <IconFileUpload size="1.125rem" aria-hidden />
        </PlainIconButton>
        <SaveCopy piece={piece} />
        <RemovePiece piece={piece} />
      </div>
    </div>
  )
}

/** The stop of its row where the title leads nowhere. */
function ChooseBox({ piece, chosen, onChoose }: Pick<Props, 'piece' | 'chosen' | 'onChoose'>) {
  const { t } = useTranslation('pieces')
  const tab = useRowTab()
  return (
    <input
      {...(isReadable(piece) ? { tabIndex: tab } : stop)}
      type="checkbox"
      className={plain.choose}
      aria-label={t('choose', { title: piece.title })}
      checked={chosen}
      onChange={event =>
        onChoose(piece.id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey === true)
      }
    />
  )
}

/** Folders inside folders are set back so far at most: the words keep their room. */
const deepest = 6

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

function SaveCopy({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('dossiers')
  const save = useSaveCopy()
  return (
    <PlainIconButton label={t('pieces.saveOf', { title: piece.title })} onClick={() => void save(piece)}>
      <IconDownload size="1.125rem" aria-hidden />
    </PlainIconButton>
  )
}
