import { useState } from 'react'

/** The same list while it says the same: what is memoised on it is not made again at each note. */
export function useSteady(list: readonly string[]): readonly string[] {
  const [steady, setSteady] = useState(list)
  if (steady === list) return list
  if (steady.length === list.length && steady.every((one, index) => one === list[index])) return steady
  setSteady(list)
  return list
}
