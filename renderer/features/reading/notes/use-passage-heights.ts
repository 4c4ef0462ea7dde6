import { type RefObject, useEffect, useState } from 'react'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { PdfView } from '../pdf/pdf-view.ts'

/**
 * How far down the column the passage of each note of the pages in sight is, in pixels; it follows the pages as they are
 * scrolled. Read from the marks, which are drawn where the words are now.
 */
export function usePassageHeights(
  view: PdfView,
  version: number,
  threads: readonly Thread[],
  column: RefObject<HTMLElement | null>,
): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  useEffect(() => {
    const byPage = new Map<number, Thread[]>()
    for (const thread of threads) {
      const { page } = thread.root.target
      const onPage = byPage.get(page)
      if (onPage) onPage.push(thread)
      else byPage.set(page, [thread])
    }
    let frame = 0
    const read = () => {
      frame = 0
      const origin = column.current?.getBoundingClientRect()
      if (!origin) return
      const next = new Map<string, number>()
      for (const { number, element } of view.renderedPages()) {
        const box = element.getBoundingClientRect()
        const sight = element.closest('.pdfViewer')?.parentElement?.getBoundingClientRect() ?? origin
        if (box.bottom < sight.top || box.top > sight.bottom) continue
        const marks = new Map<string, number>()
        for (const mark of element.querySelectorAll<HTMLElement>('.d-mark')) {
          const id = mark.dataset.annotation ?? ''
          if (!marks.has(id)) marks.set(id, Number.parseFloat(mark.style.top))
        }
        for (const { root } of byPage.get(number) ?? []) {
          const down = marks.get(root.id) ?? (shapeOf(root.target) === 'passage' ? undefined : 0)
          const top = box.top + (down ?? 0) - origin.top
          const isInSight = top >= sight.top - origin.top - 20 && top < sight.bottom - origin.top
          // The column begins below its heading: what is beside that stands at its top.
          if (isInSight || (down === 0 && box.top < sight.top)) next.set(root.id, Math.max(0, Math.round(top)))
        }
      }
      // Scrolling calls for it at each frame: where nothing moved nothing is rendered anew.
      setHeights(before => (isSame(before, next) ? before : next))
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    // Marks are drawn by an effect of the pane, after those of what is inside it.
    soon()
    document.addEventListener('scroll', soon, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', soon, { capture: true })
      cancelAnimationFrame(frame)
    }
  }, [view, version, threads, column])
  return heights
}

const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([id, height]) => other.get(id) === height)
