import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { mapAnswers } from '#shared/domain/grid/map-answers.ts'
import { mappingOf, proposeMapping } from '#shared/domain/grid/mapping/propose-mapping.ts'
import { propertySeed } from '../property-seed.ts'
import { aChoice, aGridFile, aQuestion } from './a-grid.ts'
import { drawnGrid } from './arbitrary-grid.ts'
import { gridOf, jsonFiles, readJson } from './read-fixture.ts'

const file = (...questions: Parameters<typeof aGridFile>[0]) => gridOf(aGridFile(questions)).file

describe('what a question could become in a later version', () => {
  it('is the one of the same identifier, then the most alike of the same type, then nothing', () => {
    const before = file(
      aQuestion('a', { label: 'Le besoin est-il établi ?' }),
      aQuestion('b', { label: 'Le risque de biais entre groupes a-t-il été mesuré ?' }),
      aChoice('c', { x: 1, y: 0 }, { label: 'Une personne relit-elle la décision ?' }),
      aQuestion('d', { label: 'La facture est-elle payée ?' }),
    )
    const after = file(
      aQuestion('a', { label: 'Tout autre chose' }),
      aQuestion('bias', { label: 'Le risque de biais a-t-il été mesuré entre les groupes ?' }),
      aQuestion('human', { label: 'Une personne relit-elle la décision ?' }),
    )
    expect(proposeMapping(before, after)).toEqual([
      { from: 'a', to: 'a', because: 'same_id' },
      { from: 'b', to: 'bias', because: 'similar_label' },
      { from: 'c', to: null, because: 'none' },
      { from: 'd', to: null, because: 'none' },
    ])
  })

  it('is itself in a copy, for every grid that ships, and every answer follows', () => {
    for (const path of jsonFiles('resources/grids/')) {
      const { file: before } = gridOf(readJson(path))
      const mapping = mappingOf(proposeMapping(before, before))
      const next = gridOf({ ...before, version: '9.0.0', replaces: [{ version: before.version, mapping }] })
      const answers = Object.fromEntries(next.questions.map(({ id }) => [id, { value: null, evidence: [] }]))
      const mapped = mapAnswers(next, before.version, answers)
      expect(mapped.ok && mapped.value.moved.map(({ from, to }) => [from, to])).toEqual(
        next.questions.map(({ id }) => [id, id]),
      )
    }
  })

  it('is never proposed twice, and exists', () => {
    const drawn = drawnGrid.map(({ sections }) => aGridFile([], { sections }) as GridFile)
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const successors = proposeMapping(before, after).flatMap(({ to }) => to ?? [])
        const known = new Set(after.sections.flatMap(({ questions }) => questions.map(({ id }) => id)))
        expect(new Set(successors).size).toBe(successors.length)
        expect(successors.every(id => known.has(id))).toBe(true)
      }),
      propertySeed(50),
    )
  })
})
