import { expect, test } from 'vitest'
import type { Inspection, PieceRecord } from '#shared/domain/piece.ts'
import { pieceRecord } from '#shared/domain/piece.ts'
import { hashesOf, replacedBy, restored, versionOf, versionsOf } from '#shared/domain/piece-versions.ts'

const hash = (digit: string) => digit.repeat(64)
const inspection = (file: string, sha256: string): Inspection => ({ file, status: 'accepted', kind: 'pdf', sha256 })
const file = (digit: string) => {
  const fileName = `AIPD ${digit}.pdf`
  return { fileName, size: 10, sha256: hash(digit), inspection: inspection(fileName, hash(digit)) }
}
const aPiece: PieceRecord = {
  ...{ id: 'p-1', author: 'm-1', clock: '001790000000000-000000-test', schema: 1 },
  ...{ dossierId: 'd-1', type: 'aipd', title: 'AIPD', communicability: 'committee' },
  ...{ addedAt: '2026-11-01T08:00:00.000Z', ...file('1') },
}
const day = (number: number) => `2026-11-0${number}T08:00:00.000Z`
const twice = () => {
  const second = replacedBy(aPiece, file('2'), day(2))
  if (!second.ok) throw new Error(second.error.code)
  const third = replacedBy(second.value, file('3'), day(3))
  if (!third.ok) throw new Error(third.error.code)
  return third.value
}

test('a piece never replaced has one version', () => {
  expect(versionsOf(aPiece)).toMatchObject([{ number: 1, sha256: hash('1'), addedAt: aPiece.addedAt }])
})

test('a new version keeps those before it with the day each came', () => {
  const piece = twice()
  expect(pieceRecord.parse(piece)).toEqual(piece)
  expect(piece).toMatchObject({ fileName: 'AIPD 3.pdf', replacedAt: day(3), addedAt: aPiece.addedAt })
  expect(versionsOf(piece)).toMatchObject([
    { number: 1, sha256: hash('1'), addedAt: aPiece.addedAt },
    { number: 2, sha256: hash('2'), addedAt: day(2) },
    { number: 3, sha256: hash('3'), addedAt: day(3) },
  ])
})

test('the bytes in force replace nothing, and those of a former version are named', () => {
  expect(replacedBy(twice(), file('3'), day(4))).toMatchObject({ ok: false, error: { code: 'version_same' } })
  const known = replacedBy(twice(), file('2'), day(4))
  expect(known).toMatchObject({ ok: false, error: { code: 'version_known', params: { number: 2 } } })
})

test('a former version that is put back is the newest, and the history is whole', () => {
  const back = restored(twice(), 1, day(4))
  if (!back.ok) throw new Error(back.error.code)
  expect(versionsOf(back.value).map(({ sha256 }) => sha256)).toEqual(['1', '2', '3', '1'].map(hash))
  expect(back.value).toMatchObject({ sha256: hash('1'), replacedAt: day(4) })
  expect(hashesOf(back.value)).toEqual(['1', '2', '3'].map(hash))
  expect(restored(back.value, 1, day(5))).toMatchObject({ ok: false, error: { code: 'version_same' } })
  expect(restored(back.value, 9, day(5))).toMatchObject({ ok: false, error: { code: 'version_unknown' } })
})

test('a note stands on the version it names, and one that names none on the first', () => {
  expect(versionOf({ version: hash('2') }, twice())).toBe(hash('2'))
  expect(versionOf({}, twice())).toBe(hash('1'))
  expect(versionOf({}, aPiece)).toBe(hash('1'))
})
