import type { Caller } from './handlers.ts'

/** Long work: says how far it is, stops when asked. */
export type Job = {
  signal: AbortSignal
  progress(done: number, total: number, stage: string): void
}

/** Runs `work` under a name chosen by the page; `job.cancel` aborts its signal. */
export type Jobs = {
  run<Value>(name: string, caller: Caller, work: (job: Job) => Promise<Value>): Promise<Value>
  cancel(name: string, caller: Caller): void
}
