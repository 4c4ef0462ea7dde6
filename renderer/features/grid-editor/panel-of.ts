import type { GridPath } from '#shared/domain/grid/grid-fault.ts'

const panels = new Set<string | number>([
  'sources',
  'references',
  'constants',
  'scoring',
  'results',
  'rules',
  'sections',
])

export const identityPanel: GridPath = ['identity']

/** The panel that edits what stands at a path: a question, a section, a rule, a scale, or the settings it belongs to. */
export function panelOf(path: GridPath): GridPath {
  const [first, second, third, fourth] = path
  if (first === 'sections' && typeof second === 'number') {
    return third === 'questions' && typeof fourth === 'number' ? path.slice(0, 4) : path.slice(0, 2)
  }
  if ((first === 'rules' && typeof second === 'number') || first === 'scales') return path.slice(0, 2)
  return first !== undefined && panels.has(first) ? [first] : identityPanel
}
