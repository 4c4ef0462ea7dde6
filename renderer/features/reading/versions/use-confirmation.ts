import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import { confirmedAt, leftAsOrphan } from '#shared/domain/annotations/fates.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { NoteActs, NoteChanges } from '../notes/use-note-acts.ts'
import { withQuads } from './with-quads.ts'

export type Confirmation = {
  /** Writes these places, one's own notes only; each keeps where it stood. */
  confirm(places: readonly { note: AnnotationRecord; target: Anchor }[]): Promise<void>
  leave(note: AnnotationRecord): void
}

export function useConfirmation(piece: PieceRecord, acts: NoteActs): Confirmation {
  const { t } = useTranslation('versions')
  const write = useCallback(
    (notes: readonly AnnotationRecord[], placed: (note: AnnotationRecord) => AnnotationRecord, said: string) => {
      acts.change(notes, note => placeOf(placed(note)))
      const step = acts.last()
      const undo = () => void acts.undo(step).catch(() => undefined)
      showUndo({ id: 'versions-act', said, offer: t('undo'), undo })
    },
    [acts, t],
  )
  const confirm = useCallback<Confirmation['confirm']>(
    async places => {
      if (places.length === 0) return
      const anchors = places.map(({ target }) => target)
      // A PDF that does not answer has its words all the same: its boxes are found where the page is drawn.
      const targets = piece.inspection.kind === 'pdf' ? await withQuads(piece, anchors).catch(() => anchors) : anchors
      const targetOf = new Map(places.map(({ note, target }, index) => [note.id, targets[index] ?? target]))
      write(
        places.map(({ note }) => note),
        note => confirmedAt(note, piece, targetOf.get(note.id) ?? note.target),
        t('confirmed', { count: places.length }),
      )
    },
    [piece, write, t],
  )
  const leave = useCallback<Confirmation['leave']>(
    note => write([note], one => leftAsOrphan(one, piece), t('leftSaid')),
    [piece, write, t],
  )
  return { confirm, leave }
}

/** What a confirmation changes, and nothing else; what the note has no more is taken away. */
const placeOf = ({ target, version, formerTargets, goneIn }: AnnotationRecord): NoteChanges => ({
  target,
  version,
  formerTargets,
  goneIn,
})
