import type { GridPath } from '../grid-fault.ts'
import { samePath } from './move-part.ts'

/** Where on an item another is dropped; `into`: on the section that is to hold it. */
export type DropEdge = 'before' | 'after' | 'into'

/** The list and the rank in it at which what is dragged from `from` comes, dropped on the item at `on`. */
export type DropPlace = { list: GridPath; rank: number }

/** Where a drop puts a part; `null` where it cannot be: only questions go from one list to another. */
export function dropPlace(from: GridPath, on: GridPath, edge: DropEdge, countInside: number): DropPlace | null {
  const list = from.slice(0, -1)
  if (edge === 'into') {
    const isSection = on[0] === 'sections' && on.length === 2
    return isQuestion(from) && isSection ? { list: [...on, 'questions'], rank: countInside } : null
  }
  const onto = on.slice(0, -1)
  const isSame = samePath(list, onto)
  if (!isSame && !(isQuestion(from) && isQuestion(on))) return null
  const [rank, past] = [Number(on.at(-1)), Number(from.at(-1))]
  const wanted = edge === 'after' ? rank + 1 : rank
  return { list: onto, rank: isSame && past < wanted ? wanted - 1 : wanted }
}

const isQuestion = (path: GridPath): boolean => path.length === 4 && path[0] === 'sections' && path[2] === 'questions'
