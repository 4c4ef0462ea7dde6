import { isSamePlace, type Place, placeOf } from './origins.ts'

export type SenderFrame = { url: string; parent: unknown } | null

/**
 * Who calls, if it may be trusted: the top frame of a window of ours, at the very place where main led that window.
 * A frame inside a page, a page of elsewhere and a page that main has led away have no voice.
 */
export function trustedSender(frame: SenderFrame, windowPlace: Place | undefined): Place | null {
  if (!frame || frame.parent !== null || !windowPlace) return null
  const place = placeOf(frame.url)
  return place && isSamePlace(place, windowPlace) ? windowPlace : null
}
