import { cover, type Edit, everywhere, fates, inTurn, pageAfter, swap, wrapped } from './edit.ts'

export const lines: Edit[] = [
  { name: 'narrow lines', edit: wrapped(38), expected: {} },
  { name: 'wide lines', edit: wrapped(120), expected: {} },
  { name: 'one line a page', edit: wrapped(10_000), expected: {} },
  { name: 'words cut at the ends of narrow lines', edit: wrapped(32, true), expected: {} },
  { name: 'words cut at the ends of lines', edit: wrapped(46, true), expected: {} },
  {
    name: 'words cut, a cover page before',
    edit: inTurn(wrapped(40, true), before => [cover, ...before]),
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

export const letters: Edit[] = [
  { name: 'letters and their marks apart (NFD)', edit: everywhere(text => text.normalize('NFD')), expected: {} },
  { name: 'compatibility forms spelt out (NFKC)', edit: everywhere(text => text.normalize('NFKC')), expected: {} },
  {
    name: 'ligatures ﬀ and ﬁ',
    edit: everywhere(text => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ')),
    expected: {},
  },
  {
    name: 'ligatures, letters apart, a cover page',
    edit: inTurn(
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
    edit: inTurn(columns, wrapped(36, true)),
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
