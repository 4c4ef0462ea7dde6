import { expect } from 'vitest'

/** The box of some words, or of these letters of them, as the browser lays them out over the picture of the page. */
export function boxOf(words: string, [from, to] = [0, words.length]): DOMRect {
  for (const span of document.querySelectorAll('.textLayer span')) {
    const node = span.firstChild
    const start = node instanceof Text ? node.data.indexOf(words) : -1
    if (!(node instanceof Text) || start === -1) continue
    const range = document.createRange()
    range.setStart(node, start + from)
    range.setEnd(node, start + to)
    return range.getBoundingClientRect()
  }
  throw new Error(`no run says « ${words} »`)
}

/** Boxes of the marks drawn, in the order of the page. */
export const markBoxes = (): DOMRect[] =>
  [...document.querySelectorAll('.d-mark')].map(mark => mark.getBoundingClientRect())

/** The same place on the screen, to the pixel. */
export function expectSameBox(box: DOMRect | undefined, other: DOMRect): void {
  expect(box).toBeDefined()
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(Math.abs((box?.[side] ?? Number.NaN) - other[side]), side).toBeLessThan(1.5)
  }
}

/** `[left, bottom, right, top]` of a quadrilateral, in points. */
export function extentOf(quad: number[] | undefined): [number, number, number, number] {
  const xs = (quad ?? []).filter((_, index) => index % 2 === 0)
  const ys = (quad ?? []).filter((_, index) => index % 2 === 1)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The box of what is printed on the picture of the page inside `near`, in pixels of the window: dark on a light ground. */
export function inkBoxIn(near: DOMRect): DOMRect {
  const canvas = document.querySelector<HTMLCanvasElement>('.canvasWrapper canvas')
  const context = canvas?.getContext('2d')
  if (!canvas || !context) throw new Error('no page is drawn')
  const frame = canvas.getBoundingClientRect()
  const scale = canvas.width / frame.width
  const left = Math.round((near.left - frame.left) * scale)
  const top = Math.round((near.top - frame.top) * scale)
  const width = Math.round(near.width * scale)
  const { data } = context.getImageData(left, top, width, Math.round(near.height * scale))
  const ink = Array.from({ length: data.length / 4 }, (_, index) => index).filter(
    index => (data[index * 4] ?? 255) < 128,
  )
  const xs = ink.map(index => left + (index % width))
  const ys = ink.map(index => top + Math.floor(index / width))
  const [west, north] = [Math.min(...xs), Math.min(...ys)]
  return new DOMRect(
    frame.left + west / scale,
    frame.top + north / scale,
    (Math.max(...xs) - west) / scale,
    (Math.max(...ys) - north) / scale,
  )
}
