import { expect, test } from 'vitest'
import { absentReservations } from '#shared/domain/opinion/named-reservations.ts'

const node = (text: string) => ({ id: text, content: [{ type: 'text' as const, text }] })

const act = (article: string, ...ids: string[]) => ({
  visas: [],
  hearings: [],
  recitals: [],
  articles: [node('Le comité émet un avis favorable.'), node(article)],
  recommendations: [],
  reservations: ids.map(id => ({ id })),
})

const absent = (article: string, ...ids: string[]) => absentReservations(act(article, ...ids)).flatMap(one => one.ids)

test('an article that names a reservation that was deleted is told, with its place', () => {
  const article = 'La mise en service est subordonnée aux réserves R1 à R3.'
  expect(absentReservations(act(article, 'R1', 'R2', 'R3'))).toEqual([])
  expect(absentReservations(act(article, 'R1', 'R2'))).toEqual([{ part: 'articles', number: 2, ids: ['R3'] }])
})

test('single reservations, lists and ranges are read', () => {
  expect(absent('La réserve R4 est levée.', 'R1')).toEqual(['R4'])
  expect(absent('Les réserves R1, R2 et R5 sont levées.', 'R1', 'R2')).toEqual(['R5'])
  expect(absent('Les réserves R1-R3 ou R7 tiennent.', 'R1')).toEqual(['R2', 'R3', 'R7'])
})

test('words that name no reservation are not taken for one', () => {
  expect(absent('Vu l’article R123-4 et le code R2, sous réserve de 3 essais.')).toEqual([])
  expect(absent('Sous réserve d’un essai, la note R9 est jointe.', 'R1')).toEqual([])
})
