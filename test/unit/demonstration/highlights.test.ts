import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import { printedWords, wordsOf } from '#test/demonstration/printed-words.ts'
import { resources } from '#test/shipped-resources.ts'

const { records } = await loadDemonstration(resources)
const of = <Name extends CollectionName>(name: Name): RecordOf<Name>[] =>
  records.flatMap(({ collection, document }) => (collection === name ? [document as RecordOf<Name>] : []))

/** Points by which two programs may place the same word differently; letters of these texts are 5 wide. */
const tolerance = 1
/** Width of a mark of punctuation, at most. */
const mark = 3.5

const fileOf = ({ pieceId }: AnnotationRecord) =>
  join(resources, 'demo/files', of('pieces').find(({ id }) => id === pieceId)?.fileName ?? '')

describe('the highlights of the demonstration', () => {
  it.each(of('annotations').map(one => [one.id, one] as const))('%s covers the words it quotes alone', (_, one) => {
    const { page, quote, quads } = one.target
    const printed = wordsOf(quote.exact, printedWords(fileOf(one), page))
    if (!printed) throw new Error(`not printed: ${quote.exact}`)
    const lines = quads.map(([left = 0, top = 0, right = 0, , , bottom = 0]) => ({
      ...{ left, top, right, bottom },
      words: printed.words.filter(word => {
        const middle = (word.top + word.bottom) / 2
        return middle < top && middle > bottom
      }),
    }))
    expect(lines.flatMap(({ words }) => words)).toEqual(printed.words)
    for (const [index, { left, right, words }] of lines.entries()) {
      const beyond = index === lines.length - 1 ? printed.beyond * mark : 0
      expect(Math.abs(left - (words[0]?.left ?? 0))).toBeLessThan(tolerance)
      const excess = right - (words.at(-1)?.right ?? 0)
      expect(excess).toBeLessThan(tolerance)
      expect(excess).toBeGreaterThan(-tolerance - beyond)
    }
  })
})
