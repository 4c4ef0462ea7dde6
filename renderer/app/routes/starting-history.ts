import { createHashHistory, type RouterHistory } from '@tanstack/react-router'
import { showFailure } from '#renderer/ui/failures/shown-failures.ts'
import { lastPlace } from '../shell/last-place.ts'

/**
 * Starts where one was when the window closed, unless the address says otherwise. `afterLoss`, in the place of a page that
 * died, it says so and starts a step before: what was on show may be what it died of, and only the person opens it again.
 */
export function startingHistory(afterLoss: boolean): RouterHistory {
  const history = createHashHistory()
  const place = lastPlace()
  if (afterLoss) showFailure('page', { code: 'page_lost' })
  if (place && history.location.pathname === '/') history.replace(afterLoss ? stepBefore(place) : place)
  return history
}

/** The dossier of a piece or of an assessment, the list of an opinion; a list is its own. */
const stepBefore = (place: string): string => place.replace(/^(\/dossiers\/[^/?]+|\/[^/?]+)\/.*$/, '$1')
