import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { withoutAbsent } from '#renderer/store/without-absent.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'

/** What a person says of a piece. `undefined` takes a field away. */
type Said = Pick<PieceRecord, 'title' | 'type' | 'communicability' | 'typeProposed'>
export type PieceChange = { [Field in keyof Said]?: Said[Field] | undefined }

/**
 * Changes what is said of pieces, over their latest state and all at once; a notice offers to undo it, which gives each
 * piece back what it had in the fields that changed.
 */
export function usePieceChanges(): (ids: readonly string[], change: PieceChange, said: string) => Promise<void> {
  const { t } = useTranslation('pieces')
  const store = useStore()
  return useCallback(
    (ids, change, said) =>
      store.inTurn(async () => {
        const read = async () =>
          (await Promise.all(ids.map(id => store.read('pieces', id)))).filter(one => one !== null)
        const write = (pieces: PieceRecord[]) =>
          store.putAll(
            'pieces',
            pieces.map(piece => withoutAbsent<PieceRecord>(piece)),
          )
        const before = new Map((await read()).map(piece => [piece.id, piece]))
        const changed = [...before.values()].filter(piece => differs(piece, change))
        if (changed.length === 0) return
        await write(changed.map(piece => ({ ...piece, ...change, clock: store.tick() }) as PieceRecord))
        const fields = Object.keys(change) as (keyof Said)[]
        showUndo({
          id: 'piece-change',
          said,
          offer: t('undo'),
          undo: () =>
            store.inTurn(async () => {
              const had = (id: string) => Object.fromEntries(fields.map(field => [field, before.get(id)?.[field]]))
              const touched = new Set(changed.map(({ id }) => id))
              const now = (await read()).filter(({ id }) => touched.has(id))
              await write(now.map(piece => ({ ...piece, ...had(piece.id), clock: store.tick() })))
            }),
        })
      }),
    [store, t],
  )
}

const differs = (piece: PieceRecord, change: PieceChange) =>
  Object.entries(change).some(([field, value]) => piece[field] !== value)
