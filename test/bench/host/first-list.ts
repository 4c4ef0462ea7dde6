import type { Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { openingButton } from './profile-of-dossiers.ts'

/** One start of the whole application: from the process, and from the profile opened, to the list. Milliseconds. */
export type ColdStart = { fromProcess: number; fromProfile: number }

/**
 * Starts the application, opens its only profile as soon as the start page lists it, and waits until the list of
 * dossiers has its rows and its count, a frame is drawn and the page answers the next event. Ends the application.
 */
export async function coldStart(workbench: Workbench): Promise<ColdStart> {
  const started = Date.now()
  const start = await workbench.start()
  const button = openingButton(start)
  await button.waitFor()
  const opened = Date.now()
  await button.click()
  const page = await workbench.window('p-')
  const interactive = await listInteractive(page)
  await workbench.quit()
  return { fromProcess: interactive - started, fromProfile: interactive - opened }
}

/** When the list answers, in milliseconds since 1970: told by the page itself, so that nothing of the wire counts. */
async function listInteractive(page: Page): Promise<number> {
  await page.waitForFunction(() => document.readyState !== 'loading' && location.hostname.startsWith('p-'))
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const look = () => {
          const counted = /\d/.test(document.querySelector('h1 + [role=status]')?.textContent ?? '')
          if (!counted || !document.querySelector('[data-dossier]')) return requestAnimationFrame(look)
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
            port2.postMessage(null)
          })
          return 0
        }
        look()
      }),
  )
}
