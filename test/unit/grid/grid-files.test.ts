import { describe, expect, it } from 'vitest'
import { type GridFileReading, readGridFile } from '#shared/domain/grid/file/read-grid-file.ts'
import { writeGridFile } from '#shared/domain/grid/file/write-grid-file.ts'
import { aGridFile, aQuestion, aRule } from './a-grid.ts'
import { jsonFiles, readJson } from './read-fixture.ts'

const faultsOf = (reading: GridFileReading) =>
  reading.kind === 'faults'
    ? reading.faults.map(({ code, line, column, path }) => ({ code, line, column, path }))
    : reading.grid.reference

const shipped = [
  ...jsonFiles('resources/grids/'),
  ...jsonFiles('test/fixtures/aia-canada/').filter(path => path.includes('.v')),
]

describe('a grid file', () => {
  it.each(shipped)('%s is read, and written again gives the same content and the same bytes', path => {
    const content = readJson(path) as Record<string, unknown>
    const text = writeGridFile(content)
    const again = readGridFile(text)
    expect(again.kind === 'grid' && again.content).toEqual(content)
    expect(again.kind === 'grid' && writeGridFile(again.content)).toBe(text)
  })

  it('is written in one order, whatever the one of its keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    }
    const content = readJson('resources/grids/classement-ria.v1.0.0.json') as Record<string, unknown>
    expect(writeGridFile(reversed(content) as Record<string, unknown>)).toBe(writeGridFile(content))
    expect(Object.keys(JSON.parse(writeGridFile(content)) as object).slice(0, 6)).toEqual([
      '$schema',
      'format',
      'id',
      'version',
      'title',
      'summary',
    ])
  })

  it('says where each of its faults is, in the order of the file', () => {
    const text = JSON.stringify(
      aGridFile([aQuestion('q', { scale: 'x' }), aQuestion('q')], { rules: [aRule('r', 'alert', { over: 1 })] }),
      null,
      1,
    )
    const lines = text.split('\n')
    const faults = readGridFile(text)
    expect(faultsOf(faults)).toMatchObject([
      { code: 'unknown_scale', path: 'sections[0].questions[0].scale' },
      { code: 'duplicate_question', path: 'sections[0].questions[1].id' },
      { code: 'unknown_operator', path: 'rules[0].when.over' },
    ])
    if (faults.kind !== 'faults') throw new Error('no fault')
    expect(faults.faults.map(({ line, column }) => lines[line - 1]?.slice(column - 1))).toEqual([
      '"scale": "x",',
      '"id": "q",',
      '"over": 1',
    ])
  })

  it('is read to the end: hundreds of faults are all told, a thousand questions are no trouble', () => {
    const questions = Array.from({ length: 1000 }, (_, rank) =>
      aQuestion(`q${rank}`, rank % 2 ? { scale: 'none' } : {}),
    )
    const faults = faultsOf(readGridFile(JSON.stringify(aGridFile(questions), null, 2)))
    expect(faults).toHaveLength(500)
    expect(readGridFile(JSON.stringify(aGridFile(questions.filter((_, rank) => rank % 2 === 0)))).kind).toBe('grid')
  })

  it('is refused at its first fault of syntax, and for a key written twice', () => {
    expect(faultsOf(readGridFile('{"format": "grid/1",}'))).toEqual([
      { code: 'json_unexpected', line: 1, column: 21, path: '' },
    ])
    const text = JSON.stringify(aGridFile([aQuestion('q')])).replace('"id":"test"', '"id":"test","id":"other"')
    expect(faultsOf(readGridFile(text))).toMatchObject([{ code: 'repeated_key', path: 'id' }])
  })
})
