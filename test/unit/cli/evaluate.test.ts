import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delibere, failed, lines, results } from './delibere.ts'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-evaluate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const vectors = join(root, 'test/fixtures/grids')
const grids = join(root, 'resources/grids')
const byGrid = Object.entries(
  readdirSync(vectors).reduce<Record<string, string[]>>((all, name) => {
    const reference = read(join(vectors, name)).grid as string
    all[reference] = [...(all[reference] ?? []), join(vectors, name)]
    return all
  }, {}),
)
const boussole = join(grids, 'boussole-nantes.v1.0.0.json')

describe('delibere evaluate', () => {
  it.each(byGrid)('gives the results of the vectors of %s, in order', async (reference, paths) => {
    const [id, version] = reference.split('@')
    const inputs = paths.map((path, index) => write(`${id}-${index}.json`, JSON.stringify(read(path).input)))
    const ended = await delibere(['evaluate', join(grids, `${id}.v${version}.json`), ...inputs])
    expect(ended.stderr).toBe('')
    expect(results(ended.stdout)).toEqual(paths.map(path => read(path).expected))
    expect(ended.status).toBe(0)
  })

  it('gives the six real assessments of the Canadian questionnaire', async () => {
    const aia = join(root, 'test/fixtures/aia-canada')
    type Case = { input: string; grid: string; expected: object }
    for (const { input, grid, expected } of read(join(aia, 'expected.json')) as Case[]) {
      const [id, version] = grid.split('@')
      const ended = await delibere(['evaluate', join(aia, `${id}.v${version}.json`), join(aia, input)])
      expect(ended.status, input).toBe(0)
      expect(results(ended.stdout)).toMatchObject([expected])
    }
  })

  it('takes a vector as it is', async () => {
    const [, paths] = byGrid[0] ?? ['', []]
    const [reference = '', version] = (byGrid[0]?.[0] ?? '').split('@')
    const ended = await delibere(['evaluate', join(grids, `${reference}.v${version}.json`), ...paths])
    expect(results(ended.stdout)).toEqual(paths.map(path => read(path).expected))
  })

  it('does not evaluate a vector of another grid, or of another version of it', async () => {
    const input = { answers: {} }
    const paths = ['sobriete-ia@1.0.0', 'boussole-nantes@2.0.0', 'boussole-nantes@1.0.0'].map((grid, index) =>
      write(`of-${index}.json`, JSON.stringify({ grid, intent: '', input, expected: {} })),
    )
    const { status, stdout } = await delibere(['evaluate', boussole, ...paths])
    expect(status).toBe(1)
    const found = results(stdout) as { error?: { code: string; message: string } }[]
    expect(found.map(({ error }) => error?.code)).toEqual(['grid_differs', 'grid_differs', undefined])
    expect(found[0]?.error?.message).toContain('"sobriete-ia@1.0.0", not of "boussole-nantes@1.0.0"')
  })

  it('gives a refused input its line among the others, and says so by its exit status', async () => {
    const whole = write('whole.json', '{}')
    const refused = write('refused.json', JSON.stringify({ notApplicable: ['c1-biais'] }))
    const broken = write('broken.json', '{')
    const misshapen = write('misshapen.json', '{"answers": []}')
    const nowhere = join(folder, 'nowhere.json')
    const ended = await delibere(['evaluate', boussole, whole, refused, broken, misshapen, nowhere, whole])
    expect(ended.status).toBe(1)
    expect(ended.stderr).toBe('')
    const found = results(ended.stdout) as { error?: { code: string; question?: string; message: string } }[]
    expect(found.map(({ error }) => error?.code)).toEqual([
      undefined,
      'not_applicable_not_allowed',
      'not_json',
      'input_shape',
      'input_absent',
      undefined,
    ])
    expect(found[1]?.error?.question).toBe('c1-biais')
    for (const { error } of found) if (error) expect(error.message).toMatch(/\S/)
    expect(lines(ended.stdout)).toHaveLength(6)
  })

  it('refuses a confidence that is not 1, 2 or 3, and a count of pieces that is none', async () => {
    const inputs = [
      { pieces: { aipd: -1 } },
      { pieces: { aipd: 1.5 } },
      { confidence: { 'c1-biais': 9 } },
      { confidence: { 'c1-biais': 2.5 } },
      { pieces: { aipd: 0 }, confidence: { 'c1-biais': 3 } },
    ].map((input, index) => write(`counts-${index}.json`, JSON.stringify(input)))
    const { status, stdout } = await delibere(['evaluate', boussole, ...inputs])
    expect(status).toBe(1)
    const found = results(stdout) as { error?: { code: string; question?: string; message: string } }[]
    expect(found.map(({ error }) => error && [error.code, error.question])).toEqual([
      ['piece_count', undefined],
      ['piece_count', undefined],
      ['confidence_range', 'c1-biais'],
      ['confidence_range', 'c1-biais'],
      undefined,
    ])
  })

  it('reads an input from standard input where - says so', async () => {
    const input = JSON.stringify(read(join(vectors, 'boussole-nantes.haut.json')))
    const ended = await delibere(['evaluate', boussole, '-'], {}, input)
    expect(ended.stderr).toBe('')
    expect(results(ended.stdout)).toEqual([read(join(vectors, 'boussole-nantes.haut.json')).expected])
    expect(ended.status).toBe(0)
  })

  it.each([
    ['not JSON', '{', /line 1, column 2: the file is not JSON/],
    ['broken on its third line', '{\n"format": "grid/1",\n"id" "x"\n}', /line 3, column 6: .*"\\"" is not expected/],
    ['one with a key twice', '{\n"id": "a",\n"id": "b"\n}', /line 3, column 1: the key "id" is written twice/],
    [
      'at fault in a question',
      JSON.stringify(read(boussole), null, 1).replace('"scale": "', '"scale": "no'),
      /line \d{2,}, column \d+: sections\[0\]\.questions\[\d\]\.scale, question "c1-/,
    ],
    ['not a grid', '{"format": "grid/1"}', /grid|Invalid|expected|required/i],
    ['a grid of another format', JSON.stringify({ ...read(boussole), format: 'grid/2' }), /format/],
  ])('refuses a grid that is %s', async (_, content, message) => {
    const grid = write('grid.json', content)
    const { status, line } = failed(await delibere(['evaluate', grid, write('input.json', '{}')]))
    expect(status).toBe(1)
    expect(line).toMatch(message)
  })
})
