import { useEffect, useState } from 'react'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import { useEditor } from './editor-context.tsx'

/** What costs more than a key may wait for follows the rests of the keyboard. */
const restMilliseconds = 250

/** The grid at the last rest of the keyboard; at once after an act that is not typing. */
export function useRestedContent(): GridSource {
  const { draft } = useEditor()
  const [rested, setRested] = useState(() => draft.read().present.content)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = () => setRested(draft.read().present.content)
    const stop = draft.subscribe(() => {
      clearTimeout(timer)
      if (draft.isTyping()) timer = setTimeout(take, restMilliseconds)
      else take()
    })
    take()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [draft])
  return rested
}
