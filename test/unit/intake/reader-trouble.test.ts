import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInspector } from '#electron/intake/inspector.ts'
import { readerLimits } from '#electron/intake/reader-limits.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { anArchive } from './an-archive.ts'
import { builtReader } from './built-reader.ts'

const whole = resolve(import.meta.dirname, '../../fixtures/intake/made-no-eof.pdf')
const source = { path: whole, size: 532 }

let start: StartReader
let folder: string
beforeAll(async () => {
  start = await builtReader()
  folder = mkdtempSync(join(tmpdir(), 'delibere-intake-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a reader in trouble', () => {
  it('is killed when a file takes too long, and the next file gets a new one', async () => {
    const limits = { ...readerLimits, time: 1 }
    const inspector = createInspector(start, limits)
    expect(await inspector.examine('a.pdf', source)).toEqual({ status: 'refused', kind: 'pdf', code: 'too_long' })
    limits.time = readerLimits.time
    expect(await inspector.examine('a.pdf', source)).toEqual({ status: 'accepted', kind: 'pdf', pages: 1 })
    inspector.close()
  })

  it('makes the file unreadable when it dies, and the next file gets a new one', async () => {
    const kills: (() => void)[] = []
    const inspector = createInspector(() => {
      const reader = start()
      kills.push(reader.kill)
      return reader
    })
    const first = inspector.examine('a.pdf', source)
    const second = inspector.examine('b.pdf', source)
    await Promise.resolve()
    kills[0]?.()
    expect(await first).toEqual({ status: 'unreadable', kind: 'pdf', code: 'reader_crashed' })
    expect((await second).status).toBe('accepted')
    expect(kills).toHaveLength(2)
    inspector.close()
  })

  it('is one for several files', async () => {
    let started = 0
    const inspector = createInspector(() => {
      started += 1
      return start()
    })
    await Promise.all(['a.pdf', 'b.pdf', 'c.pdf'].map(name => inspector.examine(name, source)))
    expect(started).toBe(1)
    inspector.close()
  })

  it('refuses a file that needs more than one gigabyte', async () => {
    const path = join(folder, 'objects.json')
    const text = `[${'{},'.repeat(24_000_000)}{}]`
    writeFileSync(path, text)
    const inspector = createInspector(start)
    const finding = await inspector.examine('objects.json', { path, size: text.length })
    expect(finding).toEqual({ status: 'refused', kind: 'json', code: 'too_large_in_memory' })
    inspector.close()
  })

  it('opens a large file that fits in its memory once, by its path as in parts', async () => {
    const size = 600 * 1024 ** 2
    const path = join(folder, 'grande.zip')
    // Zeros that the disk does not hold, between the header of an entry that is not packed and the directory.
    const checksum = crc32(Buffer.alloc(size))
    const bytes = Buffer.from(anArchive([{ name: 'z', method: 0, claims: { size, compressed: size, checksum } }]))
    const header = 30 + 1
    bytes.writeUInt32LE(header + size, bytes.length - 6)
    const file = openSync(path, 'w')
    writeSync(file, bytes, 0, header, 0)
    writeSync(file, bytes, header, bytes.length - header, header + size)
    closeSync(file)
    const inspector = createInspector(start)
    const total = bytes.length + size
    const accepted = { status: 'accepted', kind: 'archive' }
    expect(await inspector.examine('grande.zip', { path, size: total })).toMatchObject(accepted)
    const parts = createReadStream(path, { highWaterMark: 4 * 1024 ** 2 })
    expect(await inspector.examine('grande.zip', { size: total, parts })).toMatchObject(accepted)
    inspector.close()
  }, 60_000)

  it('does not open a file larger than its memory', async () => {
    const inspector = createInspector(() => {
      throw new Error('no reader should start')
    })
    expect(await inspector.examine('a.zip', { path: whole, size: readerLimits.size + 1 })).toEqual({
      status: 'refused',
      kind: 'archive',
      code: 'too_large',
    })
  })

  it('takes bytes in parts as well as a path', async () => {
    const inspector = createInspector(start)
    const bytes = readFileSync(whole)
    async function* parts() {
      for (let at = 0; at < bytes.byteLength; at += 100) yield new Uint8Array(bytes.subarray(at, at + 100))
    }
    expect(await inspector.examine('a.pdf', { size: bytes.byteLength, parts: parts() })).toEqual({
      status: 'accepted',
      kind: 'pdf',
      pages: 1,
    })
    inspector.close()
  })
})
