import type { PassageName } from './documents.ts'

type Pages = readonly string[]
/** What became of a passage: its fate, the page it is on where that changed, and its words where they did. */
type Expected = { fate: 'anchored' | 'moved' | 'orphan'; page?: number; words?: string }

export type Edit = {
  name: string
  edit(pages: Pages): Pages
  /** Passages that the edition touched; all others are anchored on their page, their words as they were. */
  expected: Partial<Record<PassageName, Expected>>
}

const onPage = (page: number, change: (text: string) => string) => (pages: Pages) =>
  pages.map((text, index) => (index === page - 1 ? change(text) : text))
const swap = (page: number, from: string, to: string) =>
  onPage(page, text => {
    if (!text.includes(from)) throw new Error(`page ${page} does not hold ${from}`)
    return text.replace(from, to)
  })
const everywhere = (change: (text: string) => string) => (pages: Pages) => pages.map(change)
const then =
  (...edits: ((pages: Pages) => Pages)[]) =>
  (pages: Pages) =>
    edits.reduce((now, edit) => edit(now), pages)

/** Text set anew in lines of so many characters, words cut with a hyphen where `cut` says so. */
const wrapped = (width: number, cut = false) =>
  everywhere(text => {
    const lines: string[] = []
    let line = ''
    for (const word of text.replaceAll('\n', ' ').split(' ')) {
      const room = width - line.length - 1
      if (word.length <= room || line === '') line = line === '' ? word : `${line} ${word}`
      else if (cut && room > 3 && /^\p{L}{8,}$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, room - 1)}-`)
        line = word.slice(room - 1)
      } else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line].join('\n')
  })

const cover = 'Ville de Rivemont\nDossier de saisine\nVersion du 3 novembre'
const allOn = (pages: Partial<Record<PassageName, number>>): Edit['expected'] =>
  Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, { fate: 'anchored', page }]))
const pageAfter = (by: number, from = 1): Edit['expected'] => {
  const home: Record<PassageName, number> = {
    ranking: 1,
    wrapped: 1,
    threshold: 1,
    price: 2,
    energy: 2,
    alternatives: 2,
    review: 3,
    effort: 3,
    officer: 3,
    yes: 4,
    firstReport: 4,
    secondReport: 4,
  }
  return allOn(
    Object.fromEntries(Object.entries(home).flatMap(([name, page]) => (page >= from ? [[name, page + by]] : []))),
  )
}
const fates = (fate: Expected['fate'], ...names: PassageName[]): Edit['expected'] =>
  Object.fromEntries(names.map(name => [name, { fate }]))
const all = Object.keys(pageAfter(0)) as PassageName[]

const words: Edit[] = [
  {
    name: 'one word of the passage is another',
    edit: swap(1, 'chaque semaine', 'chaque mois'),
    expected: { ranking: { fate: 'moved', words: 'classe chaque mois les demandes d’aide au logement' } },
  },
  {
    name: 'a mistake is corrected',
    edit: swap(2, 'consommation', 'consomation'),
    expected: { energy: { fate: 'moved', words: 'La consomation électrique estimée est de 3 400 kWh par an.' } },
  },
  {
    name: 'a figure is another',
    edit: swap(2, '184 000', '196 500'),
    expected: { price: { fate: 'moved', words: '196 500 euros hors taxes' } },
  },
  {
    name: 'the passage says the contrary in two letters',
    edit: swap(3, 'n’a pas encore rendu', 'a rendu'),
    expected: { officer: { fate: 'moved', words: 'Le délégué à la protection des données a rendu son avis.' } },
  },
  {
    name: 'the sentence before is another',
    edit: swap(2, 'Deux agents y consacrent un quart', 'Six agents y consacrent la moitié'),
    expected: {},
  },
  {
    name: 'the words that lead to the passage are others',
    edit: swap(2, 'pour un montant\nde 184', 'au prix forfaitaire\nde 184'),
    expected: { price: { fate: 'anchored' } },
  },
  {
    name: 'a word is added to the sentence after',
    edit: swap(1, 'sans donnée de santé', 'sans aucune donnée de santé'),
    expected: {},
  },
  {
    name: 'the passage is written anew',
    edit: swap(
      2,
      'Aucune autre solution n’a été comparée avant la signature du marché.',
      'Trois offres furent départagées en commission.',
    ),
    expected: fates('orphan', 'alternatives'),
  },
  {
    name: 'the passage is gone',
    edit: swap(2, 'La consommation électrique estimée est de 3 400 kWh par an.\n', ''),
    expected: fates('orphan', 'energy'),
  },
  {
    name: 'a short word is gone, and stands elsewhere',
    edit: then(swap(4, ' Oui, il est public.', ''), swap(2, '2. Coûts', 'Oui : 2. Coûts')),
    expected: { yes: { fate: 'orphan' }, price: { fate: 'anchored' } },
  },
  {
    name: 'one of two like sentences is gone',
    edit: swap(4, 'Un bilan est présenté au conseil municipal chaque année pour chaque outil.\n', ''),
    expected: { secondReport: { fate: 'moved' } },
  },
  {
    name: 'the first of two like sentences is gone',
    edit: swap(4, 'Un bilan est présenté au conseil municipal chaque année. Oui, il est public.\n', ''),
    expected: { firstReport: { fate: 'moved' }, yes: { fate: 'orphan' } },
  },
  {
    name: 'half of the passage is gone',
    edit: swap(1, 'Un agent du service reçoit la liste et décide de\nl’ordre d’instruction', 'Un agent décide'),
    expected: fates('orphan', 'wrapped'),
  },
  {
    name: 'words are put into the middle of the passage',
    edit: swap(3, 'des efforts de', 'des grands efforts de'),
    expected: { effort: { fate: 'moved', words: 'L’effet des grands efforts de simplification' } },
  },
  {
    name: 'capitals are put on',
    edit: swap(1, 'au-delà de 70', 'au-delà de 75'),
    expected: { threshold: { fate: 'moved', words: 'au-delà de 75' } },
  },
]

const pages: Edit[] = [
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

const ends: Edit[] = [
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
    edit: then(
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
    edit: then(swap(2, ' hors taxes', ''), pageEnds(2, '. La maintenance')),
    expected: { ...pageAfter(1, 3), ...allOn({ energy: 3, alternatives: 3 }), ...fates('orphan', 'price') },
  },
]

const lines: Edit[] = [
  { name: 'narrow lines', edit: wrapped(38), expected: {} },
  { name: 'wide lines', edit: wrapped(120), expected: {} },
  { name: 'one line a page', edit: wrapped(10_000), expected: {} },
  { name: 'words cut at the ends of narrow lines', edit: wrapped(32, true), expected: {} },
  { name: 'words cut at the ends of lines', edit: wrapped(46, true), expected: {} },
  {
    name: 'words cut, a cover page before',
    edit: then(wrapped(40, true), before => [cover, ...before]),
    expected: pageAfter(1),
  },
  { name: 'soft hyphens', edit: everywhere(text => text.replaceAll('tion', '\u00adtion')), expected: {} },
  { name: 'hyphens of another kind', edit: everywhere(text => text.replaceAll('-', '\u2011')), expected: {} },
  { name: 'a compound word cut at its hyphen', edit: swap(1, 'au-delà', 'au-\ndelà'), expected: {} },
  { name: 'line ends of another system', edit: everywhere(text => text.replaceAll('\n', '\r\n')), expected: {} },
  { name: 'two spaces after each point', edit: everywhere(text => text.replaceAll('. ', '.  ')), expected: {} },
  {
    name: 'thin and no-break spaces',
    edit: everywhere(text =>
      text
        .replaceAll(' %', '\u202f%')
        .replaceAll(' ;', '\u00a0;')
        .replace(/(\d) (\d)/g, '$1\u202f$2'),
    ),
    expected: {},
  },
  { name: 'no running head', edit: everywhere(text => text.replace(/^.*\n/, '')), expected: {} },
  { name: 'a longer running head', edit: everywhere(text => `CONFIDENTIEL — ${text}`), expected: {} },
  {
    name: 'a number at the head in place of the foot',
    edit: everywhere(text => text.replace(/^(.*)\n(\d)$/s, '$2\n$1')),
    expected: {},
  },
]

/** The same page read in two columns: the second half of its lines comes first, then the first half, or line by line. */
const columns = everywhere(text => {
  const [head = '', title = '', ...rest] = text.split('\n')
  const half = Math.ceil(rest.length / 2)
  return [head, title, ...rest.slice(half), ...rest.slice(0, half)].join('\n')
})

const letters: Edit[] = [
  { name: 'letters and their marks apart (NFD)', edit: everywhere(text => text.normalize('NFD')), expected: {} },
  { name: 'compatibility forms spelt out (NFKC)', edit: everywhere(text => text.normalize('NFKC')), expected: {} },
  {
    name: 'ligatures ﬀ and ﬁ',
    edit: everywhere(text => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ')),
    expected: {},
  },
  {
    name: 'ligatures, letters apart, a cover page',
    edit: then(
      everywhere(text => text.replaceAll('ff', 'ﬀ').normalize('NFD')),
      before => [cover, ...before],
    ),
    expected: pageAfter(1),
  },
  { name: 'typed apostrophes', edit: everywhere(text => text.replaceAll('’', "'")), expected: {} },
  { name: 'short dashes', edit: everywhere(text => text.replaceAll('—', '-')), expected: {} },
  { name: 'zero-width spaces', edit: everywhere(text => text.replaceAll(' de ', ' \u200bde ')), expected: {} },
  { name: 'full-width figures', edit: everywhere(text => text.replaceAll('70', '７０')), expected: {} },
  {
    name: 'accents lost by the extractor',
    edit: everywhere(text => text.normalize('NFD').replace(/\p{M}/gu, '')),
    expected: {
      wrapped: { fate: 'moved', words: 'Un agent du service recoit la liste et decide de l’ordre d’instruction' },
      threshold: { fate: 'moved', words: 'audela de 70' },
      energy: { fate: 'moved', words: 'La consommation electrique estimee est de 3 400 kWh par an.' },
      alternatives: { fate: 'moved', words: 'Aucune autre solution n’a ete comparee avant la signature du marche.' },
      review: { fate: 'moved', words: 'Toute personne peut demander que sa demande soit reexaminee par un agent' },
      officer: { fate: 'moved', words: 'Le delegue a la protection des donnees n’a pas encore rendu son avis.' },
      firstReport: { fate: 'moved', words: 'Un bilan est presente au conseil municipal chaque annee' },
      secondReport: { fate: 'moved', words: 'Un bilan est presente au conseil municipal chaque annee' },
    },
  },
  {
    name: 'letters read as others by a scanner',
    edit: swap(2, 'comparée avant', 'cornparée avant'),
    expected: {
      alternatives: { fate: 'moved', words: 'Aucune autre solution n’a été cornparée avant la signature du marché.' },
    },
  },
  { name: 'two columns read in another order', edit: columns, expected: fates('moved', 'firstReport') },
  {
    name: 'two columns of narrow lines',
    edit: then(columns, wrapped(36, true)),
    expected: fates('moved', 'firstReport'),
  },
  {
    name: 'a note put between two lines of the passage',
    edit: swap(1, 'décide de\nl’ordre', 'décide de\n(1)\nl’ordre'),
    expected: {
      wrapped: { fate: 'moved', words: 'Un agent du service reçoit la liste et décide de (1) l’ordre d’instruction' },
    },
  },
  {
    name: 'a table of contents that repeats a heading',
    edit: before => ['Sommaire\n1. Ce que fait l’outil\n2. Coûts et moyens', ...before],
    expected: pageAfter(1),
  },
]

export const corpus: readonly Edit[] = [...words, ...pages, ...ends, ...lines, ...letters]
