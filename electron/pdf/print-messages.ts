import type { Result } from '#shared/domain/result.ts'
import type { RenderedFile } from './model-document.ts'

/** What the thread is started with. */
export type PrintOrder = { kind: 'opinion' | 'report'; record: unknown; resources: string }

/** What the thread answers: how far it is, then the file or why there is none. */
export type PrintAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'printed'; result: Result<RenderedFile> }
