import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Fate } from '#shared/domain/annotations/fates.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { DiffRow } from '#shared/text/text-diff.ts'

export type VersionsQuestion = { id: number } & (
  | { type: 'fates'; piece: Pick<PieceRecord, 'sha256' | 'formerVersions'>; notes: AnnotationRecord[]; pages: string[] }
  | { type: 'diff'; before: string; after: string }
)
export type VersionsAnswer = { id: number } & (
  | { type: 'fates'; fates: (readonly [string, Fate])[]; done: boolean }
  | { type: 'diff'; rows: DiffRow[] }
)

type Without<Message> = Message extends unknown ? Omit<Message, 'id'> : never

/**
 * Asks a thread of its own, so that looking for five hundred notes in three hundred pages leaves the window its hands
 * free. `heard` is called with each answer; what it returns ends the thread, whatever that is at.
 */
export function askOfVersions(
  question: Without<VersionsQuestion>,
  heard: (answer: VersionsAnswer) => void,
): () => void {
  const thread = new Worker(new URL('./versions-worker.ts', import.meta.url), { type: 'module' })
  thread.addEventListener('message', ({ data }: MessageEvent<VersionsAnswer>) => heard(data))
  thread.postMessage({ ...question, id: 1 })
  return () => thread.terminate()
}
