import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SearchSource } from '#shared/domain/search/search-document.ts'
import { pageText } from '#shared/text/page-text.ts'

const root = resolve(import.meta.dirname, '../../..')

const reports = [
  'etalab-algorithmes-publics-et-responsabilites.pdf',
  'etalab-working-paper-psa-accountability-2019.pdf',
]

async function pagesOf(name: string): Promise<string[]> {
  const data = new Uint8Array(readFileSync(resolve(root, 'resources/demo/files', name)))
  const task = getDocument({ data, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(pageText(items.filter(item => 'str' in item)))
  }
  await task.destroy()
  return pages
}

/** Sentences people wrote: the demonstration committee with its reports, and its grids. */
async function sentences(): Promise<string[]> {
  const folders = ['resources/demo', 'resources/grids']
  const files = folders.flatMap(folder =>
    readdirSync(resolve(root, folder))
      .filter(name => name.endsWith('.json'))
      .map(name => resolve(root, folder, name)),
  )
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\p{L} \p{Ll}+ \p{Ll}/u.test(value)) for (const one of value.split(/(?<=[.;!?])\s+/)) found.add(one)
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part)
  }
  for (const file of files) walk(JSON.parse(readFileSync(file, 'utf8')))
  for (const page of (await Promise.all(reports.map(pagesOf))).flat()) walk(page.replaceAll('\n', ' '))
  return [...found].filter(one => one.length > 20)
}

/** The same draw at each run (mulberry32, public domain). */
function drawing(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Syllables of names: a real corpus has many words that stand in it once or twice. */
const syllables =
  'ba bel bri ca char cou da del du fa fon gra ja lar le lou ma mer mon na nes or pel pru qua ri ro sa sen tho tour va ver vi zan'.split(
    ' ',
  )

export type Corpus = { sources: SearchSource[]; queries: string[]; characters: number }

/** `texts` short texts, such as notes, of 60 to 700 characters, and `pages` of 2,500 to 3,500, in French that was written. */
export async function frenchCorpus(texts = 5_000, pages = 2_000): Promise<Corpus> {
  const all = await sentences()
  const draw = drawing(20261129)
  const pick = <Item>(list: readonly Item[]): Item => list[draw(list.length)] as Item
  const name = () => {
    const word = Array.from({ length: 2 + draw(3) }, () => pick(syllables)).join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  const written = (length: number) => {
    const parts: string[] = []
    for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) {
      parts.push(
        draw(6) === 0 ? `${name()} (${2000 + draw(27)}), article L. ${100 + draw(400)}-${1 + draw(20)}.` : pick(all),
      )
    }
    return parts.join(draw(2) === 0 ? ' ' : '\n')
  }
  const base = { author: 'm', date: '2026-11-20', title: '', reference: '' }
  const notes = Array.from({ length: texts }, (_, at): SearchSource => {
    const id = `annotations/n${at}`
    const document = { ...base, id, kind: 'note' as const, recordId: `n${at}`, dossierId: `d${at % 50}` }
    return { key: id, revision: '1', documents: [{ ...document, body: written(60 + draw(640)) }] }
  })
  const pieces = Array.from(
    { length: Math.ceil(pages / 40) },
    (_, piece): SearchSource => ({
      key: `pages/p${piece}`,
      revision: '1',
      documents: Array.from({ length: Math.min(40, pages - piece * 40) }, (_, page) => ({
        ...base,
        id: `pages/p${piece}/${page + 1}`,
        kind: 'piece' as const,
        recordId: `p${piece}`,
        dossierId: `d${piece % 50}`,
        page: page + 1,
        body: written(2_500 + draw(1_000)),
      })),
    }),
  )
  const sources = [...notes, ...pieces]
  const said = sources.flatMap(({ documents }) => documents.map(({ body }) => body))
  return {
    sources,
    queries: Array.from({ length: 200 }, (_, at) => aQuery(pick(said), at, draw)),
    characters: said.reduce((sum, body) => sum + body.length, 0),
  }
}

/** What people type: one to three words, the last of which may be begun only, a phrase, a number; accents are left out. */
function aQuery(text: string, at: number, draw: (below: number) => number): string {
  const words = text.split(/\s+/).filter(word => /^[\p{L}’]{3,}$/u.test(word))
  const from = draw(Math.max(1, words.length - 3))
  const plain = (word = 'comité') => word.normalize('NFD').replace(/\p{M}/gu, '')
  switch (at % 5) {
    case 0:
      return `${words[from] ?? 'comité'} `
    case 1:
      return `${plain(words[from])} ${plain(words[from + 2])} `
    case 2:
      return `${words[from] ?? ''} ${words[from + 1] ?? ''} ${(words[from + 2] ?? 'données').slice(0, 4)}`
    case 3:
      return `« ${text
        .split(/\s+/)
        .slice(from, from + 3)
        .join(' ')} »`
    default:
      return /L\. \d+-\d+/.exec(text)?.[0] ?? plain(words[from]).slice(0, 5)
  }
}
