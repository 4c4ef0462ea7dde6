import { lostPage } from '#shared/ipc/lost-page.ts'

let told: boolean | null = null

/**
 * Whether main loaded this page in the place of one that died; the same answer all along. The address is cleared, so that
 * to reload the page is no loss.
 */
export function isAfterLoss(): boolean {
  if (told === null) {
    told = location.search === `?${lostPage}`
    if (told) window.history.replaceState(window.history.state, '', location.pathname + location.hash)
  }
  return told
}
