import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { ListRow } from './thread-list.tsx'

/** Threads under the title of their piece, in the order of these; within one, in their own. Of a piece that is gone, last. */
export function groupedByPiece(
  threads: readonly Thread[],
  pieces: readonly PieceRecord[],
): { rows: ListRow[]; ordered: Thread[] } {
  const groups = new Map<string, Thread[]>(pieces.map(({ id }) => [id, []]))
  for (const thread of threads) {
    const group = groups.get(thread.root.pieceId)
    if (group) group.push(thread)
    else groups.set(thread.root.pieceId, [thread])
  }
  const titles = new Map(pieces.map(({ id, title }) => [id, title]))
  const filled = [...groups].filter(([, group]) => group.length > 0)
  return {
    rows: filled.flatMap(([id, group]): ListRow[] => [{ heading: titles.get(id) ?? '…', id }, ...group]),
    ordered: filled.flatMap(([, group]) => group),
  }
}
