import { all, allOn, cover, type Edit, fates, pageAfter } from './edit.ts'

export const pages: Edit[] = [
  { name: 'nothing', edit: before => before, expected: {} },
  { name: 'a cover page', edit: before => [cover, ...before], expected: pageAfter(1) },
  { name: 'two pages before', edit: before => [cover, 'Sommaire', ...before], expected: pageAfter(2) },
  { name: 'a blank page', edit: before => [...before.slice(0, 2), '', ...before.slice(2)], expected: pageAfter(1, 3) },
  {
    name: 'a page in the middle',
    edit: before => [...before.slice(0, 1), 'Schéma du traitement', ...before.slice(1)],
    expected: pageAfter(1, 2),
  },
  { name: 'pages after the last', edit: before => [...before, 'Annexe 1', 'Annexe 2'], expected: {} },
  {
    name: 'the first page is gone',
    edit: before => before.slice(1),
    expected: { ...pageAfter(-1, 2), ...fates('orphan', 'ranking', 'wrapped', 'threshold') },
  },
  {
    name: 'the second page is gone',
    edit: before => [...before.slice(0, 1), ...before.slice(2)],
    expected: { ...pageAfter(-1, 3), ...fates('orphan', 'price', 'energy', 'alternatives') },
  },
  {
    name: 'pages in another order',
    edit: ([a = '', b = '', c = '', d = '']) => [a, c, b, d],
    expected: allOn({ price: 3, energy: 3, alternatives: 3, review: 2, effort: 2, officer: 2 }),
  },
  {
    name: 'the order is turned round',
    edit: before => before.toReversed(),
    expected: allOn({
      ranking: 4,
      wrapped: 4,
      threshold: 4,
      price: 3,
      energy: 3,
      alternatives: 3,
      review: 2,
      effort: 2,
      officer: 2,
      yes: 1,
      firstReport: 1,
      secondReport: 1,
    }),
  },
  {
    name: 'a page twice',
    edit: before => [...before.slice(0, 2), before[1] ?? '', ...before.slice(2)],
    // Where it was is where it is; the copy is another page.
    expected: pageAfter(1, 3),
  },
  {
    name: 'a page twice, before its place',
    edit: before => [cover, before[1] ?? '', ...before],
    // The copy stands just where the passages stood.
    expected: { ...pageAfter(2), ...allOn({ price: 2, energy: 2, alternatives: 2 }) },
  },
  {
    name: 'all on one page',
    edit: before => [before.join('\n')],
    expected: allOn(Object.fromEntries(all.map(name => [name, 1]))),
  },
  {
    name: 'another document',
    edit: () => ['Convention d’occupation', 'Plan de la salle des fêtes'],
    expected: fates('orphan', ...all),
  },
  { name: 'no text at all', edit: before => before.map(() => ''), expected: fates('orphan', ...all) },
  { name: 'no page', edit: () => [], expected: fates('orphan', ...all) },
]
