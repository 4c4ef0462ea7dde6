/** An element that had the focus, or one that holds it, with its place among the children of its parent. */
type Step = { element: Element; parent: Element; index: number }

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'

/** Dialogs give the focus back, and screens take it to their heading: they come first. */
const settleMilliseconds = 80

/**
 * While it runs, the focus is not lost when what held it leaves the page or is turned off by its own act, as the button
 * that removes a paragraph or the last step that could be undone: it goes to what has taken the place, or to what is
 * nearest (WCAG 2.4.3). From what floats over the page, a dialog, a menu, a notice, it goes back to where one came from.
 * Returns what stops it.
 */
export function keepFocus(): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  let trail: Step[] = []
  /** Where one was in the page, and in what floats over it, before one went to the present one; the latest first. */
  let earlier: Step[][] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const note = () => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return
    const here = trailOf(activeElement)
    earlier = [trail, ...earlier].filter(one => layerOf(one)?.isConnected && layerOf(one) !== layerOf(here))
    trail = here
  }
  const restore = () => {
    if (!isLost(trail)) return
    const next = [successorOf(trail), ...earlier.map(placeOf)].find(one => one !== undefined)
    next?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    clearTimeout(timer)
    if (isLost(trail)) timer = setTimeout(restore, settleMilliseconds)
  })
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', note, { signal })
  // Where one points elsewhere, the focus is not lost: it was left. A button pointed at again is noted again.
  document.addEventListener('pointerdown', () => (trail = []), { signal, capture: true })
  document.addEventListener('click', note, { signal, capture: true })
  // Who types on does not wait.
  document.addEventListener('keydown', restore, { signal, capture: true })
  return () => {
    stopped.abort()
    observer.disconnect()
    clearTimeout(timer)
  }
}

function trailOf(from: Element): Step[] {
  const trail: Step[] = []
  for (let element = from; element.parentElement && !isGround(element); element = element.parentElement) {
    const parent = element.parentElement
    trail.push({ element, parent, index: [...parent.children].indexOf(element) })
  }
  return trail
}

/** Parts of the page, and things that float over it, are no neighbours. */
const isGround = (element: Element): boolean => element === document.body || element.matches('[data-portal]')

const layerOf = (trail: readonly Step[]): Element | undefined => trail.at(-1)?.element

function isLost([held]: readonly Step[]): boolean {
  const { activeElement } = document
  // Chromium takes the focus off what was turned off a little later.
  if (!held || (activeElement && activeElement !== document.body && activeElement !== held.element)) return false
  return !held.element.isConnected || held.element.matches(':disabled')
}

/** What stands after the place, or else before it, in the closest part of the page that is still there. */
function successorOf(trail: readonly Step[]): HTMLElement | undefined {
  for (const { element, parent, index } of trail) {
    if (!parent.isConnected || isGround(parent)) continue
    const known = [...parent.querySelectorAll<HTMLElement>(focusable)].filter(isReachable)
    const place = element.isConnected ? element : parent.children[index]
    const next = place && known.find(one => place.contains(one) || follows(place, one))
    const found = next ?? known.at(-1)
    if (found) return found
    if (parent instanceof HTMLElement && parent.hasAttribute('tabindex')) return parent
  }
  return undefined
}

/** Where one was, or else what has taken its place. */
function placeOf(trail: readonly Step[]): HTMLElement | undefined {
  const element = trail[0]?.element
  const isThere = element instanceof HTMLElement && element.checkVisibility() && !element.matches(':disabled')
  return isThere ? element : successorOf(trail)
}

const follows = (place: Element, one: Element): boolean =>
  (place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

const isReachable = (element: HTMLElement): boolean => element.tabIndex >= 0 && element.checkVisibility()
