import { expect, test } from 'vitest'
import { otherSenses } from '#shared/domain/opinion/named-senses.ts'
import type { OpinionSense } from '#shared/domain/opinion/sense.ts'

const node = (text: string) => ({ id: text, content: [{ type: 'text' as const, text }] })

const others = (sense: OpinionSense, article: string, language: 'fr' | 'en' = 'fr') =>
  otherSenses({ act: { language }, sense, text: { articles: [node('Article de forme.'), node(article)] } })

test('an article that gives another sense than the one voted is told, with its rank', () => {
  expect(others('unfavourable', 'Le comité émet un avis favorable.')).toEqual([{ number: 2, sense: 'favourable' }])
  expect(others('favourable', 'Le comité émet un avis défavorable.')).toEqual([{ number: 2, sense: 'unfavourable' }])
  expect(others('deferred', 'Un avis favorable avec réserves est émis.')).toEqual([
    { number: 2, sense: 'favourable_with_reservations' },
  ])
  expect(others('favourable', 'The committee gives an unfavourable opinion.', 'en')).toEqual([
    { number: 2, sense: 'unfavourable' },
  ])
})

test('an article that gives the sense voted, in its own words, is not told', () => {
  expect(others('favourable_with_reservations', 'Le comité émet un avis favorable avec réserves.')).toEqual([])
  expect(others('favourable_with_reservations', 'Il donne un avis favorable, sous les réserves R1 et R2.')).toEqual([])
  expect(others('favourable', 'Le comité émet un Avis Favorable.')).toEqual([])
  expect(others('favourable', 'The committee gives a favourable opinion.', 'en')).toEqual([])
})

test('words about the opinion of another body, or of no sense, are not taken for the act’s', () => {
  expect(others('unfavourable', 'Malgré l’avis favorable du délégué, le projet est à revoir.')).toEqual([])
  expect(others('deferred', 'Le comité sursoit à statuer.')).toEqual([])
})
