import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Anchor } from '#shared/domain/annotation.ts'
import { areaTarget } from '#shared/domain/annotations/targets.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { quadsOfParts } from '../pdf/quads.ts'
import type { RenderedPage } from '../pdf/selected-passages.ts'
import classes from './notes.module.css'

type Props = { view: PdfView; onDrawn(area: Anchor): void; onCancel(): void }
type Drag = { page: RenderedPage; from: { x: number; y: number }; to: { x: number; y: number }; sheet: DOMRect }

/** A rectangle smaller than this was a click, in pixels. */
const smallest = 6

/** A sheet over the pages on which a rectangle is dragged; Escape puts it away. Its twin for the keyboard is `AreaDialog`. */
export function AreaSheet({ view, onDrawn, onCancel }: Props) {
  const { t } = useTranslation('notes')
  const [drag, setDrag] = useState<Drag | null>(null)
  useEffect(() => {
    const stop = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()
    window.addEventListener('keydown', stop)
    return () => window.removeEventListener('keydown', stop)
  }, [onCancel])
  const at = (event: React.PointerEvent) => ({ x: event.clientX, y: event.clientY })
  const finish = (event: React.PointerEvent) => {
    setDrag(null)
    if (!drag) return
    const area = areaOf({ ...drag, to: at(event) })
    if (area) onDrawn(area)
  }
  const box = drag ? rectangleOf(drag) : null
  return (
    <div
      className={classes.areaSheet}
      onPointerDown={event => {
        const page = view.renderedPages().find(({ element }) => holds(element.getBoundingClientRect(), at(event)))
        if (!page || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ page, from: at(event), to: at(event), sheet: event.currentTarget.getBoundingClientRect() })
      }}
      onPointerMove={event => drag && setDrag({ ...drag, to: at(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      <p className={classes.areaHelp}>{t('area.help')}</p>
      {box && drag && (
        <div
          className={classes.areaBox}
          style={{
            left: box.left - drag.sheet.left,
            top: box.top - drag.sheet.top,
            width: box.width,
            height: box.height,
          }}
        />
      )}
    </div>
  )
}

const holds = (box: DOMRect, { x, y }: { x: number; y: number }) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** Within the page the drag began on. */
function rectangleOf({ page, from, to }: Drag): DOMRect {
  const paper = page.element.getBoundingClientRect()
  const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  const x = within(to.x, paper.left, paper.right)
  const y = within(to.y, paper.top, paper.bottom)
  return new DOMRect(Math.min(from.x, x), Math.min(from.y, y), Math.abs(x - from.x), Math.abs(y - from.y))
}

function areaOf(drag: Drag): Anchor | null {
  const box = rectangleOf(drag)
  if (box.width < smallest || box.height < smallest) return null
  const [quad] = quadsOfParts([{ box, turn: 0 }], drag.page.element, drag.page.viewport)
  return quad ? areaTarget(drag.page.number, quad) : null
}
