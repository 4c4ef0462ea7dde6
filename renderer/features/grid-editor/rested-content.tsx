import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import { useEditor } from './editor-context.tsx'

/** What costs more than a key may wait for follows the rests of the keyboard. */
const restMilliseconds = 250

const RestedContext = createContext<GridSource | null>(null)

/** Follows the keyboard once for all: a rule, a question or a condition that did so each for itself would weigh on every key. */
export function RestedContentProvider({ children }: { children: ReactNode }) {
  const { draft } = useEditor()
  const [rested, setRested] = useState(() => draft.read().present.content)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = () => setRested(draft.read().present.content)
    const stop = draft.subscribe(() => {
      clearTimeout(timer)
      if (draft.isTyping()) timer = setTimeout(() => startTransition(take), restMilliseconds)
      else take()
    })
    take()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [draft])
  return <RestedContext value={rested}>{children}</RestedContext>
}

/** The grid at the last rest of the keyboard, drawn without holding the next key; at once after an act that is not typing. */
export function useRestedContent(): GridSource {
  const rested = useContext(RestedContext)
  if (!rested) throw new Error('no RestedContentProvider above')
  return rested
}
