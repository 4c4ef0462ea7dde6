import { randomBytes } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { anEntry, aTombstone } from './an-entry.ts'

const key = frameKey(randomBytes(32), 'profile')
const open = (folder: string, options: { rotateAt?: number; readOnly?: boolean; isNew?: boolean } = {}) =>
  openWriteLog({ folder, key, ...options })
const segments = (folder: string) => readdirSync(join(folder, 'log')).sort()
const firstSegment = (folder: string) => join(folder, 'log', '000001.log')

async function logOf(folder: string, entries: LogEntry[], options = {}) {
  const log = await open(folder, { isNew: readdirSync(folder).length === 0, ...options })
  await log.append(entries)
  await log.settled()
  await log.close()
}

test('what was appended is there after a restart, and can be read by its record', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a'), anEntry('b'), anEntry('a', 2, 'changed')])
  const log = await open(folder)
  expect(log.findings).toEqual({ sequence: 3, tornBytes: 0, brokenFrames: [], lost: false, loss: null })
  expect(log.heads(0, 10)).toEqual({
    heads: [
      { collection: 'annotations', id: 'a', revision: '2-abcdef', deleted: false },
      { collection: 'annotations', id: 'b', revision: '1-abcdef', deleted: false },
    ],
    next: null,
  })
  expect(await log.read([{ collection: 'annotations', id: 'a' }])).toEqual([anEntry('a', 2, 'changed')])
  expect(await log.read([{ collection: 'dossiers', id: 'a' }])).toEqual([])
  await log.close()
})

test('a deleted record stays deleted', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a'), aTombstone('a', 2)])
  const log = await open(folder)
  expect(log.heads(0, 1).heads[0]).toMatchObject({ id: 'a', deleted: true })
  expect(await log.read([{ collection: 'annotations', id: 'a' }])).toEqual([aTombstone('a', 2)])
  await log.close()
})

test('the higher revision wins, whatever the order; of equal heights the later', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [
    anEntry('a', 3, 'third'),
    anEntry('a', 2, 'late'),
    anEntry('b', 1, 'one'),
    anEntry('b', 1, 'two'),
  ])
  const log = await open(folder)
  const read = await log.read([
    { collection: 'annotations', id: 'a' },
    { collection: 'annotations', id: 'b' },
  ])
  expect(read.map(({ document }) => document?.body)).toEqual(['third', 'two'])
  await log.close()
})

test('nothing of a record can be read on the disk', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('identifier', 1, 'words nobody may read')])
  const bytes = readFileSync(firstSegment(folder))
  for (const clear of ['identifier', 'nobody', 'annotations']) expect(bytes.includes(clear)).toBe(false)
})

test('heads come a page at a time', async () => {
  const folder = temporaryFolder()
  const log = await open(folder)
  await log.append(Array.from({ length: 25 }, (_, index) => anEntry(`n${index}`)))
  const ids: string[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: ReturnType<typeof log.heads> = log.heads(after, 10)
    ids.push(...page.heads.map(({ id }) => id))
    after = page.next
  }
  expect(ids).toEqual(Array.from({ length: 25 }, (_, index) => `n${index}`))
  await log.close()
})

test('a torn last frame is dropped for good, and appending goes on after the last whole one', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a')])
  const whole = statSync(firstSegment(folder)).size
  await logOf(folder, [anEntry('b')])
  writeFileSync(firstSegment(folder), readFileSync(firstSegment(folder)).subarray(0, -7))

  const torn = await open(folder)
  expect(torn.findings.tornBytes).toBeGreaterThan(0)
  expect(statSync(firstSegment(folder)).size).toBe(whole)
  await torn.append([anEntry('c')])
  await torn.close()

  const log = await open(folder)
  expect(log.findings).toMatchObject({ tornBytes: 0, brokenFrames: [] })
  expect(log.heads(0, 10).heads.map(({ id }) => id)).toEqual(['a', 'c'])
  await log.close()
})

test('a broken frame in the middle is told with its place, and read around', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a')])
  const offset = statSync(firstSegment(folder)).size
  await logOf(folder, [anEntry('b'), anEntry('c')])
  const bytes = readFileSync(firstSegment(folder))
  bytes[offset + 40] = (bytes[offset + 40] ?? 0) ^ 1
  writeFileSync(firstSegment(folder), bytes)

  const log = await open(folder)
  expect(log.findings.brokenFrames).toEqual([{ file: 'log/000001.log', offset }])
  expect(log.heads(0, 10).heads.map(({ id }) => id)).toEqual(['a', 'c'])
  await log.append([anEntry('b')])
  await log.close()
  const healed = await open(folder)
  expect(
    healed
      .heads(0, 10)
      .heads.map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b', 'c'])
  await healed.close()
})

test('a full segment is sealed into a snapshot that takes its place', async () => {
  const folder = temporaryFolder()
  const log = await open(folder, { rotateAt: 4_000 })
  for (let revision = 1; revision <= 60; revision++) {
    await log.append([anEntry('busy', revision, `revision ${revision}`), anEntry(`n${revision}`)])
  }
  await log.append([aTombstone('n1', 2)])
  await log.settled()
  const expected = log.heads(0, 100)
  expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(1)
  expect(segments(folder).length).toBeLessThan(3)
  const wanted = expected.heads.map(({ collection, id }) => ({ collection, id }))
  const live = await log.read(wanted)
  expect(live).toHaveLength(61)
  await log.close()

  const reopened = await open(folder)
  expect(reopened.findings).toMatchObject({ sequence: 121, tornBytes: 0, brokenFrames: [], lost: false })
  expect(new Set(reopened.heads(0, 100).heads)).toEqual(new Set(expected.heads))
  expect((await reopened.read([{ collection: 'annotations', id: 'busy' }]))[0]?.document?.body).toBe('revision 60')
  await reopened.close()
})

test('stopped between the snapshot and the deletion of what it covers, nothing is read twice or lost', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a'), anEntry('b')])
  const covered = readFileSync(firstSegment(folder))
  const log = await open(folder, { rotateAt: 10 })
  await log.append([anEntry('a', 2, 'changed')])
  await log.settled()
  await log.close()
  writeFileSync(firstSegment(folder), covered)
  writeFileSync(join(folder, 'snapshots', '.unfinished-0123-000009.snapshot'), 'cut short')

  const reopened = await open(folder)
  expect(segments(folder)).not.toContain('000001.log')
  expect(readdirSync(join(folder, 'snapshots')).every(name => !name.startsWith('.'))).toBe(true)
  const [entry] = await reopened.read([{ collection: 'annotations', id: 'a' }])
  expect(entry?.document?.body).toBe('changed')
  expect(
    reopened
      .heads(0, 9)
      .heads.map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b'])
  await reopened.close()
})

test('a snapshot that cannot be written leaves the segments alone', async () => {
  const folder = temporaryFolder()
  const log = await open(folder, { rotateAt: 10 })
  rmSync(join(folder, 'snapshots'), { recursive: true })
  await log.append([anEntry('a')])
  await log.settled()
  await log.append([anEntry('b')])
  await log.close()
  expect(segments(folder)).toContain('000001.log')
  const reopened = await open(folder)
  expect(reopened.heads(0, 9).heads.map(({ id }) => id)).toEqual(['a', 'b'])
  await reopened.close()
})

test('a log that is gone altogether is told to be lost; a segment that is missing is told to be broken', async () => {
  const folder = temporaryFolder()
  const fresh = await open(folder)
  expect(fresh.findings.lost).toBe(true)
  await fresh.append([anEntry('a')])
  const first = statSync(firstSegment(folder)).size
  await fresh.append([anEntry('b')])
  await fresh.close()
  writeFileSync(join(folder, 'log', '000002.log'), readFileSync(firstSegment(folder)).subarray(first))
  rmSync(firstSegment(folder))
  const log = await open(folder)
  expect(log.findings).toMatchObject({ lost: false, brokenFrames: [{ file: 'log/000001.log', offset: 0 }] })
  await log.close()
})

test('read-only, it refuses to append and changes no byte', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('a')])
  appendFileSync(firstSegment(folder), 'torn')
  const before = readFileSync(firstSegment(folder))
  const log = await open(folder, { readOnly: true })
  expect(log.heads(0, 9).heads).toHaveLength(1)
  await expect(log.append([anEntry('b')])).rejects.toThrow()
  await log.close()
  expect(readFileSync(firstSegment(folder))).toEqual(before)
})

test('appends that wait together get their own sequences, in order', async () => {
  const log = await open(temporaryFolder())
  const asked = Array.from({ length: 40 }, (_, index) => log.append([anEntry(`x${index}`), anEntry(`y${index}`)]))
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, (_, index) => 2 * (index + 1)))
  expect(log.heads(0, 100).heads).toHaveLength(80)
  await log.close()
})

test('cut anywhere within its last frames, a reopened log has every entry before the cut', async () => {
  const folder = temporaryFolder()
  await logOf(folder, [anEntry('kept')])
  const kept = statSync(firstSegment(folder)).size
  await logOf(folder, [anEntry('last', 1), anEntry('last', 2)])
  const bytes = readFileSync(firstSegment(folder))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: kept, max: bytes.length }), async cut => {
      writeFileSync(firstSegment(folder), bytes.subarray(0, cut))
      const log = await open(folder)
      expect((await log.read([{ collection: 'annotations', id: 'kept' }]))[0]).toEqual(anEntry('kept'))
      expect(log.findings.brokenFrames).toEqual([])
      await log.close()
    }),
    propertySeed(60),
  )
})
