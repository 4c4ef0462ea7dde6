import { compareVersions } from '#shared/domain/grid/version.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { plainText } from '#shared/text/plain-text.ts'
import type { GridListSearch } from './grid-list-search.ts'
import { type GridSummary, summaryOf } from './grid-summary.ts'

/** A grid with its versions, the latest first; the latest gives the title. */
export type GridFamily = { id: string; versions: readonly GridSummary[] }

export function familiesOf(models: readonly ModelRecord[]): GridFamily[] {
  const families = new Map<string, GridSummary[]>()
  for (const summary of models.map(summaryOf)) families.set(summary.id, [...(families.get(summary.id) ?? []), summary])
  return [...families]
    .map(([id, versions]) => ({ id, versions: versions.toSorted((a, b) => compareVersions(b.version, a.version)) }))
    .toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'fr'))
}

const titleOf = ({ id, versions }: GridFamily): string => versions[0]?.title ?? id

/** The versions that answer every filter, each under its grid; a grid without any is left out. */
export function filterFamilies(
  families: readonly GridFamily[],
  { text = '', status, language }: GridListSearch,
): GridFamily[] {
  const words = plainText(text).split(/\s+/).filter(Boolean)
  return families.flatMap(({ id, versions }) => {
    const kept = versions.filter(
      version =>
        (status === undefined || version.status === status) &&
        (language === undefined || version.language === language) &&
        matches(version, words),
    )
    return kept.length > 0 ? [{ id, versions: kept }] : []
  })
}

function matches({ id, version, title, licence, sources }: GridSummary, words: readonly string[]): boolean {
  const said = plainText([id, version, title, licence, ...sources].join(' '))
  return words.every(word => said.includes(word))
}
