// A program of its own that appends without end and says what was acknowledged, until it is killed.
import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { lockVault } from '#electron/vault/lock.ts'
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import { anEntry } from './an-entry.ts'

const [folder = '', key = '', run = ''] = process.argv.slice(2)
const lock = await lockVault(folder)
if (!lock.ok) throw new Error(lock.error.code)
const log = await openWriteLog({
  folder,
  key: frameKey(Buffer.from(key, 'hex'), 'profile'),
  isNew: !existsSync(join(folder, 'log')),
  rotateAt: 60_000,
})

async function appendForEver(writer: number): Promise<void> {
  for (let height = 1; ; height++) {
    const own = anEntry(`${run}-${writer}`, height, `${height} ${'x'.repeat((height * 37) % 900)}`)
    await log.append([own, anEntry(`${run}-${writer}-${height}`)])
    writeSync(1, `${writer} ${height}\n`)
  }
}
await Promise.all([1, 2, 3].map(appendForEver))
