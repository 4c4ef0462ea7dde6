import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { childProgram } from './child-program.ts'

test('writes the system cuts short give back the disk they took, and what comes after is kept', async () => {
  const program = await childProgram(new URL('./refused-child.ts', import.meta.url))
  const folder = temporaryFolder()
  const key = randomBytes(32)
  // Blocks of 512 bytes.
  const run = 'ulimit -f 40 && exec "$0" "$@"'
  const said = execFileSync('sh', ['-c', run, process.execPath, program, folder, key.toString('hex')])
  expect(JSON.parse(said.toString())).toEqual(['EFBIG', 'EFBIG', 'EFBIG', 'EFBIG'])

  const sizes = readdirSync(join(folder, 'log')).map(name => statSync(join(folder, 'log', name)).size)
  expect(sizes.length).toBeLessThan(3)
  expect(Math.max(...sizes)).toBeLessThan(1_000)
  const log = await openWriteLog({ folder, key: frameKey(key, 'profile') })
  expect(log.findings).toMatchObject({ sequence: 2, tornBytes: 0, brokenFrames: [], loss: null })
  expect(log.heads(0, 9).heads.map(({ id }) => id)).toEqual(['before', 'after'])
  await log.close()
})
