import { cdp } from 'vitest/browser'

const browser = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }

export type Point = { x: number; y: number }

/** A point of this page as the browser counts it: the tests run in a frame, which may be drawn smaller than it is. */
function inWindow({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth)
  const scale = frame.width / window.innerWidth
  return { x: frame.left + x * scale, y: frame.top + y * scale }
}

const send = (type: string, point: Point, clickCount: number) =>
  browser.send('Input.dispatchMouseEvent', {
    type,
    ...inWindow(point),
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount,
  })

/** Presses, draws the pointer along, and lets go: a real hand as far as the page can tell. */
export async function drag(from: Point, to: Point): Promise<void> {
  await send('mouseMoved', from, 0)
  await send('mousePressed', from, 1)
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    await send('mouseMoved', point, 0)
  }
  await send('mouseReleased', to, 1)
}

/** As many clicks at one place as make a word (2) or a line (3). */
export async function click(at: Point, times: number): Promise<void> {
  for (let count = 1; count <= times; count += 1) {
    await send('mousePressed', at, count)
    await send('mouseReleased', at, count)
  }
}
