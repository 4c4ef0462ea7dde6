import { describe, expect, test } from 'vitest'
import { compact, compareText } from '#electron/verification/record/compare-text.ts'
import type { PrintedText } from '#electron/verification/record/printed-text.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { anOpinion } from '../an-opinion.ts'

const model = assembleAct(anOpinion())
const pages = 2
const printed = (changes: Partial<PrintedText> = {}): PrintedText => ({
  pieces: printedBlocks(model),
  artifacts: Array.from({ length: pages }, (_, page) => [model.foot.left, footOf(page + 1)]),
  stray: [],
  spoken: [],
  ...changes,
})
const footOf = (page: number) => model.foot.page.replace('{page}', String(page)).replace('{pages}', String(pages))
const codeOf = (changes: Partial<PrintedText>) => compareText(model, printed(changes))?.code

describe('the text of an act', () => {
  test('is itself', () => {
    expect(compareText(model, printed())).toBeNull()
  })

  test('is the same however its lines and words are broken', () => {
    const pieces = printedBlocks(model).flatMap(block => block.split(/(?<=.{7})/u).map(piece => ` ${piece}\n`))
    expect(codeOf({ pieces })).toBeUndefined()
  })

  test('is another with one letter more, less, or exchanged, anywhere', () => {
    const blocks = printedBlocks(model)
    for (const [index, block] of blocks.entries()) {
      const changed = (text: string) => blocks.map((one, rank) => (rank === index ? text : one))
      expect(codeOf({ pieces: changed(`${block}x`) })).toBe('text_differs')
      expect(codeOf({ pieces: changed(block.trimEnd().slice(0, -1)) })).toBe('text_differs')
      expect(codeOf({ pieces: changed(block.replace(/\S/u, '¤')) })).toBe('text_differs')
    }
  })

  test('is another in another order, cut short, or with more behind it', () => {
    const blocks = printedBlocks(model)
    expect(codeOf({ pieces: blocks.toReversed() })).toBe('text_differs')
    expect(codeOf({ pieces: blocks.slice(0, -1) })).toBe('text_differs')
    expect(codeOf({ pieces: [...blocks, 'et plus'] })).toBe('text_differs')
  })

  test('says where it begins to differ', () => {
    const pieces = printedBlocks(model).map(block => block.replace('12 mois', '24 mois'))
    const difference = compareText(model, printed({ pieces }))
    expect(difference?.detail).toContain('Ramener la durée de conservation à')
  })
})

test('feet count the pages right, and nothing else stands beside the act', () => {
  expect(codeOf({ artifacts: [[footOf(2)], [footOf(1)]] })).toBe('page_foot_differs')
  expect(codeOf({ artifacts: [['Projet'], []] })).toBe('page_foot_differs')
  expect(codeOf({ stray: ['Projet'] })).toBe('text_outside_act')
})

test('what is read aloud is printed, or belongs to a picture or a signature of the act', () => {
  expect(codeOf({ spoken: [{ role: 'Figure', key: 'Alt', text: 'autre' }] })).toBe('spoken_text_differs')
  expect(codeOf({ spoken: [{ role: 'P', key: 'ActualText', text: 'Émet l’avis suivant :' }] })).toBeUndefined()
})

test('characters that share a glyph are one; characters that do not are not', () => {
  expect(compact('dé\u00adjà ﬁn µ ∆')).toBe(compact('dé-jà fin μ Δ'))
  expect(compact('a\u00a0b\u202fc')).toBe('abc')
  expect(compact('m²')).not.toBe(compact('m2'))
  expect(compact('é')).toBe(compact('e\u0301'))
})
