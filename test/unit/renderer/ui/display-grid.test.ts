import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { visibleSections } from '#renderer/features/assessment/visible-sections.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'

const folder = resolve(import.meta.dirname, '../../../../resources/grids')
const shipped = readdirSync(folder).filter(name => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Record<string, unknown>

function loaded(result: ReturnType<typeof displayGrid>): Grid {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test.each(shipped)('%s is shown with French typography, its codes and rules untouched', name => {
  const plain = loaded(loadGrid(read(name)))
  const shown = loaded(displayGrid(read(name)))
  expect(shown.questions.map(({ label }) => label).join('')).not.toContain("'")
  expect(shown.questions.map(({ id, type }) => [id, type])).toEqual(plain.questions.map(({ id, type }) => [id, type]))
  expect(shown.flags).toEqual(plain.flags)
  expect(shown.rules.map(({ id, maxOpinion }) => [id, maxOpinion])).toEqual(
    plain.rules.map(({ id, maxOpinion }) => [id, maxOpinion]),
  )
})

test('words turned around by a direction mark are shown as they are stored', () => {
  const file = read('boussole-nantes.v1.0.0.json')
  const [section] = file.sections as { title: string }[]
  if (section) section.title = 'Le vote est \u202eelbaruovaf\u202c'
  expect(loaded(displayGrid(file)).sections[0]?.title).toBe('Le vote est elbaruovaf')
})

test('a criterion keeps its number when others are hidden, and a section without any goes', () => {
  const grid = loaded(displayGrid(read('boussole-nantes.v1.0.0.json')))
  const sections = visibleSections(grid, ({ id }) => id === 'c6-controle-humain' || id === 'c7-calendrier')
  expect(sections.map(({ number, questions }) => [number, questions.map(one => one.number)])).toEqual([
    ['6', ['6.4']],
    ['7', ['7.2']],
  ])
})
