import type { KeyboardEvent } from 'react'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import type { PdfView } from './pdf-view.ts'
import type { Reading } from './use-reading.ts'
import { zoomStep } from './zoom-step.ts'

/**
 * Keys of the document. Those with Ctrl, Alt or F act anywhere in the pane; arrows and single keys on the pages alone, and
 * single keys can be turned off (WCAG 2.1.4). The browser itself scrolls by the others.
 */
export function useViewKeys(view: PdfView | null, reading: Reading): (event: KeyboardEvent) => void {
  const { settings } = useDeviceSettings()
  return event => {
    if (!view || event.defaultPrevented) return
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const onPages = plain && event.target instanceof Element && event.target.matches('[data-pages]')
    const done =
      paneKey(event, reading) ||
      (onPages && arrowKey(event, view)) ||
      (onPages && settings.singleKeyShortcuts && !isTyping(event.target) && singleKey(event.key, view, reading))
    if (!done) return
    event.preventDefault()
    // Alt and an arrow leave the screen only where there is no place of the document to come back to.
    event.stopPropagation()
  }
}

function paneKey(event: KeyboardEvent, reading: Reading): boolean {
  const { altKey, shiftKey, key } = event
  const control = event.ctrlKey || event.metaKey
  if (altKey && !control && !shiftKey && key === 'ArrowLeft') return reading.travel('back')
  if (altKey && !control && !shiftKey && key === 'ArrowRight') return reading.travel('forward')
  if (control && !altKey && !shiftKey && key.toLowerCase() === 'f') return done(reading.find)
  if (control && !altKey && !shiftKey && key.toLowerCase() === 'p') return done(() => reading.setDialog('print'))
  if (key === 'F3' && !reading.finding) return done(reading.find)
  if (key === 'Escape' && reading.finding) return done(reading.stopFinding)
  if (!altKey && !control && !shiftKey && key === 'F4') return done(reading.togglePanel)
  return false
}

/** Where the page is not wider than the pane, which these would scroll. */
function arrowKey({ key, shiftKey, target }: KeyboardEvent, view: PdfView): boolean {
  const wide = target instanceof Element && target.scrollWidth > target.clientWidth + 1
  if (wide || shiftKey) return false
  if (key === 'ArrowLeft') return done(view.previousPage)
  if (key === 'ArrowRight') return done(view.nextPage)
  return false
}

function singleKey(key: string, view: PdfView, reading: Reading): boolean {
  switch (key) {
    case '+':
    case '=':
      return done(() => view.zoomBy(zoomStep))
    case '-':
      return done(() => view.zoomBy(1 / zoomStep))
    case '0':
      return done(() => view.setScale('page-width'))
    case 'l':
    case 'L':
      return done(() => reading.setDialog('links'))
    case 'r':
      return done(() => reading.rotate(90))
    case 'R':
      return done(() => reading.rotate(-90))
    default:
      return false
  }
}

function done(act: () => void): true {
  act()
  return true
}
