import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, newHistory, redone, undone } from '#shared/domain/grid/edit/edit-history.ts'
import { optionsIn, questionsOf, rulesOf, sectionsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import { movePart } from '#shared/domain/grid/edit/move-part.ts'
import { removePart, removeWithReferences } from '#shared/domain/grid/edit/remove-part.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridFault } from '#shared/domain/grid/grid-fault.ts'
import { gridFaults } from '#shared/domain/grid/load-grid.ts'
import { propertySeed } from '../../property-seed.ts'
import { applied, drawnSource, marked, marksOf, retyped, steps } from './marked-grid.ts'

const idsOf = (grid: GridSource) => ({
  sections: sectionsOf(grid).map(({ id }) => id),
  questions: questionsOf(grid).map(({ id }) => id),
  rules: rulesOf(grid).map(({ id }) => id),
  options: questionsOf(grid).flatMap(question => optionsIn(question).map(({ id }) => `${question.id}/${id}`)),
})

describe('any sequence of operations on a valid grid', () => {
  it('loses no key that the format does not know, and keeps identifiers unique', () => {
    fc.assert(
      fc.property(drawnSource, steps, (source, list) => {
        const grid = marked(source) as GridSource
        const edited = list.reduce(applied, grid)
        const left = new Set(marksOf(edited))
        expect(marksOf(grid).filter(mark => !left.has(mark))).toEqual([])
        for (const ids of Object.values(idsOf(edited))) expect(new Set(ids).size).toBe(ids.length)
      }),
      propertySeed(200),
    )
  })

  it('leaves the grid valid, a next grid without its name and a section emptied by a move aside', () => {
    fc.assert(
      fc.property(drawnSource, steps, (source, list) => {
        const faults = gridFaults(list.reduce(applied, source))
        const isAwaited = ({ code, path }: GridFault) =>
          code === 'grid_missing' || (code === 'grid_schema' && path.endsWith('.questions'))
        expect(faults.filter(fault => !isAwaited(fault))).toEqual([])
      }),
      propertySeed(100),
    )
  })

  it('is undone to the same bytes, and done again to the same bytes', () => {
    fc.assert(
      fc.property(drawnSource, steps, (source, list) => {
        const before = JSON.stringify(source)
        let history = newHistory(source)
        for (const step of list) history = changed(history, applied(history.present, step))
        const after = JSON.stringify(history.present)
        const count = history.past.length
        for (let left = count; left > 0; left--) history = undone(history)
        expect(JSON.stringify(history.present)).toBe(before)
        for (let left = count; left > 0; left--) history = redone(history)
        expect(JSON.stringify(history.present)).toBe(after)
      }),
      propertySeed(100),
    )
  })

  it('moved there and back is as it was', () => {
    fc.assert(
      fc.property(drawnSource, fc.nat(20), fc.nat(5), fc.nat(10), (grid, at, to, rank) => {
        const question = questionsOf(grid)[at % questionsOf(grid).length]
        const section = sectionsOf(grid)[to % sectionsOf(grid).length]
        if (!question || !section) return
        const there = movePart(grid, question.path, [...section.path, 'questions'], rank)
        const back = movePart(there.grid, there.path, question.path.slice(0, -1), Number(question.path.at(-1)))
        expect(JSON.stringify(back.grid)).toBe(JSON.stringify(grid))
        expect(valueAt(there.grid, there.path)).toBe(question.source)
      }),
      propertySeed(200),
    )
  })

  it('changes the type of a question without a fault nor another key lost', () => {
    fc.assert(
      fc.property(drawnSource, fc.nat(20), fc.nat(6), (source, at, to) => {
        const grid = marked(source) as GridSource
        const left = new Set(marksOf(retyped(grid, at, to)))
        const lost = marksOf(grid).filter(mark => !left.has(mark))
        expect(lost.filter(mark => !/\/options\//.test(mark))).toEqual([])
        const faults = gridFaults(retyped(source, at, to)).map(({ code }) => code)
        expect(faults.filter(code => code !== 'unknown_variable')).toEqual([])
      }),
      propertySeed(200),
    )
  })
})

describe('removing a part', () => {
  it('is refused while another names it, and leaves a valid grid with its references', () => {
    fc.assert(
      fc.property(drawnSource, fc.nat(20), (source, at) => {
        const question = questionsOf(source)[at % questionsOf(source).length]
        if (!question || questionsOf(source).length < 3) return
        const siblings = valueAt(source, question.path.slice(0, -1))
        if (!Array.isArray(siblings) || siblings.length < 2) return
        const simple = removePart(source, question.path)
        const whole = removeWithReferences(source, question.path)
        expect(gridFaults(whole)).toEqual([])
        expect(JSON.stringify(whole)).not.toContain(`answers.${question.id}"`)
        if (simple.ok) expect(JSON.stringify(whole)).toBe(JSON.stringify(simple.value))
        else expect(simple.error.code).toBe('still_named')
      }),
      propertySeed(200),
    )
  })
})
