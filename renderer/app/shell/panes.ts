const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]'

/** Moves the focus to the next pane (`data-pane`), or to the previous one, round the window. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    pane => pane.checkVisibility() && landingOf(pane),
  )
  const active = document.activeElement
  // Panes may nest: the innermost one that holds the focus is where one is.
  const here = panes.findLastIndex(pane => pane.contains(active))
  const next = panes.at((here + step + panes.length) % Math.max(1, panes.length))
  if (next) landingOf(next)?.focus()
}

/** The pane itself where it can hold the focus, else its first control; none in a pane that is empty for now. */
const landingOf = (pane: HTMLElement): HTMLElement | null =>
  pane.hasAttribute('tabindex') ? pane : pane.querySelector<HTMLElement>(focusable)
