import type { GridPath } from '../grid-fault.ts'
import { evidenceIn, type GridPart, questionsIn, rulesOf, sectionsOf } from './grid-parts.ts'
import { type GridSource, isSource } from './grid-source.ts'

/** An expression of a grid, at the key that holds it. */
export type ExpressionSite = { path: GridPath; source: unknown }

/** Every place of a grid that holds an expression, in the order of the grid. */
export function expressionSites(grid: GridSource): ExpressionSite[] {
  const parts = sectionsOf(grid).flatMap(section => {
    const questions = questionsIn(section).flatMap(question => [
      ...siteOf(question, 'visibleWhen'),
      ...evidenceIn(question).flatMap(evidence => siteOf(evidence, 'requiredWhen')),
    ])
    return [...siteOf(section, 'visibleWhen'), ...questions]
  })
  return [...parts, ...rulesOf(grid).flatMap(rule => siteOf(rule, 'when'))]
}

function siteOf({ source, path }: GridPart, key: string): ExpressionSite[] {
  const written = isSource(source) ? source[key] : undefined
  return written === undefined ? [] : [{ path: [...path, key], source: written }]
}
