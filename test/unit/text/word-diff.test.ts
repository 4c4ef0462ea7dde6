import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '#shared/text/word-diff.ts'
import { propertySeed } from '../property-seed.ts'

const textOf = (before: string, after: string, side: 'before' | 'after') =>
  wordDiff(before, after)
    .filter(({ of }) => of === side || of === 'both')
    .map(({ text }) => text)
    .join('')

describe('what a text became', () => {
  it('is told word by word', () => {
    expect(wordDiff('Le risque a-t-il été mesuré ?', 'Le biais a-t-il été bien mesuré ?')).toEqual([
      { of: 'both', text: 'Le ' },
      { of: 'before', text: 'risque' },
      { of: 'after', text: 'biais' },
      { of: 'both', text: ' a-t-il été ' },
      { of: 'after', text: 'bien ' },
      { of: 'both', text: 'mesuré ?' },
    ])
  })

  it('is shown whole where it is too long to be read as a patchwork', () => {
    const long = 'mot '.repeat(1000)
    expect(wordDiff(long, `${long}fin`)).toEqual([
      { of: 'before', text: long },
      { of: 'after', text: `${long}fin` },
    ])
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('un', 'deux', ' ', ', ', 'été', '😀', '\n'), { maxLength: 20 })
      .map(words => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(textOf(before, after, 'before')).toBe(before)
        expect(textOf(before, after, 'after')).toBe(after)
        if (before === after) expect(wordDiff(before, after).every(({ of }) => of === 'both')).toBe(true)
      }),
      propertySeed(300),
    )
  })
})
