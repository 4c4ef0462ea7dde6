import type { Page } from '@playwright/test'

/** A link, or a page number typed, and how long until the page is drawn and its text can be selected. Milliseconds. */
export async function untilDrawn(page: Page, number: number, ask: () => Promise<void>): Promise<number> {
  const drawn = page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        let asked = 0
        const note = (event: Event) => {
          if (event instanceof KeyboardEvent && event.key !== 'Enter') return
          asked = event.timeStamp
        }
        for (const type of ['keydown', 'click']) document.addEventListener(type, note, { capture: true })
        const look = () => {
          // pdfjs lays the text out once the canvas is drawn, and closes it with this element.
          const isDrawn = document.querySelector(`.page[data-page-number="${wanted}"] .textLayer .endOfContent`)
          if (asked === 0 || !isDrawn) return
          observer.disconnect()
          for (const type of ['keydown', 'click']) document.removeEventListener(type, note, { capture: true })
          resolve(performance.now() - asked)
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true })
      }),
    number,
  )
  await ask()
  return drawn
}
