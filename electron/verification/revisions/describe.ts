import type { Revision } from '../structure/pdf-file.ts'
import { areaWords } from './areas.ts'
import { compareRevisions } from './compare.ts'

const longestList = 20

/** What a revision did to the one before it, one line a kind of change, in plain English. */
export function describeRevision(before: Revision | undefined, after: Revision): string[] {
  if (!before) return [`wrote the document (${after.objects.size} objects)`]
  const lines = new Map<string, number>()
  for (const { area, what, key } of compareRevisions(before, after)) {
    const line = key === undefined ? `${what} ${areaWords(area)}` : `${what} /${key} of ${areaWords(area)}`
    lines.set(line, (lines.get(line) ?? 0) + 1)
  }
  const list = [...lines].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`))
  if (list.length > longestList)
    return [...list.slice(0, longestList), `and ${list.length - longestList} other kinds of change`]
  return list.length > 0 ? list : ['changed nothing']
}
