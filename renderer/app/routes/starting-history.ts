import { createHashHistory, type RouterHistory } from '@tanstack/react-router'
import { showFailure } from '#renderer/ui/failures/shown-failures.ts'
import { lostPage } from '#shared/ipc/lost-page.ts'
import { lastPlace } from '../shell/last-place.ts'

/** Read once: the address is then cleared, so that to reload the page is no loss. */
const lost = location.search === `?${lostPage}`

/**
 * Starts where one was when the window closed, unless the address says otherwise. After a page that died it says so, and
 * starts a step before: what was on show may be what it died of, and is opened again by the person alone.
 */
export function startingHistory(): RouterHistory {
  if (lost) window.history.replaceState(window.history.state, '', location.pathname + location.hash)
  const history = createHashHistory()
  const place = lastPlace()
  if (lost) showFailure('page', { code: 'page_lost' })
  if (place && history.location.pathname === '/') history.replace(lost ? stepBefore(place) : place)
  return history
}

/** The dossier of a piece or of an assessment, the list of an opinion; a list is its own. */
const stepBefore = (place: string): string => place.replace(/^(\/dossiers\/[^/?]+|\/[^/?]+)\/.*$/, '$1')
