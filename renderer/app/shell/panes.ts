const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]'

/** Moves the focus to the next pane (`data-pane`), or to the previous one, round the window. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(pane => pane.checkVisibility())
  if (panes.length === 0) return
  const active = document.activeElement
  // Panes may nest: the innermost one that holds the focus is where one is.
  const here = panes.findLastIndex(pane => pane.contains(active))
  const next = panes.at((here + step + panes.length) % panes.length)
  if (!next) return
  const target =
    next.tabIndex === -1 && next.hasAttribute('tabindex') ? next : next.querySelector<HTMLElement>(focusable)
  target?.focus()
}
