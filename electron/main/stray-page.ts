import { isSamePlace, type Place, placeOf } from './origins.ts'

/**
 * Whether a window that main led to `place` shows something else. `about:blank` is reached without any request, so that
 * no refusal of navigation sees it; a page that did not load is Chromium's own, and leading back would never end.
 */
export function isStray(address: string, place: Place): boolean {
  if (/^chrome-error:/.test(address)) return false
  const shown = placeOf(address)
  return shown === null || !isSamePlace(shown, place)
}
