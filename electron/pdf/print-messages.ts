import type { Result } from '#shared/domain/result.ts'
import type { RenderedAct } from './render-opinion-here.ts'

/** What the thread is started with. */
export type PrintOrder = { record: unknown; resources: string }

/** What the thread answers: how far it is, then the act or why there is none. */
export type PrintAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'printed'; result: Result<RenderedAct> }
