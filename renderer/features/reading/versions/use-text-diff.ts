import { useEffect, useState } from 'react'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import type { DiffRow } from '#shared/text/text-diff.ts'
import { useVersionPages } from './use-version-pages.ts'
import { askOfVersions } from './versions-questions.ts'

export type TextComparison =
  | { status: 'reading' | 'comparing' | 'unreadable' | 'failed' }
  | { status: 'ready'; rows: DiffRow[] }

/** The texts of two versions, side by side, compared in a thread of its own. */
export function useTextDiff(before: VersionFile, after: VersionFile): TextComparison {
  const [one, other] = [useVersionPages(before), useVersionPages(after)]
  const [left, right] = [one.pages, other.pages]
  const [answer, setAnswer] = useState<{ left: string[]; right: string[]; rows: DiffRow[] | null } | null>(null)
  const readable = left !== null && right !== null && left.length > 0 && right.length > 0
  useEffect(() => {
    if (!readable || !left || !right) return
    return askOfVersions(
      { type: 'diff', before: left.join('\n'), after: right.join('\n') },
      heard => {
        if (heard.type === 'diff') setAnswer({ left, right, rows: heard.rows })
      },
      () => setAnswer({ left, right, rows: null }),
    )
  }, [left, right, readable])
  if (one.reading.status === 'failed' || other.reading.status === 'failed') return { status: 'unreadable' }
  if (left === null || right === null) return { status: 'reading' }
  if (!readable) return { status: 'unreadable' }
  if (answer?.left !== left || answer.right !== right) return { status: 'comparing' }
  return answer.rows ? { status: 'ready', rows: answer.rows } : { status: 'failed' }
}
