import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type DropEdge, dropPlace } from '#shared/domain/grid/edit/drop-place.ts'
import { listAt } from '#shared/domain/grid/edit/grid-source.ts'
import { movePart } from '#shared/domain/grid/edit/move-part.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'

type Dragging = { path: GridPath; label: string; onMoved: ((path: GridPath) => void) | undefined }

const isDragging = (data: Record<string | symbol, unknown>): data is Dragging & Record<string, unknown> =>
  Array.isArray(data.path)

/**
 * Lets a row be dragged, and others be dropped before or after it, or into it where it is a section. Returns where the
 * one that is over it would go.
 */
export function useDrag(
  row: RefObject<HTMLElement | null>,
  { path, label, onMoved }: { path: GridPath; label: string; onMoved?: (path: GridPath) => void },
  handle?: RefObject<HTMLElement | null>,
): DropEdge | null {
  const { draft, readOnly, sayMoved } = useEditor()
  const [edge, setEdge] = useState<DropEdge | null>(null)
  const latest = useRef({ path, label, onMoved })
  useEffect(() => {
    latest.current = { path, label, onMoved }
  })

  useEffect(() => {
    const element = row.current
    if (!element || readOnly) return
    const placeOf = (from: GridPath, over: DropEdge) => {
      const inside = listAt(valueAt(draft.read().present.content, latest.current.path), 'questions').length
      return dropPlace(from, latest.current.path, over, inside)
    }
    const edgeFor = (from: GridPath, y: number): DropEdge | null => {
      const { top, height } = element.getBoundingClientRect()
      const half = y < top + height / 2 ? 'before' : 'after'
      if (placeOf(from, half)) return half
      return placeOf(from, 'into') ? 'into' : null
    }
    return combine(
      draggable({
        element,
        ...(handle?.current ? { dragHandle: handle.current } : {}),
        getInitialData: () => {
          const { path, label, onMoved } = latest.current
          return { path, label, onMoved } satisfies Dragging
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source, input }) => isDragging(source.data) && edgeFor(source.data.path, input.clientY) !== null,
        onDrag: ({ source, location }) => {
          if (isDragging(source.data)) setEdge(edgeFor(source.data.path, location.current.input.clientY))
        },
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null)
          if (!isDragging(source.data) || location.current.dropTargets[0]?.element !== element) return
          const { path: from, label: moved, onMoved: follow } = source.data
          const over = edgeFor(from, location.current.input.clientY)
          const place = over && placeOf(from, over)
          if (!place) return
          const after = movePart(draft.read().present.content, from, place.list, place.rank)
          draft.edit(known => ({ ...known, content: after.grid }))
          const count = listAt({ list: valueAt(after.grid, place.list) }, 'list').length
          sayMoved(moved, Number(after.path.at(-1)), count)
          follow?.(after.path)
        },
      }),
    )
  }, [row, handle, draft, readOnly, sayMoved])
  return edge
}
