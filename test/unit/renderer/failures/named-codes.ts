import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../..')

/** Sources of a folder or one file, named from the root of the repository. */
export function sourcesOf(place: string): string[] {
  if (place.endsWith('.ts')) return [readFileSync(join(root, place), 'utf8')]
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

const matches = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, code]) => code ?? '')

/** Codes given by `failure('…')`. */
export const failureCodes = (source: string): string[] => matches(source, /\bfailure\(\s*'([a-z0-9_]+)'/g)

/** Codes of judgements, `judge('status', 'code', …)`, of faulty lists, of records that differ, and of reasons written out. */
export const reasonCodes = (source: string): string[] => [
  ...matches(source, /\bjudge\(\s*(?:'[a-z]+'|\w+),\s*'([a-z0-9_]+)'/g),
  ...matches(source, /\bfault\(\s*'([a-z0-9_]+)'/g),
  ...matches(source, /\bdiffers\(\s*'([a-z0-9_]+)'/g),
  ...matches(source, /\bcode: '([a-z0-9_]+)'/g),
]

/** Members of the exported unions of codes: `export type RangeFault = 'a' | 'b'`. */
export const unionCodes = (source: string): string[] =>
  matches(source, /export type \w+(?:Fault|Failure|Refusal|Code) =((?:\s*\|?\s*(?:'[a-z0-9_]+'|\w+))+)/g).flatMap(
    union => matches(union, /'([a-z0-9_]+)'/g),
  )

export const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].toSorted()
