import './passage.css'
import { useEffect, useState } from 'react'

/** How long the words stay marked, in milliseconds. */
const shown = 8_000
/** Under which the style sheet colours them. */
const name = 'd-passage'

/**
 * Marks a place for a while, without touching what is on show. `rangesOf` says where it stands in what is drawn now; it
 * keeps its identity until that changes.
 */
export function usePassingMark<Place>(rangesOf: (place: Place) => readonly Range[]): (place: Place) => void {
  const [marked, setMarked] = useState<{ place: Place } | null>(null)

  useEffect(() => {
    const ranges = marked ? rangesOf(marked.place) : []
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
    else CSS.highlights.delete(name)
  }, [marked, rangesOf])
  useEffect(() => {
    if (!marked) return
    const timer = setTimeout(() => setMarked(null), shown)
    return () => clearTimeout(timer)
  }, [marked])
  useEffect(() => () => void CSS.highlights.delete(name), [])
  return place => setMarked({ place })
}
