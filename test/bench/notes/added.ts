import type { Page } from '@playwright/test'
import { untilPainted } from '../assessment/until-painted.ts'

/**
 * Milliseconds of each act: `handled`, what the click has done until the card stands in the page, laid out and with the
 * focus in it (processing duration, W3C Event Timing); `worked`, the processor's time of the main thread until the frame
 * that shows it, and `inAll` with what follows; `turns`, from the click to that frame.
 */
export type Acts = Record<'handled' | 'worked' | 'inAll' | 'turns', number[]>

const addedField = '[data-notes] [data-current]:not([data-before]) textarea:focus'
const button = { x: 5, y: 5 }

/** Notes on a page, added one after the other by the menu of the piece on show. */
export async function notesAdded(window: Page, adds: number): Promise<Acts> {
  return timed(window, adds, async () => {
    await window.getByRole('button', { name: 'Autres sortes de notes' }).click()
    // The pointer is over the entry: looking for it again would be counted.
    await window.getByRole('menuitem', { name: 'Note sur la page' }).hover()
    // The note added before has the focus back as soon as the menu closes: it is not the one that is waited for.
    await window.evaluate(() => document.querySelector('[data-notes] [data-current]')?.setAttribute('data-before', ''))
    return addedField
  })
}

/**
 * The floor: a copy of a card put by hand at the end of the list, with the focus in it, at the click of a bare button.
 * Nothing is written and nothing else is drawn anew; it is what the browser takes to show a card.
 */
export async function cardsByHand(window: Page, adds: number): Promise<Acts> {
  return timed(window, adds, async () => {
    await window.evaluate(({ x, y }) => {
      document.querySelector('#by-hand')?.remove()
      const list = document.querySelector('[data-notes] ul')
      const copy = list?.querySelector('li:has(textarea)')?.cloneNode(true) as HTMLElement
      copy.id = 'by-hand'
      const bare = document.createElement('button')
      bare.style.cssText = `position:fixed;top:0;left:0;width:${2 * x}px;height:${2 * y}px;z-index:9999`
      bare.onclick = () => {
        list?.append(copy)
        bare.remove()
        copy.querySelector('textarea')?.focus()
      }
      document.body.append(bare)
    }, button)
    await window.mouse.move(button.x, button.y)
    return '#by-hand textarea:focus'
  })
}

async function timed(window: Page, adds: number, prepared: () => Promise<string>): Promise<Acts> {
  const acts: Acts = { handled: [], worked: [], inAll: [], turns: [] }
  const devtools = await window.context().newCDPSession(window)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  for (let round = 0; round < adds; round++) {
    const wanted = await prepared()
    await window.evaluate(observeClicks)
    await window.waitForTimeout(300)
    let before = Number.NaN
    const click = async () => {
      before = await worked()
      await window.mouse.down()
      await window.mouse.up()
    }
    acts.turns.push(await untilPainted(window, click, wanted))
    acts.worked.push((await worked()) - before)
    await window.waitForTimeout(200)
    acts.inAll.push((await worked()) - before)
    acts.handled.push(await window.evaluate(handlingOfClick))
  }
  await devtools.detach()
  return acts
}

type Observed = { clicks: PerformanceObserver; handling: number[] }

function observeClicks(): void {
  const handling: number[] = []
  const clicks = new PerformanceObserver(list => {
    for (const entry of list.getEntriesByName('click') as PerformanceEventTiming[])
      handling.push(entry.processingEnd - entry.processingStart)
  })
  clicks.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  Object.assign(window, { clicks, handling } satisfies Observed)
}

/** Of a click that was drawn in less than a frame nothing is told: there was none. */
function handlingOfClick(): number {
  const { clicks, handling } = window as unknown as Observed
  clicks.disconnect()
  const [only = Number.NaN] = handling
  return only
}
