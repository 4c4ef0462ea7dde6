import { byCodePoint } from '../by-code-point.ts'
import { gridFile, levelSource, scaleSource } from '../grid-schema.ts'
import { optionSource, questionSource, sectionSource } from '../question-schema.ts'
import { ruleSource } from '../rule-schema.ts'

/** Known keys in the order the format names them, so that a file is read from its title down. */
const knownKeys = [gridFile, sectionSource, questionSource, optionSource, ruleSource, levelSource, scaleSource].flatMap(
  schema => Object.keys(schema.shape),
)
const knownRanks = new Map([...new Set(knownKeys)].map((key, place) => [key, place]))

/**
 * A grid as a file of format grid/1: the exact content, whose keys take one order whatever the one they came in, so that
 * the same content gives the same bytes. Read again, it gives the same content.
 */
export const writeGridFile = (content: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(ordered(content), null, 2)}\n`

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || byCodePoint(a, b))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

const rank = (key: string): number => knownRanks.get(key) ?? knownRanks.size
