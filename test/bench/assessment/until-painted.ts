import type { Page } from '@playwright/test'

type Painting = { painted: Promise<number> }

/**
 * From the moment of a key or a click, as the browser stamped it, to the end of the first frame drawn after it and after
 * `wanted` is there. Milliseconds.
 */
export async function untilPainted(page: Page, act: () => Promise<void>, wanted = 'body'): Promise<number> {
  // A key may overtake a question that waits for its answer: the page listens first, and is asked later.
  await page.evaluate(selector => {
    const painted = new Promise<number>(resolve => {
      const look = (at: number) => {
        requestAnimationFrame(() => {
          if (!document.querySelector(selector)) {
            look(at)
            return
          }
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - at)
          port2.postMessage(null)
        })
      }
      const note = ({ timeStamp }: Event) => {
        for (const type of ['keydown', 'click']) document.removeEventListener(type, note, { capture: true })
        look(timeStamp)
      }
      for (const type of ['keydown', 'click']) document.addEventListener(type, note, { capture: true })
    })
    Object.assign(window, { painted } satisfies Painting)
  }, wanted)
  await act()
  return page.evaluate(() => (window as unknown as Painting).painted)
}
