import fc from 'fast-check'
import { changeType } from '#shared/domain/grid/edit/change-type.ts'
import { duplicatePart } from '#shared/domain/grid/edit/duplicate-part.ts'
import { levelsOf, optionsIn, questionsOf, rulesOf, scalesOf, sectionsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { type GridSource, isSource } from '#shared/domain/grid/edit/grid-source.ts'
import { movePart } from '#shared/domain/grid/edit/move-part.ts'
import * as add from '#shared/domain/grid/edit/new-part.ts'
import { renamePart } from '#shared/domain/grid/edit/rename-part.ts'
import { withValue } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { questionTypes } from '#shared/domain/grid/question-schema.ts'
import { ruleTypes } from '#shared/domain/grid/rule-schema.ts'
import { aGridFile } from '../a-grid.ts'
import { drawnGrid } from '../arbitrary-grid.ts'

export const labels: add.NewLabels = {
  section: 'New section',
  question: 'New question',
  option: 'New option',
  level: 'Level',
  rule: 'New rule',
  reference: 'New reference',
  constant: 'constant',
  scale: 'New scale',
  unit: 'unit',
}

/** Every object of a value gets a key that the format does not know, with a mark of its own. */
export function marked(value: unknown, path = 'grid'): unknown {
  if (Array.isArray(value)) return value.map((item, rank) => marked(item, `${path}/${rank}`))
  if (!isSource(value)) return value
  if (['==', '!=', '<', '>=', '>', 'or', 'var'].some(key => key in value)) return value
  const inside = Object.entries(value).map(([key, item]) => [
    key,
    ['scales', 'anchors', 'constants'].includes(key) && isSource(item)
      ? Object.fromEntries(Object.entries(item).map(([name, one]) => [name, marked(one, `${path}/${key}/${name}`)]))
      : marked(item, `${path}/${key}`),
  ])
  return { ...Object.fromEntries(inside), unknownKey: path }
}

export function marksOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(marksOf)
  if (!isSource(value)) return []
  const own = typeof value.unknownKey === 'string' ? [value.unknownKey] : []
  return [...own, ...Object.values(value).flatMap(marksOf)]
}

export const drawnSource: fc.Arbitrary<GridSource> = drawnGrid.map(
  ({ sections, rules, scoring }) =>
    aGridFile([], {
      sections,
      rules,
      scoring,
      constants: { limit: 3 },
      references: [{ id: 'law', text: 'A law' }],
      results: { levels: [{ code: 'low', label: 'Low' }] },
    }) as GridSource,
)

/** An operation that takes nothing out, chosen among the parts that the grid has by the numbers drawn. */
export type Step = { act: number; at: number; to: number }

export const steps = fc.array(fc.record({ act: fc.nat(15), at: fc.nat(30), to: fc.nat(30) }), { maxLength: 12 })

const pick = <Item>(list: readonly Item[], rank: number): Item | undefined => list[rank % Math.max(1, list.length)]

export function applied(grid: GridSource, { act, at, to }: Step): GridSource {
  const section = pick(sectionsOf(grid), at)?.path ?? ['sections', 0]
  const question = pick(questionsOf(grid), at)
  const chosen = pick(
    questionsOf(grid).filter(one => optionsIn(one).length > 0),
    at,
  )
  const option = pick(questionsOf(grid).flatMap(optionsIn), at)
  const rule = pick(rulesOf(grid), at)
  const scale = pick(scalesOf(grid), at)
  const otherSection: GridPath = [...(pick(sectionsOf(grid), to)?.path ?? section), 'questions']
  const renamed = (part: Parameters<typeof renamePart>[1]) => {
    const result = renamePart(grid, part, `renamed-${to}`)
    return result.ok ? result.value : grid
  }
  const acts: (() => GridSource)[] = [
    () => add.addSection(grid, labels).grid,
    () => add.addQuestion(grid, section, pick(questionTypes, to) ?? 'text', labels).grid,
    () => (chosen ? add.addOption(grid, chosen.path, labels).grid : grid),
    () => add.addRule(grid, pick(ruleTypes, to) ?? 'alert', true, labels).grid,
    () => add.addLevel(grid, labels).grid,
    () => add.addScale(grid, labels).grid,
    () => (scale ? add.addScaleLevel(grid, scale.id, labels).grid : grid),
    () => add.addReference(grid, labels).grid,
    () => add.addConstant(grid, labels).grid,
    () => (question ? duplicatePart(grid, question.path).grid : grid),
    () => duplicatePart(grid, section).grid,
    () => (question ? movePart(grid, question.path, otherSection, to).grid : grid),
    () => (rule ? movePart(grid, rule.path, ['rules'], to).grid : grid),
    () => (question ? renamed({ kind: 'question', id: question.id }) : grid),
    () => (option ? withValue(grid, [...option.path, 'label'], 'Another label') : grid),
    () => {
      const level = pick(levelsOf(grid), at)
      return level ? renamed({ kind: 'level', id: level.id }) : grid
    },
  ]
  return acts[act]?.() ?? grid
}

export const retyped = (grid: GridSource, at: number, to: number): GridSource => {
  const question = pick(questionsOf(grid), at)
  return question ? changeType(grid, question.path, pick(questionTypes, to) ?? 'text', labels) : grid
}
