import { expect, test } from 'vitest'
import { passageLine } from '#renderer/app/palette/passage-line.ts'

const lineOf = (text: string, word: string, goesOn = false) => {
  const start = text.indexOf(word)
  return passageLine({ text, marks: [{ start, end: start + word.length }], before: goesOn, after: goesOn })
}

test('a short passage is shown whole', () => {
  expect(lineOf('Le réexamen est motivé.', 'réexamen')).toBe('Le réexamen est motivé.')
  expect(lineOf('Le réexamen est motivé.', 'réexamen', true)).toBe('…\u00a0Le réexamen est motivé.\u00a0…')
})

test('a long one is shown around what answers, between words', () => {
  const line = lineOf(`${'avant le début '.repeat(9)}voici le réexamen ${'puis la suite '.repeat(9)}`, 'réexamen')
  expect(line).toContain('réexamen')
  expect(line.length).toBeLessThanOrEqual(94)
  expect(line).toMatch(/^…\u00a0(avant|le|début) .* (puis|la|suite)\u00a0…$/)
})

test.each([
  ['at the beginning', `${'a'.repeat(120)} et le réexamen`],
  ['at the end', `le réexamen de ${'a'.repeat(200)}`],
  ['before and after', `${'a'.repeat(120)} réexamen ${'b'.repeat(120)}`],
])('a word longer than the line %s leaves what answers on it', (_, text) => {
  expect(lineOf(text, 'réexamen')).toContain('réexamen')
})
