import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { anEntry } from './an-entry.ts'

const key = frameKey(randomBytes(32), 'profile')
const at = '2026-11-24T10:00:00.000Z'
const open = (folder: string, options: { rotateAt?: number; readOnly?: boolean } = {}) =>
  openWriteLog({ folder, key, isNew: !existsSync(join(folder, 'log')), now: () => new Date(at), ...options })
const segmentOf = (folder: string, number = 1) => join(folder, 'log', `00000${number}.log`)

async function append(folder: string, entry: LogEntry, rotateAt = 1e9): Promise<void> {
  const log = await open(folder, { rotateAt })
  await log.append([entry])
  await log.settled()
  await log.close()
}

/** Appends one write after the other, and gives where each ends in the first segment. */
async function written(folder: string, entries: LogEntry[]): Promise<number[]> {
  const ends: number[] = []
  for (const entry of entries) {
    await append(folder, entry)
    ends.push(statSync(segmentOf(folder)).size)
  }
  return ends
}

async function lossOf(folder: string) {
  const log = await open(folder)
  await log.close()
  return log.findings.loss
}

function breakByte(path: string, offset: number): void {
  const bytes = readFileSync(path)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

test('frames broken in the middle are counted, neighbours too, with what the log held before', async () => {
  const folder = temporaryFolder()
  const [first = 0, , third = 0] = await written(
    folder,
    ['a', 'b', 'c', 'd'].map(id => anEntry(id)),
  )
  const bytes = readFileSync(segmentOf(folder))
  writeFileSync(segmentOf(folder), bytes.fill(0xff, first, third))
  expect(await lossOf(folder)).toMatchObject({ unreadable: 2, records: 4, at })
})

test('a broken frame whose record was written again since is no loss', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a'), anEntry('b'), anEntry('a', 2), anEntry('a', 3)])
  breakByte(segmentOf(folder), 40)
  const log = await open(folder)
  expect(log.findings).toMatchObject({ loss: null, brokenFrames: [{ file: 'log/000001.log', offset: 0 }] })
  await log.close()
})

test('writes missing at the end are noticed, though nothing that is left is broken', async () => {
  const folder = temporaryFolder()
  const [, second = 0] = await written(folder, [anEntry('a'), anEntry('b'), anEntry('c'), anEntry('c', 2)])
  truncateSync(segmentOf(folder), second)
  expect(await lossOf(folder)).toMatchObject({ unreadable: 2, records: 3 })
})

test('a last segment that is gone is noticed', async () => {
  const folder = temporaryFolder()
  for (const id of ['a', 'b']) await append(folder, anEntry(id), 10)
  await append(folder, anEntry('c'))
  const last = readdirSync(join(folder, 'log')).sort().at(-1) ?? ''
  expect(statSync(join(folder, 'log', last)).size).toBeGreaterThan(0)
  rmSync(join(folder, 'log', last))
  expect(await lossOf(folder)).toMatchObject({ unreadable: 1, records: 3 })
})

test('a log that is gone altogether says what it held', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a'), anEntry('b')])
  rmSync(join(folder, 'log'), { recursive: true })
  const log = await openWriteLog({ folder, key })
  expect(log.findings).toMatchObject({ lost: true, loss: { unreadable: 2, records: 2, at } })
  await log.close()
})

test('a loss is told again at each opening, whatever is written meanwhile, until it is settled', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a'), anEntry('b'), anEntry('c')])
  breakByte(segmentOf(folder), 40)
  const loss = await lossOf(folder)
  expect(loss).toMatchObject({ unreadable: 1, records: 3 })
  await written(folder, [anEntry('d')])
  expect(await lossOf(folder)).toEqual(loss)

  const log = await open(folder)
  await log.settle()
  await log.close()
  expect(await lossOf(folder)).toBeNull()
})

test('numbers of writes that were lost are not given again', async () => {
  const folder = temporaryFolder()
  const [first = 0] = await written(folder, [anEntry('a'), anEntry('b'), anEntry('c')])
  truncateSync(segmentOf(folder), first)
  const log = await open(folder)
  expect(await log.append([anEntry('d')])).toBe(4)
  await log.close()
})

test('without its note, or with a note that is not authentic, the numbering tells what is missing', async () => {
  const folder = temporaryFolder()
  const [first = 0, second = 0] = await written(
    folder,
    ['a', 'b', 'c'].map(id => anEntry(id)),
  )
  breakByte(join(folder, 'reach'), 100)
  expect(await lossOf(folder)).toEqual({ unreadable: 0, records: null, digest: null, at: null })
  rmSync(join(folder, 'reach'))
  const bytes = readFileSync(segmentOf(folder))
  writeFileSync(segmentOf(folder), bytes.fill(0xff, first, second))
  expect(await lossOf(folder)).toEqual({ unreadable: 1, records: null, digest: null, at: null })
})

test('a log cut at the end whose note is gone is told too', async () => {
  const folder = temporaryFolder()
  const [, second = 0] = await written(folder, [anEntry('a'), anEntry('b'), anEntry('c')])
  truncateSync(segmentOf(folder), second)
  rmSync(join(folder, 'reach'))
  expect(await lossOf(folder)).toEqual({ unreadable: 0, records: null, digest: null, at: null })
})

test.each(['log/000001.log', 'log/000002.log', 'log/000051.log', 'snapshots/000007.snapshot'])(
  'a folder named %s is read around, told, and left where it is',
  async name => {
    const folder = temporaryFolder()
    await written(folder, [anEntry('a')])
    renameSync(segmentOf(folder), segmentOf(folder, 9))
    mkdirSync(join(folder, name), { recursive: true })
    const log = await open(folder, { rotateAt: 10 })
    expect(log.findings).toMatchObject({ loss: null, brokenFrames: [{ file: name, offset: 0 }] })
    for (const id of ['b', 'c']) await log.append([anEntry(id)])
    await log.settled()
    await log.close()
    expect(statSync(join(folder, name)).isDirectory()).toBe(true)
    const again = await open(folder)
    const records = ['a', 'b', 'c'].map(id => ({ collection: 'annotations', id }))
    expect(await again.read(records)).toHaveLength(3)
    expect(again.findings.loss).toBeNull()
    await again.close()
  },
)

test('a folder in the place of the only segment does not keep the log from being written', async () => {
  const folder = temporaryFolder()
  mkdirSync(segmentOf(folder), { recursive: true })
  const log = await openWriteLog({ folder, key, isNew: true })
  await log.append([anEntry('a')])
  await log.close()
  expect(await (await open(folder)).read([{ collection: 'annotations', id: 'a' }])).toEqual([anEntry('a')])
})

test('a folder in the place of the note leaves the log readable', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a')])
  rmSync(join(folder, 'reach'))
  mkdirSync(join(folder, 'reach'))
  const log = await open(folder)
  expect(await log.append([anEntry('b')])).toBe(2)
  await log.close()
})

test('a foreign file of a far number counts for itself alone, then and later', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a'), anEntry('b')])
  writeFileSync(join(folder, 'log', '000050.log'), randomBytes(500))
  const broken = [{ file: 'log/000050.log', offset: 0 }]
  for (const id of ['c', 'd']) {
    const log = await open(folder)
    expect(log.findings).toMatchObject({ loss: null, brokenFrames: broken })
    await log.append([anEntry(id)])
    await log.close()
  }
})

test('nothing of the note can be read on the disk, and read-only it is left alone', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a')])
  const before = readFileSync(join(folder, 'reach'))
  for (const clear of ['sequence', 'digest', at]) expect(before.includes(clear)).toBe(false)
  const log = await open(folder, { readOnly: true })
  await log.close()
  expect(readFileSync(join(folder, 'reach'))).toEqual(before)
})

test('a damaged snapshot is made up for by what it was about to replace', async () => {
  const folder = temporaryFolder()
  await written(folder, [anEntry('a'), anEntry('b')])
  const covered = readFileSync(segmentOf(folder))
  await append(folder, anEntry('c'), 10)
  writeFileSync(segmentOf(folder), covered)
  breakByte(join(folder, 'snapshots', '000001.snapshot'), 40)
  const log = await open(folder)
  expect(log.findings.loss).toBeNull()
  expect(await log.read([{ collection: 'annotations', id: 'a' }])).toEqual([anEntry('a')])
  await log.close()
})

const someWrites = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), rotates: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
})

test('a log nobody harmed is whole, however often it was rotated and with whatever note of an earlier moment', async () => {
  await fc.assert(
    fc.asyncProperty(someWrites, fc.nat(11), async (writes, stale) => {
      const folder = temporaryFolder()
      let note: Buffer | null = null
      for (const [index, { id, rotates }] of writes.entries()) {
        await append(folder, anEntry(id, index + 1), rotates ? 10 : 1e9)
        // A note from before a rotation is flushed with it, so that no later one is older.
        if (rotates) note = null
        if (index === stale) note = readFileSync(join(folder, 'reach'))
      }
      if (note) writeFileSync(join(folder, 'reach'), note)
      expect(await lossOf(folder)).toBeNull()
    }),
    propertySeed(60),
  )
})
