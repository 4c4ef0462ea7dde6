import { expect, test } from 'vitest'
import { runningJobs } from '#electron/main/jobs.ts'
import type { Caller } from '#electron/ports/handlers.ts'

const from = (windowId: number, heard: unknown[] = []): Caller => ({
  role: 'profile',
  windowId,
  document: 1,
  announce: (name, payload) => void heard.push([name, payload]),
})

const untilAborted = (signal: AbortSignal) =>
  new Promise<string>(resolve => signal.addEventListener('abort', () => resolve('stopped')))

test('work says how far it is to the page that asked', async () => {
  const heard: unknown[] = []
  await runningJobs().run('import', from(1, heard), async job => job.progress(2, 5, 'inspected'))
  expect(heard).toEqual([['job.progress', { job: 'import', done: 2, total: 5, stage: 'inspected' }]])
})

test('work stops when its own page asks, not when another does', async () => {
  const jobs = runningJobs()
  const signals: AbortSignal[] = []
  const running = jobs.run('import', from(1), job => {
    signals.push(job.signal)
    return untilAborted(job.signal)
  })
  jobs.cancel('import', from(2))
  jobs.cancel('export', from(1))
  expect(signals[0]?.aborted).toBe(false)
  jobs.cancel('import', from(1))
  expect(await running).toBe('stopped')
})

test('a name can be used again once its work has ended, well or badly', async () => {
  const jobs = runningJobs()
  await expect(jobs.run('import', from(1), () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  jobs.cancel('import', from(1))
  expect(await jobs.run('import', from(1), async job => job.signal.aborted)).toBe(false)
})

test('all work of one name stops together', async () => {
  const jobs = runningJobs()
  const work = () => jobs.run('import', from(1), job => untilAborted(job.signal))
  const running = [work(), work()]
  jobs.cancel('import', from(1))
  expect(await Promise.all(running)).toEqual(['stopped', 'stopped'])
})
