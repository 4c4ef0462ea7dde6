import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { toggled } from '../toggled.ts'
import { filteredPieces, noFilter, type PieceFilter, type PieceOrder, pieceRows } from './piece-rows.ts'

/** What of the pieces is shown, in which order, which folders are folded, and which pieces are chosen. */
export function usePieceView(pieces: readonly PieceRecord[]) {
  const { t } = useTranslation('terms')
  const [filter, setFilter] = useState<PieceFilter>(noFilter)
  const [order, setOrder] = useState<PieceOrder>('arrival')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())

  const kept = useMemo(() => filteredPieces(pieces, filter), [pieces, filter])
  const rows = useMemo(
    () => pieceRows(kept, { order, folded, typeName: type => t(`pieceType.${type}`) }),
    [kept, order, folded, t],
  )
  // A piece that was removed, or that the filter hides, is not changed with the others.
  const chosen = useMemo(() => new Set(kept.flatMap(({ id }) => (wanted.has(id) ? [id] : []))), [kept, wanted])

  const onFold = useCallback((key: string) => setFolded(before => toggled(before, key)), [])
  const latest = useRef(rows)
  latest.current = rows
  const last = useRef<string | null>(null)
  const onChoose = useCallback((id: string, on: boolean, range: boolean) => {
    const ids = latest.current.flatMap(row => (row.kind === 'piece' ? [row.piece.id] : []))
    const [from, to] = [ids.indexOf(last.current ?? id), ids.indexOf(id)]
    const some = range && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    last.current = id
    setWanted(before => {
      const after = new Set(before)
      for (const one of some) on ? after.add(one) : after.delete(one)
      return after
    })
  }, [])
  const choose = useCallback((ids: readonly string[]) => setWanted(new Set(ids)), [])
  return { filter, setFilter, order, setOrder, rows, kept, chosen, onFold, onChoose, choose }
}
