import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { lockVault } from '#electron/vault/lock.ts'
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { childProgram } from './child-program.ts'

const key = randomBytes(32)
let program = ''

beforeAll(async () => {
  program = await childProgram(new URL('./appending-child.ts', import.meta.url))
})

/** Runs the program until it has acknowledged so many appends, kills it at once, and gives what it acknowledged. */
async function killAfter(folder: string, run: string, acknowledgements: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [program, folder, key.toString('hex'), run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // What it writes to is closed a moment before the system says it is gone.
  const gone = once(child, 'exit')
  const acknowledged = new Map<string, number>()
  let seen = 0
  for await (const line of createInterface(child.stdout)) {
    const [writer = '', height = '0'] = line.split(' ')
    acknowledged.set(writer, Number(height))
    seen += 1
    if (seen === acknowledgements) child.kill('SIGKILL')
  }
  await gone
  expect(seen).toBeGreaterThanOrEqual(acknowledgements)
  return acknowledged
}

test('killed at any moment, it has lost nothing it acknowledged, and the next one may open the vault', async () => {
  const folder = temporaryFolder()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async acknowledgements => {
      run += 1
      const acknowledged = await killAfter(folder, `run${run}`, acknowledgements)
      const lock = await lockVault(folder)
      expect(lock.ok).toBe(true)
      const log = await openWriteLog({ folder, key: frameKey(key, 'profile') })
      expect(log.findings).toMatchObject({ brokenFrames: [], loss: null })
      for (const [writer, height] of acknowledged) {
        const heights = Array.from({ length: height }, (_, index) => `run${run}-${writer}-${index + 1}`)
        const wanted = [`run${run}-${writer}`, ...heights].map(id => ({ collection: 'annotations', id }))
        const read = await log.read(wanted)
        expect(read).toHaveLength(wanted.length)
        expect(Number(read[0]?.revision.split('-')[0])).toBeGreaterThanOrEqual(height)
      }
      await log.close()
      if (lock.ok) await lock.value.release()
    }),
    { ...propertySeed(12), endOnFailure: true },
  )
})
