import { createHashHistory, type RouterHistory } from '@tanstack/react-router'
import { lastPlace } from '../shell/last-place.ts'

/** Starts where one was when the window closed, unless the address says otherwise. */
export function startingHistory(): RouterHistory {
  const history = createHashHistory()
  const place = lastPlace()
  if (place && history.location.pathname === '/') history.replace(place)
  return history
}
