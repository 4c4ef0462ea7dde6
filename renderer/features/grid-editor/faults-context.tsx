import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { fieldId } from './field-id.ts'
import { type LocatedFault, locatedFault } from './located-fault.ts'
import { faultsOfDraft } from './read-draft.ts'
import { useRestedContent } from './rested-content.tsx'

const FaultsContext = createContext<readonly LocatedFault[]>([])

/** The faults of the draft, a moment behind the keyboard. */
export function FaultsProvider({ children }: { children: ReactNode }) {
  const content = useRestedContent()
  const faults = useMemo(() => faultsOfDraft(content).map(locatedFault), [content])
  return <FaultsContext value={faults}>{children}</FaultsContext>
}

export const useFaults = (): readonly LocatedFault[] => useContext(FaultsContext)

/** Faults of the field at a path. */
export function useFaultsAt(id: string): readonly LocatedFault[] {
  const faults = useFaults()
  return useMemo(() => faults.filter(({ path }) => fieldId(path) === id), [faults, id])
}
