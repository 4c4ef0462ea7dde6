import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Crumb = { label: string; to: string }

/** What a screen about one thing says besides the title of that thing. */
type About = {
  /** The screen itself, for the title of the window: systems write that title down, so it names no dossier. */
  screen: string
  /** Must keep its identity. */
  trail: readonly Crumb[]
  /** `'bar'` when the bar's title is the heading of the screen (no `h1` below): what people called the thing. */
  heading: 'bar' | 'page'
}

export type ScreenTitle = About & { title: string }

type ScreenTitleAccess = { current: ScreenTitle; set: (title: ScreenTitle) => void }

const ScreenTitleContext = createContext<ScreenTitleAccess | null>(null)
const noTrail: readonly Crumb[] = []

export function ScreenTitleProvider({ children }: { children: ReactNode }) {
  const [current, set] = useState<ScreenTitle>({ title: '', screen: '', trail: noTrail, heading: 'page' })
  const access = useMemo(() => ({ current, set }), [current])
  return <ScreenTitleContext value={access}>{children}</ScreenTitleContext>
}

export function useCurrentScreenTitle(): ScreenTitle {
  return useAccess().current
}

/** Names the screen: `title` in the bar, and the screen in the title of the window. */
export function useScreenTitle(title: string, about?: About): void {
  const { set } = useAccess()
  const { screen = title, trail = noTrail, heading = 'page' } = about ?? {}
  useEffect(() => set({ title, screen, trail, heading }), [set, title, screen, trail, heading])
}

function useAccess(): ScreenTitleAccess {
  const access = useContext(ScreenTitleContext)
  if (!access) throw new Error('screen title used outside ScreenTitleProvider')
  return access
}
