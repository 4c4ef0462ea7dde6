import { IconChevronDown, IconChevronRight, IconFolder, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './piece-row.module.css'
import type { PieceRow } from './piece-rows.ts'
import { stop } from './row-entered.ts'

/** A folder, or a type, over its pieces: folds and unfolds them. */
export function FolderHeading({
  row,
  onFold,
}: {
  row: Exclude<PieceRow, { kind: 'piece' }>
  onFold: (key: string) => void
}) {
  const { t } = useTranslation('dossiers')
  const Chevron = row.open ? IconChevronDown : IconChevronRight
  const Folder = row.open ? IconFolderOpen : IconFolder
  return (
    <button
      {...stop}
      type="button"
      className={classes.heading}
      style={{ '--level': row.level }}
      aria-expanded={row.open}
      onClick={() => onFold(row.key)}
    >
      <Chevron size="1.125rem" aria-hidden />
      {row.kind === 'folder' ? <Folder size="1.25rem" stroke={1.5} aria-hidden /> : null}
      <span>{row.name}</span>
      <span className={classes.number}>{t('pieces.count', { n: row.count })}</span>
    </button>
  )
}
