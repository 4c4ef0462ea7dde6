import type { PageView } from './page-view.ts'

type Page = Pick<PageView, 'div' | 'destroy'>

/**
 * Pages that stay drawn, the one seen longest ago left first. pdfjs keeps ten: each is some eight megabytes, and most are
 * drawn again in less time than one notices.
 */
const mostDrawn = 4

export type HeldPages = {
  /** From now on the page is let go as said below, whoever lets it go. */
  hold(page: Page): void
  /** Lets go what was held and is no more, and pages out of sight beyond those that stay drawn. */
  leaveOld(): void
}

/**
 * pdfjs lets pages go by their number, whatever is in them. One where the selection begins or ends, or would go on from by
 * a press with Shift, stays: without it other words would be chosen. One that goes with the link that has the focus gives
 * it to the pages: no key would scroll them any more. `drawnNow`: the drawn ones, the one seen longest ago first.
 */
export function heldPages(container: HTMLElement, drawnNow: () => readonly Page[]): HeldPages {
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
    leaveOld() {
      const pane = container.getBoundingClientRect()
      const isInSight = ({ div }: Page) => {
        const { top, bottom } = div.getBoundingClientRect()
        return bottom >= pane.top && top <= pane.bottom
      }
      for (const page of held) if (!isInSight(page)) page.destroy()
      const drawn = drawnNow()
      if (drawn.length <= mostDrawn) return
      const outOfSight = drawn.filter(page => !isInSight(page))
      const inSight = drawn.length - outOfSight.length
      const excess = drawn.length - Math.max(mostDrawn, 2 * inSight + 1)
      const selection = window.getSelection()
      const isChosen = ({ div }: Page) => selection?.isCollapsed === false && selection.containsNode(div, true)
      for (const page of outOfSight.slice(0, Math.max(0, excess))) if (!isChosen(page)) page.destroy()
    },
  }
}
