import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useObservedStore } from '#renderer/store/react/store-provider.tsx'
import { useSaveState } from '#renderer/store/react/use-save-state.ts'
import { useWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { isAllSaved, settleChanges } from './settle-changes.ts'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useReload } from './use-reload.ts'

/** A way out of this page: `go` takes it; `stay`, where somebody waits for the answer, says that it is not taken now. */
export type WayOut = { go(): void; stay?(): void }

const LeavingContext = createContext<((way: WayOut) => Promise<void>) | null>(null)

/** Leaves by `way` once all that was typed is saved; the person is asked where it cannot be. */
export function useLeave(): (way: WayOut) => Promise<void> {
  const leave = useContext(LeavingContext)
  if (!leave) throw new Error('no Leaving above')
  return leave
}

/** Every way out of an open committee passes here: its window closed, the application ended, the page left or reloaded. */
export function Leaving({ children }: { children: ReactNode }) {
  const { saving } = useObservedStore()
  const [asked, ask] = useState<WayOut | null>(null)
  const gaveUp = useRef(false)

  const leave = useCallback(
    async (way: WayOut) => {
      if (await settleChanges(saving)) {
        way.go()
        return
      }
      way.stay?.()
      ask(way)
    },
    [saving],
  )
  useReload(leave)

  useEffect(() => {
    const answer = (answer: 'close' | 'stay') => void bridge().invoke('window.answer-closing', { answer })
    const closing: WayOut = { go: () => answer('close'), stay: () => answer('stay') }
    const stop = bridge().on('window.closing', () => void leave(closing))
    void bridge().invoke('window.hold', { held: true })
    return () => {
      stop()
      void bridge().invoke('window.hold', { held: false })
    }
  }, [leave])

  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (gaveUp.current || isAllSaved(saving)) return
      // What no host can hold (a window of Chromium closed by its cross) the browser itself asks about.
      void settleChanges(saving)
      event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeUnload)
    return () => window.removeEventListener('beforeunload', beforeUnload)
  }, [saving])

  const { pending, failed } = useSaveState()
  const waiting = useWaitingChanges()
  useEffect(() => {
    if (!asked || waiting || pending > 0 || failed) return
    ask(null)
    void leave(asked)
  }, [asked, waiting, pending, failed, leave])

  return (
    <LeavingContext value={leave}>
      {children}
      {asked && (
        <UnsavedDialog
          onStay={() => ask(null)}
          onGiveUp={() => {
            gaveUp.current = true
            asked.go()
          }}
        />
      )}
    </LeavingContext>
  )
}
