import {
  allOn,
  cover,
  type Edit,
  type Expected,
  everywhere,
  fates,
  inTurn,
  type Pages,
  pageAfter,
  swap,
} from './edit.ts'

const head = 'Ville de Rivemont — Direction des solidarités'
/** A page that ends before `words`, with `foot` under it; what follows is on a page of its own, under the running head. */
const pageEnds =
  (page: number, words: string, foot = '1', between: Pages = [], cut = '') =>
  (before: Pages) => {
    const text = before[page - 1] ?? ''
    const at = text.indexOf(words)
    if (at === -1) throw new Error(`page ${page} does not hold ${words}`)
    const [first, rest] = [`${text.slice(0, at).trimEnd()}${cut}\n${foot}`, `${head}\n${text.slice(at)}`]
    return [...before.slice(0, page - 1), first, ...between, rest, ...before.slice(page)]
  }
const across = (page: number, words: string): Expected => ({ fate: 'moved', page, words })

export const ends: Edit[] = [
  {
    name: 'a page ends within a passage',
    edit: pageEnds(1, 'l’ordre d’instruction'),
    expected: {
      ...pageAfter(1, 2),
      ...allOn({ threshold: 2 }),
      wrapped: across(1, 'Un agent du service reçoit la liste et décide de'),
    },
  },
  {
    name: 'a page ends within a passage, with notes at its foot',
    edit: pageEnds(1, 'l’ordre d’instruction', '(1) Délibération du 3 novembre, annexe 2.\nPage 1 sur 5'),
    expected: {
      ...pageAfter(1, 2),
      ...allOn({ threshold: 2 }),
      wrapped: across(1, 'Un agent du service reçoit la liste et décide de'),
    },
  },
  {
    name: 'a page ends within a word of a passage',
    edit: pageEnds(3, 'minée par un agent', '3', [], '-'),
    expected: {
      ...pageAfter(1, 4),
      ...allOn({ effort: 4, officer: 4 }),
      review: across(3, 'Toute personne peut demander que sa demande soit réexa'),
    },
  },
  {
    name: 'a page ends within a word, and its foot begins with a letter',
    edit: pageEnds(3, 'minée par un agent', 'page 3', [], '-'),
    expected: {
      ...pageAfter(1, 4),
      ...allOn({ effort: 4, officer: 4 }),
      review: across(3, 'Toute personne peut demander que sa demande soit réexa'),
    },
  },
  {
    name: 'most of a passage is on the next page',
    edit: pageEnds(2, 'solution n’a été comparée'),
    expected: {
      ...pageAfter(1, 3),
      alternatives: across(3, 'solution n’a été comparée avant la signature du marché.'),
    },
  },
  {
    name: 'a passage goes on after a blank page',
    edit: pageEnds(2, 'solution n’a été comparée', '2', ['']),
    expected: {
      ...pageAfter(2, 3),
      alternatives: across(4, 'solution n’a été comparée avant la signature du marché.'),
    },
  },
  {
    name: 'a page ends within a passage, letters apart, a cover page before',
    edit: inTurn(
      pageEnds(1, 'l’ordre d’instruction'),
      everywhere(text => text.normalize('NFD')),
      before => [cover, ...before],
    ),
    expected: {
      ...pageAfter(2, 2),
      ...allOn({ ranking: 2, threshold: 3 }),
      wrapped: across(2, 'Un agent du service reçoit la liste et décide de'.normalize('NFD')),
    },
  },
  {
    name: 'a page ends within a few words, known by what surrounds them',
    edit: pageEnds(1, 'de 70, le dossier'),
    expected: { ...pageAfter(1, 2), threshold: across(1, 'au-delà') },
  },
  {
    name: 'a page ends after half of a passage, and the rest is gone',
    edit: inTurn(swap(2, ' hors taxes', ''), pageEnds(2, '. La maintenance')),
    expected: { ...pageAfter(1, 3), ...allOn({ energy: 3, alternatives: 3 }), ...fates('orphan', 'price') },
  },
]
