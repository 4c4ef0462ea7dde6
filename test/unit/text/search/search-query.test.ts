import { describe, expect, test } from 'vitest'
import { isEmptyQuery, readQuery, saysPhrase } from '#shared/text/search-query.ts'
import { searchWords, wordsInRow } from '#shared/text/search-terms.ts'

const ways = (text: string) => readQuery(text).words.map(word => word.ways)
const says = (text: string, query: string) =>
  readQuery(query).phrases.every(phrase => saysPhrase(wordsInRow(searchWords(text)), phrase))

describe('what a field says', () => {
  test('words, without those that say nothing', () => {
    expect(ways('l’aide sociale de la ville ')).toEqual([[['aide']], [['sociale']], [['ville']]])
    expect(ways('de la ')).toEqual([[['de']], [['la']]])
    expect(isEmptyQuery(readQuery(' … '))).toBe(true)
  })

  test('a word said twice is asked once, and no more than forty are', () => {
    expect(readQuery('biais biais BIAIS ').words).toHaveLength(1)
    expect(readQuery('tri données tri').words.map(({ prefix }) => prefix)).toEqual([undefined, true])
    const many = Array.from({ length: 90 }, (_, at) => `mot${at}`).join(' ')
    expect(readQuery(many).words).toHaveLength(40)
  })

  test('a phrase says a word as often as it is typed', () => {
    expect(readQuery('« pas à pas »').phrases[0]?.ways).toEqual(['pas a pas'])
    expect(says('Il avance à pas comptés.', '« pas à pas »')).toBe(false)
    expect(says('Il avance pas à pas.', '« pas à pas »')).toBe(true)
    expect(readQuery('décidé decide ').words).toMatchObject([{ surface: 'decide' }])
  })

  test('a number is asked whole, a compound in either form', () => {
    expect(ways('2026-004 ')).toEqual([[['2026004']]])
    expect(ways('L. 311-2 ')).toEqual([[['l3112']]])
    expect(ways('avant-projet ')).toEqual([[['avant', 'projet'], ['avantprojet']]])
  })

  test('the last word is a beginning while it is typed, unless it is a phrase that is', () => {
    expect(readQuery('aide réexa').words.at(-1)).toMatchObject({ ways: [['reexa']], prefix: true })
    expect(readQuery('aide réexamen ').words.at(-1)?.prefix).toBeUndefined()
    expect(readQuery('2026-').words.at(-1)).toMatchObject({ prefix: true })
    // Two letters begin too much to be asked for beside something else.
    expect(ways('aide so')).toEqual([[['aide']]])
    expect(ways('so')).toEqual([[['so']]])
    const open = readQuery('aide « revenu mini')
    expect(open.phrases).toEqual([{ ways: ['revenu mini'], open: true }])
    expect(open.words[0]?.prefix).toBeUndefined()
  })

  test.each(['« aide sociale »', '"aide sociale"', '“aide sociale”', '« l’Aide\nSOCIALE »'])(
    '%s is a phrase',
    query => {
      expect(readQuery(query)).toEqual({ words: [], phrases: [{ ways: ['aide sociale'], open: false }] })
    },
  )

  test('a phrase stands in a text that says it in a row, whatever its accents and its lines', () => {
    const text = 'Le ciblage des ré-\nexamens de l’aide\nsociale à l’enfance, avant-projet.'
    expect(says(text, '« réexamens de l’aide sociale »')).toBe(true)
    expect(says(text, '"reexamens de aide"')).toBe(true)
    expect(says(text, '"avant projet"')).toBe(true)
    expect(says(text, '"avant-projet"')).toBe(true)
    expect(says(text, '"aide enfance"')).toBe(false)
    expect(says(text, '"examens de l’aide"')).toBe(false)
    expect(says(text, '"aide soci"')).toBe(false)
    expect(says(text, '"aide soci')).toBe(true)
  })
})
