import type { Grid, Question } from '../grid/grid.ts'

/**
 * The four chapters of the “Manifeste pour une IA responsable” (Les Interconnectés, France urbaine, Intercommunalités de
 * France, 11 March 2025).
 */
export const manifestoChapters = ['social', 'open_democratic', 'useful_proportionate', 'shared_governance'] as const
export type ManifestoChapter = (typeof manifestoChapters)[number]

/**
 * The chapters a criterion answers to. Sections and questions of grid/1 take no key of their own, so a grid tags them by
 * what it has: a reference of the question that carries `manifesto: "<chapter>"` (references are open), or the section's
 * `criterion` written `manifesto:<chapter>`. The editor does the first; none of the grids that ship does so yet.
 */
export function chaptersOf(grid: Grid, question: Question): ManifestoChapter[] {
  const criterion = grid.sections.find(({ id }) => id === question.sectionId)?.criterion
  const tags = new Set<unknown>(question.refs.map(reference => reference.manifesto))
  if (criterion?.startsWith('manifesto:')) tags.add(criterion.slice('manifesto:'.length))
  return manifestoChapters.filter(chapter => tags.has(chapter))
}
