import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Crumb = { label: string; to: string }

/** `heading: 'bar'` when the bar's title is the heading of the screen (no `h1` below). */
export type ScreenTitle = { title: string; trail: readonly Crumb[]; heading: 'bar' | 'page' }

type ScreenTitleAccess = { current: ScreenTitle; set: (title: ScreenTitle) => void }

const ScreenTitleContext = createContext<ScreenTitleAccess | null>(null)
const noTrail: readonly Crumb[] = []

export function ScreenTitleProvider({ children }: { children: ReactNode }) {
  const [current, set] = useState<ScreenTitle>({ title: '', trail: noTrail, heading: 'page' })
  const access = useMemo(() => ({ current, set }), [current])
  return <ScreenTitleContext value={access}>{children}</ScreenTitleContext>
}

export function useCurrentScreenTitle(): ScreenTitle {
  return useAccess().current
}

/** Names the screen: in the bar, in the title of the window, in the history. `trail` must keep its identity. */
export function useScreenTitle(title: string, trail = noTrail, heading: ScreenTitle['heading'] = 'page'): void {
  const { set } = useAccess()
  useEffect(() => set({ title, trail, heading }), [set, title, trail, heading])
}

function useAccess(): ScreenTitleAccess {
  const access = useContext(ScreenTitleContext)
  if (!access) throw new Error('screen title used outside ScreenTitleProvider')
  return access
}
