import { describe, expect, it, test } from 'vitest'
import { checkDuplicate } from '#renderer/features/grids/check-duplicate.ts'
import { decodeGridFile, largestGridFile } from '#renderer/features/grids/decode-grid-file.ts'
import { effectOf } from '#renderer/features/grids/mapping-effect.ts'
import { questionTable } from '#renderer/features/grids/question-table.ts'
import { compareVersions, nextVersion } from '#shared/domain/grid/version.ts'
import { mayChangeModels } from '#shared/domain/may-change-models.ts'
import { aChoice, aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'

test('versions go by their numbers, and the next one is free', () => {
  expect(['1.10.0', '1.9.0', '0.9.9', '1.9.10'].toSorted(compareVersions)).toEqual([
    '0.9.9',
    '1.9.0',
    '1.9.10',
    '1.10.0',
  ])
  expect(compareVersions('x', '1.0.0')).toBeLessThan(0)
  expect(nextVersion('1.0.0', ['1.0.0', '1.1.0'])).toBe('1.2.0')
})

test('the secretariat, the chairs and the rapporteurs keep the grids', () => {
  expect((['secretariat', 'chair', 'vice_chair', 'rapporteur'] as const).every(mayChangeModels)).toBe(true)
  expect((['member', 'alternate', 'observer', 'guest_expert', undefined] as const).some(mayChangeModels)).toBe(false)
})

test('a duplicate takes a form and a number that are free', () => {
  const taken = ['a@1.0.0']
  expect(checkDuplicate({ id: 'a', version: '1.1.0', title: 'A' }, taken)).toEqual({})
  expect(checkDuplicate({ id: 'a', version: '1.0.0', title: '' }, taken)).toEqual({
    version: 'version_taken',
    title: 'title_missing',
  })
  expect(checkDuplicate({ id: 'É', version: '1', title: 'A' }, taken)).toEqual({
    id: 'id_form',
    version: 'version_form',
  })
})

test('a table of questions opens in a spreadsheet of the language, and runs nothing', () => {
  expect(questionTable([['é', 'a;b', '=1+1']], 'fr')).toBe('\uFEFFé;"a;b";\'=1+1\r\n')
  expect(questionTable([['\u00a0=1+1', '＝1', '1 = 1']], 'en')).toBe("\uFEFF'\u00a0=1+1,'＝1,1 = 1\r\n")
  expect(questionTable([['a;b', 'c,d']], 'en')).toBe('\uFEFFa;b,"c,d"\r\n')
})

describe('what becomes of the answers to a question', () => {
  const before = aGrid([aQuestion('a'), aQuestion('b'), aChoice('c', { x: 1, y: 0 })])
  const after = aGrid([aQuestion('a'), aChoice('c', { x: 1 })], { version: '2.0.0' })
  const of = (id: string, mapping: Record<string, string | null> = {}) => {
    const question = before.questionById.get(id)
    if (!question) throw new Error(id)
    return effectOf(question, before, after, mapping)
  }

  it('is that they follow, under the same name or another', () => {
    expect(of('a')).toBe('follows')
    expect(of('b', { b: 'a', a: null })).toBe('renamed')
  })

  it('is that some are dropped where the new question does not take them all', () => {
    expect(of('c')).toBe('if_accepted')
  })

  it('is that they are dropped without a successor, or where the mapping gives it to another', () => {
    expect(of('b')).toBe('dropped')
    expect(of('a', { b: 'a' })).toBe('taken')
  })
})

test('a grid file is text in UTF-8 of a size that a grid has, its byte order mark left out', () => {
  const encoded = new TextEncoder().encode('\uFEFF{"é": 1}')
  expect(decodeGridFile(encoded)).toEqual({ ok: true, value: '{"é": 1}' })
  expect(decodeGridFile(Uint8Array.of(0x7b, 0xe9, 0x7d))).toMatchObject({ error: { code: 'grid_file_not_utf8' } })
  expect(decodeGridFile(new Uint8Array(largestGridFile + 1))).toMatchObject({
    error: { code: 'grid_file_too_large' },
  })
})
