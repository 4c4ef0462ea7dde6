import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { placedQuads } from './placed-quads.ts'
import { quadOnPage } from './quads.ts'
import type { RenderedPage } from './selected-passages.ts'

export type Mark = { annotation: AnnotationRecord; evidence: boolean; current: boolean; moved: boolean }

const layerClass = 'd-marks'

type DrawnMark = { mark: Mark; elements: readonly HTMLElement[]; found: boolean }
type Drawn = Pick<RenderedPage, 'viewport' | 'items'> & { marks: ReadonlyMap<string, DrawnMark>; orphans: string[] }

/** What stands on a layer: pages are looked at again at every move, and most of them have not changed. */
const drawn = new WeakMap<HTMLElement, Drawn>()

/**
 * Draws the marks of a page between its picture and its text. Only pointers need it: the list of notes says the same.
 * Answers the annotations whose words are not on the page any more.
 */
export function drawMarks(page: RenderedPage, marks: readonly Mark[]): readonly string[] {
  const { viewport, items } = page
  const layer = layerOf(page.element)
  const before = drawn.get(layer)
  const known = before?.viewport === viewport && before.items === items ? before.marks : null
  const next = new Map<string, DrawnMark>()
  let kept = 0
  for (const mark of marks) {
    const there = known?.get(mark.annotation.id)
    const isThere = there !== undefined && isSame(there.mark, mark)
    if (isThere) kept += 1
    next.set(mark.annotation.id, isThere ? there : drawnMark(page, mark))
  }
  if (before && kept === next.size && kept === known?.size) return before.orphans
  const orphans = [...next].flatMap(([id, { found }]) => (found ? [] : [id]))
  put(
    layer,
    [...next.values()].flatMap(({ elements }) => elements),
  )
  drawn.set(layer, { viewport, items, marks: next, orphans })
  return orphans
}

const isSame = (one: Mark, other: Mark): boolean =>
  one.annotation === other.annotation &&
  one.evidence === other.evidence &&
  one.current === other.current &&
  one.moved === other.moved

function drawnMark(page: RenderedPage, mark: Mark): DrawnMark {
  const quads = placedQuads(page, mark.annotation.target)
  return { mark, elements: (quads ?? []).map(quad => markElement(page, mark, quad)), found: quads !== null }
}

/** Makes these its children, in this order. Those that are there stay: a page may hold hundreds, of which one changed. */
function put(layer: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements)
  for (const child of [...layer.children]) if (!wanted.has(child)) child.remove()
  let at = layer.firstElementChild
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling
    else layer.insertBefore(element, at)
  }
}

function markElement(page: RenderedPage, { annotation, evidence, current, moved }: Mark, quad: number[]): HTMLElement {
  const { left, top, right, bottom } = quadOnPage(quad, page.viewport)
  const mark = document.createElement('div')
  mark.className = 'd-mark'
  mark.dataset.annotation = annotation.id
  mark.dataset.kind = evidence ? 'evidence' : annotation.motivation
  if (annotation.color) mark.dataset.color = annotation.color
  if (annotation.target.shape) mark.dataset.shape = annotation.target.shape
  if (annotation.style) mark.dataset.style = annotation.style
  if (current) mark.dataset.current = 'true'
  if (moved) mark.dataset.moved = 'true'
  const size = { left, top, width: right - left, height: bottom - top }
  for (const [side, pixels] of Object.entries(size)) mark.style.setProperty(side, `${pixels}px`)
  return mark
}

function layerOf(page: HTMLElement): HTMLElement {
  const known = page.querySelector<HTMLElement>(`.${layerClass}`)
  if (known) return known
  const layer = document.createElement('div')
  layer.className = layerClass
  layer.ariaHidden = 'true'
  page.querySelector('.canvasWrapper')?.after(layer)
  return layer
}

/** The annotation under a point of the screen, the smallest first. */
export function markAt(page: RenderedPage, clientX: number, clientY: number): string | undefined {
  const hits = [...page.element.querySelectorAll<HTMLElement>('.d-mark')].filter(mark => {
    const { left, top, right, bottom } = mark.getBoundingClientRect()
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
  })
  return hits.toSorted((a, b) => a.offsetWidth - b.offsetWidth)[0]?.dataset.annotation
}
