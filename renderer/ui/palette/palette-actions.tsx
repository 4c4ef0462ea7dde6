import type { ComponentType } from 'react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export type PaletteAction = {
  id: string
  label: string
  /** Of the label, where people wrote it. */
  language?: string
  description?: string
  icon?: ComponentType<{ size?: number; stroke?: number }>
  /** Absent: the action cannot be done now, and `description` says why. */
  run?: () => void
}

type PaletteAccess = {
  actions: readonly PaletteAction[]
  add: (actions: readonly PaletteAction[]) => () => void
}

const PaletteContext = createContext<PaletteAccess | null>(null)

export function PaletteActionsProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<readonly (readonly PaletteAction[])[]>([])
  const add = useCallback((actions: readonly PaletteAction[]) => {
    setGroups(before => [...before, actions])
    return () => setGroups(before => before.filter(group => group !== actions))
  }, [])
  const access = useMemo(() => ({ actions: groups.flat(), add }), [groups, add])
  return <PaletteContext value={access}>{children}</PaletteContext>
}

/** What the screen on show adds to the palette while it is there. `actions` must keep its identity (useMemo). */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const { add } = useAccess()
  useEffect(() => add(actions), [add, actions])
}

export function useOfferedActions(): readonly PaletteAction[] {
  return useAccess().actions
}

function useAccess(): PaletteAccess {
  const access = useContext(PaletteContext)
  if (!access) throw new Error('palette used outside PaletteActionsProvider')
  return access
}
