import { least, nearestPlace, type TextPlace } from './nearest-place.ts'
import type { RenderedPage } from './selected-passages.ts'

/** Further between the press and here is a drag, in pixels. */
const still = 3

type Point = { x: number; y: number }
type Found = { place: TextPlace | null; beside: boolean }
type Press = Found & { at: Point }

/**
 * A drag that begins or ends beside the letters chooses as far as the line it is beside: each run stands alone on the
 * page, and the browser leaves out the line whose letters the pointer is not on. Answers what ends it.
 */
export function dragBesideLetters(container: HTMLElement, pages: () => RenderedPage[]): () => void {
  let press: Press | null = null
  let waiting = 0
  const onPress = (event: MouseEvent) => {
    const onText = event.target instanceof Element && event.target.closest('.textLayer') !== null
    // A second press chooses whole words.
    const chooses = event.button === 0 && event.detail === 1 && !event.shiftKey && onText
    const at = { x: event.clientX, y: event.clientY }
    press = chooses ? { at, ...placeAt(pages(), at) } : null
  }
  // The browser chooses after its own moves, and once more after the release: what it chose is put right before it is drawn.
  const settleNext = (own: Press, to: Point) => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(() => settle(own, to, pages()))
  }
  const onMove = ({ clientX: x, clientY: y }: MouseEvent) => {
    if (press) settleNext(press, { x, y })
  }
  const onRelease = ({ clientX: x, clientY: y }: MouseEvent) => {
    if (press) {
      settle(press, { x, y }, pages())
      settleNext(press, { x, y })
    }
    press = null
  }
  container.addEventListener('mousedown', onPress)
  // A hand lets go outside the pane too.
  window.addEventListener('mousemove', onMove)
  window.addEventListener('mouseup', onRelease)
  return () => {
    cancelAnimationFrame(waiting)
    container.removeEventListener('mousedown', onPress)
    window.removeEventListener('mousemove', onMove)
    window.removeEventListener('mouseup', onRelease)
  }
}

function settle({ at, place, beside }: Press, to: Point, pages: readonly RenderedPage[]): void {
  const selection = window.getSelection()
  if (!selection || Math.hypot(to.x - at.x, to.y - at.y) <= still) return
  const end = placeAt(pages, to)
  if (!place || !end.place || !(beside || end.beside)) return
  selection.setBaseAndExtent(place.node, place.offset, end.place.node, end.place.offset)
}

/** The place of the letters under a point, else the nearest of the nearest page. */
function placeAt(pages: readonly RenderedPage[], at: Point): Found {
  const page = least(pages, ({ element }) => distance(element.getBoundingClientRect(), at))
  const under = document.elementFromPoint(at.x, at.y)
  if (!page?.spans.some(span => span === under)) return { place: page && nearestPlace(page, at), beside: true }
  const caret = document.caretPositionFromPoint(at.x, at.y)
  const place = caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : null
  return { place, beside: false }
}

const distance = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
  Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))
