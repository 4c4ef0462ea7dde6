import { z } from 'zod'
import { answerValue } from '../../assessment.ts'
import type { GridResult } from '../grid-result.ts'
import type { GridSource } from './grid-source.ts'
import { listAt } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'
import { renamedInInput, renamedInResult } from './renamed-sample.ts'

/** Answers to try a draft with, under a name. `expected`: the result that was pinned, to be told when an edit changes it. */
export const sample = z.looseObject({
  id: z.string(),
  name: z.string(),
  input: z.looseObject({
    answers: z.record(z.string(), answerValue),
    notApplicable: z.array(z.string()),
    pieces: z.record(z.string(), z.number()),
  }),
  expected: z.custom<GridResult>(value => typeof value === 'object' && value !== null).optional(),
})
export type Sample = z.infer<typeof sample>

/** The samples that a record of a draft keeps beside its content; what is not one is left out. */
export function samplesOf(record: GridSource): Sample[] {
  return listAt(record, 'samples').flatMap(item => {
    const read = sample.safeParse(item)
    return read.success ? [read.data] : []
  })
}

export const newSample = (id: string, name: string): Sample => ({
  id,
  name,
  input: { answers: {}, notApplicable: [], pieces: {} },
})

/** The sample once a part of the grid has another identifier: its answers and its pinned result follow. */
export function renamedInSample(one: Sample, part: NamedPart, id: string): Sample {
  const input = renamedInInput(one.input, part, id) as Sample['input']
  return { ...one, input, ...(one.expected && { expected: renamedInResult(one.expected, part, id) }) }
}

/** What of a result is no longer as it was pinned: the key, then and now. */
export type ResultDifference = { key: keyof GridResult; before: unknown; after: unknown }

export function resultDifferences(expected: GridResult, actual: GridResult): ResultDifference[] {
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)] as (keyof GridResult)[])
  return [...keys].flatMap(key => {
    const [before, after] = [expected[key], actual[key]]
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key, before, after }]
  })
}
