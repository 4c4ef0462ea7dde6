type Page = { div: HTMLElement; destroy(): void }

export type HeldPages = {
  /** From now on the page is let go as said below, whoever lets it go. */
  hold(page: Page): void
  /** Lets go what was held and is no more. */
  release(isInSight: (page: Page) => boolean): void
}

/**
 * pdfjs lets pages go by their number, whatever is in them. One where the selection begins or ends, or would go on from by
 * a press with Shift, stays: without it other words would be chosen. One that goes with the link that has the focus gives
 * it to the pages: no key would scroll them any more.
 */
export function heldPages(container: HTMLElement): HeldPages {
  const known = new WeakSet<Page>()
  const held = new Set<Page>()
  const holdsEnd = ({ div }: Page) => {
    const selection = window.getSelection()
    return div.contains(selection?.anchorNode ?? null) || div.contains(selection?.focusNode ?? null)
  }
  return {
    hold: page => {
      if (known.has(page)) return
      known.add(page)
      const destroy = page.destroy.bind(page)
      page.destroy = () => {
        if (holdsEnd(page)) {
          held.add(page)
          return
        }
        held.delete(page)
        if (page.div.contains(document.activeElement)) container.focus({ preventScroll: true })
        destroy()
      }
    },
    release: isInSight => {
      for (const page of held) if (!isInSight(page)) page.destroy()
    },
  }
}
