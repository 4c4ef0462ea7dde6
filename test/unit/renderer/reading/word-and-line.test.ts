import { expect, test } from 'vitest'
import { lineAt, wordAt } from '#renderer/features/reading/pdf/word-and-line.ts'

const text = 'La respon-\nsabilité des élus\n\nfin'
const word = (at: number) => {
  const span = wordAt(text, at)
  return span && text.slice(span.start, span.end)
}

test('the word at a place is the one that holds it, or that ends there', () => {
  expect(word(0)).toBe('La')
  expect(word(2)).toBe('La')
  expect(word(4)).toBe('respon')
  expect(word(11)).toBe('sabilité')
  expect(word(27)).toBe('élus')
  expect(word(text.length)).toBe('fin')
})

test('there is no line where nothing is written', () => {
  expect(lineAt(text, 3)).toEqual({ start: 0, end: 10 })
  expect(lineAt(text, text.indexOf('\n\n') + 1)).toBeNull()
  expect(wordAt(text, text.indexOf('\n\n') + 1)).toBeNull()
  expect(lineAt('', 0)).toBeNull()
})
