import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { partsOfFile } from '#electron/intake/take-in.ts'

const opened = (): string[] =>
  readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return []
    }
  })

it('a file that the vault takes no more of is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-parts-'))
  const path = join(folder, 'film.bin')
  writeFileSync(path, Buffer.alloc(8 * 1024 ** 2))
  const { signal } = new AbortController()
  for await (const _ of partsOfFile(path, { signal, links: true, told: () => undefined })) {
    expect(opened()).toContain(path)
    break
  }
  await expect.poll(opened).not.toContain(path)
  rmSync(folder, { recursive: true })
})
