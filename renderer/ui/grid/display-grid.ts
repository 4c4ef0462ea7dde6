import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { Result } from '#shared/domain/result.ts'
import { typeset } from '#shared/text/typeset.ts'

/** Keys of grid/1 that hold words for people; every other one is a code or a number. */
const words = new Set(['title', 'label', 'help', 'anchor', 'anchors', 'reason', 'unit', 'text', 'article'])

/** Several cards of one screen show the same grid. */
const shown = new WeakMap<object, Result<Grid>>()

/**
 * A grid for the screen: grids are written with plain spaces and straight apostrophes, and whoever shows one applies the
 * typography of its language. Codes, points and rules are untouched. Fails as `loadGrid` does.
 */
export function displayGrid(content: Record<string, unknown>): Result<Grid> {
  const known = shown.get(content)
  if (known) return known
  const grid = setAndLoad(content)
  shown.set(content, grid)
  return grid
}

function setAndLoad(content: Record<string, unknown>): Result<Grid> {
  const language = content.language === 'en' ? 'en' : 'fr'
  const set = (value: unknown, isWords: boolean): unknown => {
    if (typeof value === 'string') return isWords ? typeset(value, language) : value
    if (Array.isArray(value)) return value.map(item => set(item, isWords))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, set(inner, isWords || words.has(key))]))
  }
  return loadGrid(set(content, false) as Record<string, unknown>)
}
