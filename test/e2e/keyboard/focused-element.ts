import type { CDPSession, Page } from '@playwright/test'

/** What has the focus, as assistive technology is told it, and whether one can see that it has. */
export type FocusedElement = { role: string; name: string; ring: boolean }

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The focused element with the role and the name that Chromium computed for it; `document` while nothing has the focus. */
export async function focusedElement(page: Page): Promise<FocusedElement> {
  const session = await sessionOf(page)
  for (let asked = 1; ; asked += 1) {
    try {
      return await askFor(session)
    } catch (error) {
      // Between the two questions the page went to another document, which has a focus of its own.
      if (asked === 5 || !/Invalid remote object id|Cannot find context/.test(String(error))) throw error
    }
  }
}

async function askFor(session: CDPSession): Promise<FocusedElement> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement ?? document.body' })
  const objectId = result.objectId ?? ''
  const [{ nodes }, ring] = await Promise.all([
    session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: focusRing.toString(),
      returnByValue: true,
    }),
  ])
  const [node] = nodes
  if (node?.ignored !== false) return { role: 'document', name: '', ring: false }
  return {
    role: String(node.role?.value ?? 'none'),
    name: plain(String(node.name?.value ?? '')),
    ring: ring.result.value === true,
  }
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const opened = page.context().newCDPSession(page)
  sessions.set(page, opened)
  return opened
}

/** French typography aside, as tests write their words. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()

/**
 * Runs in the page, on the focused element: is there an outline or a shadow, on the element, on what its
 * style draws around it or, where it is hidden under what stands for it, on its label?
 */
function focusRing(this: Element): boolean {
  const drawnBy = ({ outlineStyle, outlineWidth, outlineColor, boxShadow }: CSSStyleDeclaration): boolean =>
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)') ||
    boxShadow !== 'none'
  const drawn = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    const pseudo = ['::before', '::after'].map(name => getComputedStyle(element, name))
    return (
      (width > 4 && height > 4 && drawnBy(getComputedStyle(element))) ||
      pseudo.some(style => style.content !== 'none' && drawnBy(style))
    )
  }
  const labels = this instanceof HTMLInputElement ? [...(this.labels ?? [])] : []
  return [this, ...labels].some(drawn)
}
