import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  constantsOf,
  flagsOf,
  levelsOf,
  optionsIn,
  questionsOf,
  rulesOf,
  scalesOf,
  sectionsOf,
} from '#shared/domain/grid/edit/grid-parts.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { NamedPart } from '#shared/domain/grid/edit/named-part.ts'
import { proposeId } from '#shared/domain/grid/edit/propose-id.ts'
import { renamePart } from '#shared/domain/grid/edit/rename-part.ts'
import { renamedInInput, renamedInResult } from '#shared/domain/grid/edit/renamed-sample.ts'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { expectResult } from '../near-result.ts'
import { gridOf, jsonFiles, readJson } from '../read-fixture.ts'

const vector = z.object({ grid: z.string(), input: z.unknown() })
const templates = jsonFiles('resources/grids/').map(path => readJson(path) as GridSource)
const vectors = jsonFiles('test/fixtures/grids/').map(path => ({ path, ...vector.parse(readJson(path)) }))

function everyPart(grid: GridSource): NamedPart[] {
  const of = (
    kind: 'section' | 'question' | 'rule' | 'level' | 'scale' | 'constant' | 'flag',
    list: { id: string }[],
  ) => list.map(({ id }): NamedPart => ({ kind, id }))
  return [
    ...of('section', sectionsOf(grid)),
    ...of('question', questionsOf(grid)),
    ...questionsOf(grid).flatMap(question =>
      optionsIn(question).map(({ id }): NamedPart => ({ kind: 'option', question: question.id, id })),
    ),
    ...of('rule', rulesOf(grid)),
    ...of('level', levelsOf(grid)),
    ...of('scale', scalesOf(grid)),
    ...of('constant', constantsOf(grid)),
    ...of('flag', flagsOf(grid)),
  ]
}

function renamed(grid: GridSource, part: NamedPart, id: string): GridSource {
  const result = renamePart(grid, part, id)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('renaming', () => {
  for (const { path, grid: reference, input } of vectors) {
    it(`leaves the evaluation of ${path.split('/').at(-1)} unchanged, whatever is renamed`, () => {
      const source = templates.find(({ id, version }) => `${id}@${version}` === reference)
      const read = readInput(input)
      if (!source || !read.ok) throw new Error(reference)
      const expected = evaluate(gridOf(source), read.value)
      if (!expected.ok) throw new Error(expected.error.code)
      for (const part of everyPart(source)) {
        const id = `${part.kind.toLowerCase()}-renamed`
        const result = evaluate(gridOf(renamed(source, part, id)), renamedInInput(read.value, part, id))
        if (!result.ok) throw new Error(`${part.kind} ${part.id}: ${result.error.code}`)
        expectResult(result.value, renamedInResult(expected.value, part, id), `${part.kind} ${part.id}`)
      }
    })
  }

  it('there and back gives the same bytes', () => {
    for (const grid of templates) {
      for (const part of everyPart(grid)) {
        const there = renamed(grid, part, 'elsewhere')
        const back = renamed(
          there,
          part.kind === 'option' ? { ...part, id: 'elsewhere' } : { kind: part.kind, id: 'elsewhere' },
          part.id,
        )
        expect(JSON.stringify(back)).toBe(JSON.stringify(grid))
      }
    }
  })

  it('follows an option renamed under a question that is renamed after it', () => {
    const [grid] = templates
    if (!grid) throw new Error('no template')
    const question = questionsOf(grid).find(one => optionsIn(one).length > 0)
    const [option] = question ? optionsIn(question) : []
    if (!question || !option) throw new Error('no option')
    const once = renamed(grid, { kind: 'option', question: question.id, id: option.id }, 'another')
    const twice = renamed(once, { kind: 'question', id: question.id }, 'elsewhere')
    expect(gridOf(twice).questionById.get('elsewhere')).toBeDefined()
    expect(JSON.stringify(twice)).not.toContain(`answers.${question.id}"`)
  })

  it('refuses an identifier that another part has, or that the format would refuse', () => {
    const [grid] = templates
    if (!grid) throw new Error('no template')
    const [first, second] = questionsOf(grid)
    if (!first || !second) throw new Error('no question')
    expect(renamePart(grid, { kind: 'question', id: first.id }, second.id)).toMatchObject({
      error: { code: 'id_taken' },
    })
    expect(renamePart(grid, { kind: 'question', id: first.id }, 'Avec espace')).toMatchObject({
      error: { code: 'id_shape' },
    })
  })

  it('proposes an identifier from a label, different from those there are', () => {
    expect(proposeId('Œuvres d’art et santé : accès', new Set(), 'question')).toBe('oeuvres-d-art-et-sante-acces')
    expect(proposeId('Oui', new Set(['oui', 'oui_2']), 'option', '_')).toBe('oui_3')
    expect(proposeId('…', new Set(), 'question')).toBe('question')
  })
})
