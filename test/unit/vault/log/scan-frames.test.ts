import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameKey, sealFrame } from '#electron/vault/log/frame.ts'
import { readEntry, writeContent } from '#electron/vault/log/frame-content.ts'
import { scanFrames } from '#electron/vault/log/scan-frames.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { anEntry } from './an-entry.ts'

const key = frameKey(randomBytes(32), 'profile')

/** A segment of `count` frames, the offset of each, and where it ends. */
function segment(count: number) {
  const frames = Array.from({ length: count }, (_, index) =>
    sealFrame(key, writeContent(index + 1, anEntry(`n${index}`))),
  )
  const offsets = frames.map((_, index) => frames.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  return { bytes: Buffer.concat(frames), offsets }
}

const scan = (bytes: Buffer) => [...scanFrames(bytes, key)]
const idsIn = (bytes: Buffer) =>
  scan(bytes).flatMap(found => (found.kind === 'frame' ? (readEntry(found.plain)?.id ?? []) : []))
const kinds = (bytes: Buffer) => scan(bytes).map(({ kind }) => kind)

test('a segment gives its frames in order', () => {
  expect(idsIn(segment(5).bytes)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
})

test('cut at every byte, a segment still gives every frame before the cut, and says what was torn', () => {
  const { bytes, offsets } = segment(4)
  const ends = [...offsets.slice(1), bytes.length]
  for (let cut = 0; cut <= bytes.length; cut++) {
    const whole = ends.filter(end => end <= cut).length
    const clean = cut === 0 || ends.includes(cut)
    expect(kinds(bytes.subarray(0, cut))).toEqual([...Array(whole).fill('frame'), ...(clean ? [] : ['torn'])])
  }
})

test('with any byte changed, the damage is told and all other frames are read', () => {
  const { bytes, offsets } = segment(4)
  const frameOf = (at: number) => offsets.filter(offset => offset <= at).length - 1
  for (let at = 0; at < bytes.length; at++) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0x20
    const expected = ['n0', 'n1', 'n2', 'n3'].filter((_, index) => index !== frameOf(at))
    expect(idsIn(damaged)).toEqual(expected)
    expect(kinds(damaged).filter(kind => kind !== 'frame')).toEqual(['broken'])
  }
})

test('zeros after the last frame are a write that never reached the disk', () => {
  const { bytes } = segment(2)
  expect(kinds(Buffer.concat([bytes, Buffer.alloc(4096)]))).toEqual(['frame', 'frame', 'torn'])
})

test('frames appended after a broken end are found', () => {
  const { bytes } = segment(3)
  const damaged = Buffer.concat([bytes.subarray(0, bytes.length - 30), randomBytes(64), bytes])
  expect(idsIn(damaged)).toEqual(['n0', 'n1', 'n0', 'n1', 'n2'])
})

test('a frame of another profile is not read', () => {
  const foreign = sealFrame(frameKey(key.key, 'another'), writeContent(1, anEntry('n9')))
  expect(kinds(Buffer.concat([segment(1).bytes, foreign, segment(1).bytes]))).toEqual(['frame', 'broken', 'frame'])
})

test('no bytes make it throw, and whatever follows a damage is still read', () => {
  const after = segment(2).bytes
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat({ max: 600 }), (noise, cut) => {
      const before = segment(3).bytes.subarray(0, cut)
      const ids = idsIn(Buffer.concat([before, noise, after]))
      expect(ids.slice(-2)).toEqual(['n0', 'n1'])
    }),
    propertySeed(150),
  )
})
