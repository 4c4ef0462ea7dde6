import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Fate, SoughtPiece } from '#shared/domain/annotations/fates.ts'
import type { DiffRow } from '#shared/text/text-diff.ts'

export type VersionsQuestion =
  | { type: 'fates'; piece: SoughtPiece; notes: AnnotationRecord[]; pages: string[] }
  | { type: 'diff'; before: string; after: string }
export type VersionsAnswer = { type: 'fates'; fates: (readonly [string, Fate])[] } | { type: 'diff'; rows: DiffRow[] }

/**
 * Asks a thread of its own, so that looking for five hundred notes in three hundred pages leaves the window its hands
 * free. `heard` is called with each answer, `failed` where the thread breaks; what it returns ends the thread, whatever
 * that is at.
 */
export function askOfVersions(
  question: VersionsQuestion,
  heard: (answer: VersionsAnswer) => void,
  failed: () => void,
): () => void {
  const thread = new Worker(new URL('./versions-worker.ts', import.meta.url), { type: 'module' })
  thread.addEventListener('message', ({ data }: MessageEvent<VersionsAnswer>) => heard(data))
  thread.addEventListener('error', event => {
    // It is told where it was asked, and is no error of the window.
    event.preventDefault()
    failed()
  })
  thread.postMessage(question)
  return () => thread.terminate()
}
