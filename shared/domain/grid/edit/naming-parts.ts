import type { GridFile } from '../grid-schema.ts'
import { constantsOf, levelsOf, optionsIn, questionsIn, scalesOf, sectionsOf } from './grid-parts.ts'
import { type GridSource, listAt, textAt } from './grid-source.ts'
import { valueAt } from './value-at.ts'

type Naming = Pick<GridFile, 'sections' | 'scales' | 'constants' | 'results'>

/** What names the things of a grid, read from a draft whatever it lacks: what is not there is named by nothing. */
export function namingParts(grid: GridSource): Naming {
  const sections = sectionsOf(grid).map(section => ({
    id: section.id,
    title: textAt(section.source, 'title'),
    questions: questionsIn(section).map(question => ({
      id: question.id,
      label: textAt(question.source, 'label'),
      type: textAt(question.source, 'type') as 'scale',
      answeredBy: [],
      scale: textAt(question.source, 'scale'),
      unit: textAt(question.source, 'unit'),
      options: optionsIn(question).map(({ id, source }) => {
        const flag = textAt(source, 'flag')
        return { code: id, label: textAt(source, 'label'), ...(flag === '' ? {} : { flag }) }
      }),
    })),
  }))
  const scales = scalesOf(grid).map(({ id, source }) => [id, { type: 'ordinal' as const, levels: levelsIn(source) }])
  return {
    sections,
    scales: Object.fromEntries(scales) as Naming['scales'],
    constants: Object.fromEntries(constantsOf(grid).map(({ id, source }) => [id, source])),
    results: { levels: levelsOf(grid).map(({ id, source }) => ({ code: id, label: textAt(source, 'label') })) },
  }
}

const levelsIn = (scale: unknown) =>
  listAt(scale, 'levels').flatMap(level => {
    const value = valueAt(level, ['value'])
    if (typeof value !== 'number') return []
    return [{ value, label: textAt(level, 'label'), anchor: textAt(level, 'anchor') }]
  })
