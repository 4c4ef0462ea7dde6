import { type RefObject, useEffect } from 'react'

/** Where the focus is when a screen has just opened, or has been left: nothing there takes keys for itself. */
const nowhere = 'body, main, h1'

/** Hands the keys that are pressed where nothing takes them to the pages: one who opens a document searches it at once. */
export function useScreenKeys(pages: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hand = (event: KeyboardEvent) => {
      const isNowhere = event.target instanceof Element && event.target.matches(nowhere)
      if (!isNowhere || event.defaultPrevented || document.querySelector('[aria-modal=true]')) return
      const copy = new KeyboardEvent('keydown', event)
      // Above the pages, the event itself is heard already.
      const stop = (heard: Event) => heard === copy && heard.stopPropagation()
      document.body.addEventListener('keydown', stop)
      const taken = pages.current?.dispatchEvent(copy) === false
      document.body.removeEventListener('keydown', stop)
      if (!taken) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', hand, { capture: true })
    return () => document.removeEventListener('keydown', hand, { capture: true })
  }, [pages])
}
