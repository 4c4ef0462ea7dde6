import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import { confirmedAt, leftAsOrphan } from '#shared/domain/annotations/fates.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { withQuads } from './with-quads.ts'

export type Confirmation = {
  /** Writes these places, one's own notes only; each keeps where it stood. */
  confirm(places: readonly { note: AnnotationRecord; target: Anchor }[]): Promise<void>
  leave(note: AnnotationRecord): Promise<void>
}

export function useConfirmation(piece: PieceRecord): Confirmation {
  const { t } = useTranslation('versions')
  const store = useStore()
  const put = useCallback(
    async (notes: readonly AnnotationRecord[]) => {
      const updatedAt = new Date().toISOString()
      await store.putAll(
        'annotations',
        notes.map(note => ({ ...note, clock: store.tick(), updatedAt })),
      )
    },
    [store],
  )
  const write = useCallback(
    async (before: readonly AnnotationRecord[], after: readonly AnnotationRecord[], said: string) => {
      await put(after)
      const undo = () => void put(before).catch(() => undefined)
      showUndo({ id: 'versions-act', said, offer: t('undo'), undo })
    },
    [put, t],
  )
  const confirm = useCallback<Confirmation['confirm']>(
    async places => {
      if (places.length === 0) return
      const anchors = places.map(({ target }) => target)
      // A PDF that does not answer has its words all the same: its boxes are found where the page is drawn.
      const targets =
        piece.inspection.kind === 'pdf' ? await withQuads(piece.sha256, anchors).catch(() => anchors) : anchors
      const after = places.map(({ note, target }, index) => confirmedAt(note, piece, targets[index] ?? target))
      await write(
        places.map(({ note }) => note),
        after,
        t('confirmed', { count: places.length }),
      )
    },
    [piece, write, t],
  )
  const leave = useCallback<Confirmation['leave']>(
    note => write([note], [leftAsOrphan(note, piece)], t('leftSaid')),
    [piece, write, t],
  )
  return { confirm, leave }
}
