import { describe, expect, test, vi } from 'vitest'
import { searchIndex } from '#renderer/search/index/search-index.ts'
import type { SearchFilters } from '#renderer/search/search-contract.ts'
import {
  dossierSource,
  memberSource,
  noteSource,
  pagesSource,
  pieceSource,
} from '#shared/domain/search/search-sources.ts'
import { aDossier, aMember, aNote, aPiece } from './sources.ts'

const piece = aPiece('p', 'd1', 'AIPD du ciblage')
const pages = [
  'Le ciblage des réexamens de l’aide sociale est une décision administrative individuelle.',
  'La commune informe chaque allo-\ncataire. Les données sont conservées selon l’article L. 311-2.',
  '',
  'Le con\ufb01it d’intérêts est déclaré ; le rapport d’évaluation municipal cite le RGPD et le R.G.P.D.',
]

function filled() {
  const index = searchIndex()
  index.put(dossierSource(aDossier('d1', '2026-004', 'Ciblage des réexamens', 'Aide sociale à l’enfance.')))
  index.put(dossierSource(aDossier('d2', '2026-014', 'Tri des candidatures')))
  index.put(memberSource(aMember('m-ada', 'Hélène Œuvrard')))
  index.put(pieceSource(piece))
  index.put(pagesSource(piece, pages))
  index.put(noteSource(aNote('n1', 'd1', 'Les évaluations des services municipaux manquent.', { tags: ['équité'] })))
  return index
}

function find(text: string, filters: SearchFilters = {}, index = filled()) {
  const { groups, ...rest } = index.search({ text, filters, limit: 10 })
  return { ids: groups.flatMap(({ hits }) => hits.map(({ id }) => id)), groups, ...rest }
}
const ids = (text: string, filters: SearchFilters = {}) => find(text, filters).ids.toSorted()

test('a word is found though the number of a note stands against it', () => {
  const index = searchIndex()
  index.put(pieceSource(piece))
  index.put(pagesSource(piece, ['La discrimination11 des candidats12 et leurs recours.']))
  const { groups } = index.search({ text: 'discrimination candidat recours', filters: {}, limit: 10 })
  const [hit] = groups.flatMap(({ hits }) => hits)
  const { text, marks } = hit?.excerpt ?? { text: '', marks: [] }
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['discrimination', 'candidats', 'recours'])
})

test('what is written on the sheet of a dossier is found: its supplier, its people, what is due', () => {
  const index = searchIndex()
  index.put(
    dossierSource({
      ...aDossier('d1', '2026-004', 'Ciblage'),
      supplierName: 'Algorance',
      supplierSiren: '732829320',
      purpose: 'Choisir les foyers à revoir',
      people: [{ id: 'p1', capacity: 'rapporteur', name: 'Léa Quéméner' }],
      deadlines: [{ id: 'e1', label: 'Remise du marché' }],
    }),
  )
  for (const words of ['algorance', '732 829 320', 'foyers', 'quemener', 'remise marché']) {
    expect(find(words, {}, index).ids).toEqual(['dossiers/d1'])
  }
})

test('a message is found by who wrote it and to whom, and shows the name that was sought', () => {
  const index = searchIndex()
  index.put(pagesSource(piece, ['Voici les pièces.'], ['Hélène Marchand <h.marchand@ville.example>']))
  const { ids, groups } = find('helene marchand ', {}, index)
  expect(ids).toEqual(['pages/p/1'])
  expect(groups[0]?.hits[0]?.excerpt?.text).toContain('Hélène Marchand')
})

describe('the index finds', () => {
  test.each([
    ['reexamen ', ['dossiers/d1', 'pages/p/1']],
    ['RÉEXAMENS ', ['dossiers/d1', 'pages/p/1']],
    ['réexa', ['dossiers/d1', 'pages/p/1']],
    ['allocataires ', ['pages/p/2']],
    ['conflits ', ['pages/p/4']],
    ['évaluation ', ['annotations/n1', 'pages/p/4']],
    ['municipale ', ['annotations/n1', 'pages/p/4']],
    ['2026-004', ['dossiers/d1']],
    ['2026-0', ['dossiers/d1', 'dossiers/d2']],
    ['L. 311-2', ['pages/p/2']],
    ['l311-2 ', ['pages/p/2']],
    ['rgpd', ['pages/p/4']],
    ['oeuvrard', ['members/m-ada']],
    ['Œuvrard Helene ', ['members/m-ada']],
    ['équité', ['annotations/n1']],
    ['p.pdf', ['pieces/p']],
    ['« aide sociale »', ['dossiers/d1', 'pages/p/1']],
    ['« sociale aide »', []],
    ['ciblage « aide sociale »', ['dossiers/d1', 'pages/p/1']],
    ['ciblage candidatures ', []],
    ['le ', ['pages/p/1', 'pages/p/4']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  test('a misspelt word only where nothing says it as it is', () => {
    expect(find('candidaturse ')).toMatchObject({ ids: ['dossiers/d2'], approximate: true })
    expect(find('candidatures ')).toMatchObject({ ids: ['dossiers/d2'], approximate: false })
    // A number that is nearly the same is another number.
    expect(find('2026-005 ').ids).toEqual([])
  })

  test('by kind, dossier, author and day, and counts each kind', () => {
    expect(ids('réexamens ', { kind: 'piece' })).toEqual(['pages/p/1'])
    expect(find('réexamens ', { kind: 'piece' }).counts).toEqual({ dossier: 1, piece: 1 })
    expect(ids('réexamens ', { dossierId: 'd2' })).toEqual([])
    expect(ids('réexamens ', { author: 'm-bo' })).toEqual([])
    expect(ids('réexamens ', { from: '2026-11-20', until: '2026-11-20' })).toHaveLength(2)
    expect(ids('réexamens ', { from: '2026-11-21' })).toEqual([])
    expect(ids('réexamens ', { until: '2026-11-19' })).toEqual([])
  })

  test('what was done at an instant by the day it was here', () => {
    vi.stubEnv('TZ', 'Europe/Paris')
    const index = searchIndex()
    index.put(noteSource(aNote('late', 'd1', 'Évaluation', { updatedAt: '2026-11-20T23:30:00.000Z' })))
    const on = (day: string) => find('évaluation ', { from: day, until: day }, index).ids
    expect(on('2026-11-20')).toEqual([])
    expect(on('2026-11-21')).toEqual(['annotations/late'])
    vi.unstubAllEnvs()
  })

  test('the passage, with its page, its piece and its dossier, and the words marked', () => {
    const [hit] = find('aide sociale ', { kind: 'piece' }).groups[0]?.hits ?? []
    expect(hit).toMatchObject({
      recordId: 'p',
      page: 1,
      title: { text: 'AIPD du ciblage' },
      dossier: { number: '2026-004', title: 'Ciblage des réexamens' },
      authorName: 'Hélène Œuvrard',
    })
    expect(hit?.excerpt?.marks.map(({ start, end }) => hit.excerpt?.text.slice(start, end))).toEqual([
      'aide',
      'sociale',
    ])
    const { position, quote } = hit?.passage ?? {}
    expect(pages[0]?.slice(position?.start, position?.end)).toBe('aide')
    expect(quote?.exact).toBe('aide')
    expect(quote?.prefix.endsWith('de l’')).toBe(true)
  })

  test('no more than three pages of one piece, and says how many more there are', () => {
    const index = filled()
    const long = aPiece('q', 'd1', 'Rapport')
    index.put(
      pagesSource(
        long,
        Array.from({ length: 9 }, (_, page) => `Le biais de la page ${page}.`),
      ),
    )
    const [group] = find('biais', {}, index).groups
    expect(group).toMatchObject({ total: 9, hits: [{ others: 0 }, { others: 0 }, { others: 6 }] })
  })
})

describe('what stands on different pages of one piece', () => {
  const head = 'Ville de Rivemont — Direction'
  const spread = [
    `${head}\nLe ciblage des foyers est prévu. La commune conserve les données de l’aide\n12`,
    `${head}\nsociale pendant trois ans. La transparence est due selon l’article L. 311-2.\n13`,
    `${head}\nUn recours est ouvert aux usagers.\n14`,
  ]
  const withSpread = () => {
    const index = searchIndex()
    index.put(pieceSource(aPiece('s', 'd1', 'Rapport')))
    index.put(pagesSource(aPiece('s', 'd1', 'Rapport'), spread))
    index.put(pagesSource(aPiece('t', 'd1', 'Autre'), ['Ciblage et transparence.', 'Foyers.']))
    return index
  }
  const hitsOf = (text: string, index = withSpread()) =>
    find(text, {}, index).groups.flatMap(({ hits }) =>
      hits.map(({ id, apart, excerpt }) => [
        id.replace('pages/', ''),
        apart,
        excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end)).join('|'),
      ]),
    )

  test('is found after what one page says, with the pages that say it', () => {
    expect(hitsOf('ciblage transparence ')).toEqual([
      ['t/1', undefined, 'Ciblage|transparence'],
      ['s/1', 'first', 'ciblage'],
      ['s/2', 'next', 'transparence'],
    ])
    expect(find('ciblage transparence ', {}, withSpread())).toMatchObject({ counts: { piece: 2 }, approximate: false })
  })

  test.each([
    [
      'ciblages usager ',
      [
        ['s/1', 'first', 'ciblage'],
        ['s/3', 'next', 'usagers'],
      ],
    ],
    [
      'recours L311-2 ',
      [
        ['s/2', 'first', 'L. 311-2'],
        ['s/3', 'next', 'recours'],
      ],
    ],
    [
      'données recou',
      [
        ['s/1', 'first', 'données'],
        ['s/3', 'next', 'recours'],
      ],
    ],
    [
      '« aide sociale pendant »',
      [
        ['s/1', 'first', 'aide'],
        ['s/2', 'next', 'sociale pendant'],
      ],
    ],
    [
      'foyers « aide sociale »',
      [
        ['s/1', 'first', 'foyers|aide'],
        ['s/2', 'next', 'sociale'],
      ],
    ],
    [
      '« données de l’aide soc',
      [
        ['s/1', 'first', 'données de l’aide'],
        ['s/2', 'next', 'sociale'],
      ],
    ],
    [
      '« trois ans » usagers ',
      [
        ['s/2', 'first', 'trois ans'],
        ['s/3', 'next', 'usagers'],
      ],
    ],
    ['« sociale aide »', []],
    ['« aide pendant »', []],
    // Parts of a compound word on different pages are not that word.
    ['ciblage aide-usagers ', []],
    ['usagers candidatures ', []],
  ])('%s', (text, expected) => {
    expect(hitsOf(text)).toEqual(expected)
  })

  test('is found in an index that was kept, and no more once the piece is gone', async () => {
    const index = searchIndex(JSON.parse(JSON.stringify(withSpread().keep())))
    expect(hitsOf('ciblage recours ', index)).toEqual(hitsOf('ciblage recours '))
    index.drop('pages/s')
    expect(hitsOf('ciblage recours ', index)).toEqual([])
    await index.purge()
    expect(JSON.stringify(index.keep())).not.toMatch(/recours/)
    index.put(pagesSource(aPiece('s', 'd1', 'Rapport'), spread.toReversed()))
    expect(hitsOf('ciblage recours ', index)).toHaveLength(2)
  })
})

test('only what is asked is marked: of a phrase, its words where they say it', () => {
  const index = searchIndex()
  index.put(noteSource(aNote('n', 'd1', 'L’aide de la ville, et de l’aide sociale.')))
  const [hit] = find('« de l’aide sociale »', {}, index).groups[0]?.hits ?? []
  expect(hit?.excerpt?.marks.map(({ start, end }) => hit.excerpt?.text.slice(start, end))).toEqual([
    'de l’aide sociale',
  ])
})

test('a word as it is asked comes before another form of it that is rarer', () => {
  const index = searchIndex()
  index.put(noteSource(aNote('one', 'd1', 'La décision.')))
  index.put(noteSource(aNote('many', 'd1', 'Des décisions, des décisions.')))
  index.put(noteSource(aNote('other', 'd1', 'Une décision encore.')))
  for (let at = 0; at < 5; at += 1) index.put(noteSource(aNote(`note-${at}`, 'd1', 'Le biais est mesuré.')))
  expect(find('décision ', {}, index).ids.at(-1)).toBe('annotations/many')
})

test('whatever is typed is answered', () => {
  const index = filled()
  const odd = [
    '*',
    '« »',
    '"',
    '«',
    '\\',
    '(',
    '[a-z]+',
    '__proto__',
    'constructor',
    '👍🏽',
    '<img src=x>',
    'الذكاء',
    '\u200b',
    '%',
  ]
  for (const text of odd) expect(find(text, {}, index).ids).toEqual([])
  for (const text of ['a'.repeat(10_000), '« '.repeat(3_000), "'".repeat(10_000)]) find(text, {}, index)
  // One word said a thousand times is one word.
  expect(find('ciblage '.repeat(1_500), {}, index).ids).toEqual(find('ciblage ', {}, index).ids)
})

describe('a source', () => {
  test('that changes is found by what it says now', () => {
    const index = filled()
    index.put(dossierSource(aDossier('d2', '2026-014', 'Tri des demandes de logement')))
    expect(find('candidatures ', {}, index).ids).toEqual([])
    expect(find('logement', {}, index).ids).toEqual(['dossiers/d2'])
  })

  test('that is dropped is found no more, and once purged no word of it is kept', async () => {
    const index = filled()
    index.drop('dossiers/d2')
    expect(find('candidatures ', {}, index).ids).toEqual([])
    await index.purge()
    expect(JSON.stringify(index.keep())).not.toMatch(/candidature/i)
    index.drop('annotations/n1')
    await index.purge()
    expect(JSON.stringify(index.keep())).not.toMatch(/municipaux|équité|evaluations/)
    index.put(noteSource(aNote('n1', 'd1', 'Les évaluations des services municipaux manquent.')))
    expect(find('évaluation municipale ', {}, index).ids).toContain('annotations/n1')
  })
})

test('an index that was kept answers the same', () => {
  const first = filled()
  const second = searchIndex(JSON.parse(JSON.stringify(first.keep())))
  expect(second.heads()).toEqual(first.heads())
  for (const text of ['réexamens ', 'municipale ', '« aide sociale »', 'candidaturse ', '2026-0', 'evaluee '])
    expect(find(text, {}, second)).toEqual(find(text, {}, first))
  second.put(dossierSource(aDossier('d2', '2026-014', 'Tri des logements')))
  expect(find('candidatures ', {}, second).ids).toEqual([])
})
