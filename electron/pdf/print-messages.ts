import type { Result } from '#shared/domain/result.ts'
import type { RenderedFile } from './model-document.ts'
import type { TextFormat } from './render-notes-here.ts'
import type { ThreadAnswer } from './run-in-thread.ts'

/** What the thread is started with. */
export type PrintOrder = {
  kind: 'opinion' | 'report' | 'notes' | 'letter'
  /** PDF where nothing is said; acts and reports are never anything else. */
  format?: TextFormat
  record: unknown
  resources: string
}

/** What the thread answers at the end: the file or why there is none. */
export type PrintAnswer = ThreadAnswer<Result<RenderedFile>>
