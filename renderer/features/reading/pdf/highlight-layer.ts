import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { placedQuads } from './placed-quads.ts'
import { quadOnPage } from './quads.ts'
import type { RenderedPage } from './selected-passages.ts'

export type Mark = { annotation: AnnotationRecord; evidence: boolean; current: boolean; moved: boolean }

const layerClass = 'd-marks'

type Drawn = Pick<RenderedPage, 'viewport' | 'items'> & { marks: readonly Mark[]; orphans: string[] }

/** What stands on a layer: pages are looked at again at every move, and most of them have not changed. */
const drawn = new WeakMap<HTMLElement, Drawn>()

/**
 * Draws the marks of a page between its picture and its text. Only pointers need it: the list of notes says the same.
 * Answers the annotations whose words are not on the page any more.
 */
export function drawMarks(page: RenderedPage, marks: readonly Mark[]): readonly string[] {
  const { viewport, items } = page
  const layer = layerOf(page.element)
  const known = drawn.get(layer)
  if (known && known.viewport === viewport && known.items === items && sameMarks(known.marks, marks))
    return known.orphans
  const orphans: string[] = []
  const elements = marks.flatMap(mark => {
    const quads = placedQuads(page, mark.annotation.target)
    if (!quads) orphans.push(mark.annotation.id)
    return (quads ?? []).map(quad => markElement(page, mark, quad))
  })
  layer.replaceChildren(...elements)
  drawn.set(layer, { viewport, items, marks, orphans })
  return orphans
}

const sameMarks = (before: readonly Mark[], after: readonly Mark[]): boolean =>
  before.length === after.length &&
  before.every(({ annotation, evidence, current, moved }, rank) => {
    const other = after[rank]
    return (
      other?.annotation === annotation &&
      other.evidence === evidence &&
      other.current === current &&
      other.moved === moved
    )
  })

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
