import { expect, test } from 'vitest'
import { withSense } from '#renderer/features/opinion/sense-article.ts'
import { withoutBareStarters } from '#renderer/features/opinion/starters.ts'
import { plainText } from '#shared/domain/opinion/text-node.ts'
import type { TextRecord } from '#shared/domain/text.ts'

const node = (id: string, text: string) => ({ id, content: [{ type: 'text' as const, text }] })

const aText = (articles: string[], recitals: string[] = []) =>
  ({
    sense: 'favourable',
    text: {
      visas: [],
      hearings: [],
      recitals: recitals.map((text, index) => node(`r${index}`, text)),
      articles: articles.map((text, index) => node(`a${index}`, text)),
      recommendations: [],
      reservations: [],
    },
  }) as unknown as TextRecord

const firstArticle = ({ text }: TextRecord) => text.articles[0] && plainText(text.articles[0])

test('article 1 follows the sense while it is the sentence written here', () => {
  const favourable = withSense(aText(['']), 'favourable')
  expect(firstArticle(favourable)).toBe('Le comité émet un avis favorable.')
  expect(firstArticle(withSense(favourable, 'favourable_with_reservations'))).toBe(
    'Le comité émet un avis favorable avec réserves.',
  )
  expect(firstArticle(withSense(favourable, 'deferred'))).toBe('Le comité sursoit à émettre son avis.')
})

test('article 1 written by the rapporteur stays, and so do the others', () => {
  const own = aText(['Le comité approuve le projet.', 'Autre article.'])
  const changed = withSense(own, 'unfavourable')
  expect(changed.sense).toBe('unfavourable')
  expect(changed.text.articles).toEqual(own.text.articles)
})

test('a text without article gets none', () => {
  expect(withSense(aText([]), 'deferred').text.articles).toEqual([])
})

test('a paragraph that says no more than its first words is not written yet', () => {
  const draft = withoutBareStarters(aText(['Considérant que '], ['Considérant que ', 'Considérant que la ville veut']))
  expect(draft.text.recitals.map(plainText)).toEqual(['', 'Considérant que la ville veut'])
  expect(firstArticle(draft)).toBe('Considérant que ')
})
