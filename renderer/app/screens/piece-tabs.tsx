import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'
import classes from './piece-tabs.module.css'

type PieceTabsProps = { pieces: readonly PieceRecord[]; pieceId: string | null }

/** The pieces that can be read here, side by side; the one on show is kept in sight. */
export function PieceTabs({ pieces, pieceId }: PieceTabsProps) {
  const { t } = useTranslation('app')
  const list = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of the current one changes with these
  useEffect(() => {
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pieceId, pieces.length])
  return (
    <nav ref={list} aria-label={t('workspace.pieces')} className={classes.tabs}>
      {pieces.map(({ id, dossierId, title }) => (
        <Link
          key={id}
          to="/dossiers/$dossierId/piece/$pieceId"
          params={{ dossierId, pieceId: id }}
          className={classes.tab}
          title={keptText(title)}
          lang={keptLanguage}
        >
          {keptText(title)}
        </Link>
      ))}
    </nav>
  )
}
