import { expect, test } from 'vitest'
import { expanded } from '#renderer/search/index/ask-index.ts'
import { pagesApart } from '#renderer/search/index/pages-apart.ts'
import { vocabulary } from '#renderer/search/index/vocabulary.ts'
import { pagesSource } from '#shared/domain/search/search-sources.ts'
import { readQuery } from '#shared/text/search-query.ts'
import { aPiece } from './sources.ts'

// Seeking each of them on each page would not end within the time a test has.
test('a word that is still being typed is sought once, though thousands begin with it', () => {
  const words = vocabulary()
  const terms = Array.from({ length: 16_000 }, (_, rank) => `con${'abcdefghij'[rank % 10]}${rank}`)
  const source = pagesSource(
    aPiece('p', 'd', 'Rapport'),
    Array.from({ length: 3000 }, (_, page) => (page === 1200 ? 'contrôle' : page === 3 ? 'girafe' : 'page')),
  )
  const filler = ' deux'.repeat(600)
  const apart = pagesApart({ rowOf: ({ body }) => `${filler} ${words.fold(body)} `, fold: words.fold })
  const query = expanded(readQuery('girafe con'), words)
  const best = apart.best(source, ['girafe', 'controle', ...terms], query, 3)
  expect(best.map(({ page }) => page)).toEqual([4, 1201])
})
