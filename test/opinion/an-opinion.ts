import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { readActGrids } from '#shared/domain/opinion/act-grids.ts'
import { boundOf } from '#shared/domain/opinion/bound-check.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { TextNode } from '#shared/domain/opinion/text-node.ts'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import { nantesAnswers, nantesJustifications } from './nantes-answers.ts'

const root = resolve(import.meta.dirname, '../..')

export const gridFile = (name: string) => JSON.parse(readFileSync(resolve(root, 'resources/grids', name), 'utf8'))

export const node = (id: string, text: string): TextNode => ({ id, content: [{ type: 'text', text }] })

type Assessment = OpinionRecord['assessments'][number]

/** An assessment with the result the grid really gives. */
export function anAssessment(
  grid: string,
  retained: Record<string, unknown>,
  more: Partial<Assessment> = {},
): Assessment {
  const file = gridFile(grid)
  const loaded = loadGrid(file)
  const input = readInput(retained)
  if (!loaded.ok || !input.ok) throw new Error('the grid or its input does not load')
  const result = evaluate(loaded.value, input.value)
  if (!result.ok) throw new Error(result.error.code)
  return { grid: file, retained, result: { ...result.value }, members: 3, dispersion: {}, ...more }
}

export const nantesAssessment = (answers: Record<string, unknown> = {}): Assessment =>
  anAssessment(
    'boussole-nantes.v1.0.0.json',
    {
      answers: { ...nantesAnswers, ...answers },
      notApplicable: [],
      pieces: {},
      confidence: { 'c1-biais': 2, 'c2-ssi': 3 },
    },
    { dispersion: { 'c1-biais': 2, 'c2-ssi': 1, 'c6-explication': 3 }, justifications: nantesJustifications },
  )

/** Sets the bound and the hash of the text as they follow from the rest. */
export function settled(record: OpinionRecord): OpinionRecord {
  const grids = readActGrids(record.assessments)
  if (!grids.ok) throw new Error(grids.error.code)
  const bound = boundOf(grids.value)
  const rules = bound.rules.map(({ grid, rule, reason }) => ({ grid, rule, reason }))
  return {
    ...record,
    bound: { ...record.bound, maxOpinion: bound.maxOpinion, rules },
    text: { ...record.text, votedHash: votedHash(record.text, record.sense) },
  }
}

/** A complete and valid record: favourable with reservations, on the seven criteria of Nantes. */
export function anOpinion(changes: Partial<OpinionRecord> = {}): OpinionRecord {
  const file = resolve(root, 'test/fixtures/opinion/act-without-grids.json')
  const base = JSON.parse(readFileSync(file, 'utf8')) as OpinionRecord
  return settled({ ...base, assessments: [nantesAssessment()], ...changes })
}
