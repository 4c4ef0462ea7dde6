import type { Handlers } from '#electron/ports/handlers.ts'
import { ok } from '#shared/domain/result.ts'
import type { Log } from './log.ts'

type Closing = { id: number; destroy(): void }

export type HeldWindows = {
  /**
   * Whether a window that is asked to close must wait for its page: the page is then told, and the window destroyed at
   * its word, or when no word comes. Destroying the last window ends the application, so that a quit goes on by itself.
   */
  askFirst(window: Closing, tellPage: () => void): boolean
  /** Tells once that the page of this window, asked, keeps it open. */
  onStay(windowId: number, tell: () => void): void
  /** The page of this window is gone, or holds it no longer: a window that was asked to close closes. */
  release(windowId: number): void
  /** The window is gone. */
  forget(windowId: number): void
  channels: Pick<Handlers, 'window.hold' | 'window.answer-closing'>
}

/** A page that is alive says in less than this that it is done, or that it asks the person. */
const patience = 5000

/** Windows that do not close before their page has written what was being typed. */
export function heldWindows(log: Log): HeldWindows {
  const held = new Set<number>()
  const staying = new Map<number, (() => void)[]>()
  const asked = new Map<number, { window: Closing; timer: NodeJS.Timeout | null }>()

  const stopWaiting = (windowId: number) => {
    const question = asked.get(windowId)
    if (question?.timer) clearTimeout(question.timer)
    if (question) question.timer = null
    return question
  }
  const forget = (windowId: number) => {
    stopWaiting(windowId)
    asked.delete(windowId)
    staying.delete(windowId)
    held.delete(windowId)
  }
  const close = (window: Closing) => {
    forget(window.id)
    window.destroy()
  }
  const release = (windowId: number) => {
    const question = asked.get(windowId)
    if (question?.timer) close(question.window)
    else forget(windowId)
  }
  return {
    release,
    forget,
    onStay: (windowId, tell) => void staying.set(windowId, [...(staying.get(windowId) ?? []), tell]),
    askFirst: (window, tellPage) => {
      if (!held.has(window.id)) return false
      if (asked.get(window.id)?.timer) return true
      const timer = setTimeout(() => {
        log('closing_unanswered')
        close(window)
      }, patience)
      asked.set(window.id, { window, timer })
      tellPage()
      return true
    },
    channels: {
      'window.hold': async (input, { windowId }) => {
        if (input.held) held.add(windowId)
        else release(windowId)
        return ok({})
      },
      'window.answer-closing': async ({ answer }, { windowId }) => {
        const question = stopWaiting(windowId)
        // After the answer has left: the page that waits for it is destroyed with its window.
        if (question && answer === 'close') setImmediate(() => close(question.window))
        if (question && answer === 'stay') {
          const tells = staying.get(windowId) ?? []
          staying.delete(windowId)
          for (const tell of tells) tell()
        }
        return ok({})
      },
    },
  }
}
