import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch'
import type { FoundLine, SearchDocument, SearchKind, SearchSource } from '#shared/domain/search/search-document.ts'
import { quoteAt } from '#shared/text/anchor.ts'
import { type Excerpt, excerpt } from '#shared/text/excerpt.ts'
import { isEmptyQuery, readQuery, saysPhrase } from '#shared/text/search-query.ts'
import { searchWords, wordsInRow } from '#shared/text/search-terms.ts'
import {
  type FoundPassage,
  type Head,
  listsAll,
  noAnswer,
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  type SearchRequest,
} from '../search-contract.ts'
import { askIndex, asTerms, type ExpandedQuery, expanded, wordsAnswered } from './ask-index.ts'
import { foundHits, saidOver } from './found-hits.ts'
import { keyOfWhole, pagesApart, wholeId } from './pages-apart.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'

/** What stands in a title or a reference says more of a thing than what it only mentions. */
const boost = { title: 4, reference: 3, body: 1 }
/** Pages of one piece shown before the others are counted. */
const pagesShown = 3
/** An index that was kept adds in another order. */
const sameScore = 1e-9

/** What of the index is kept; the words of pages with it, since they are long to read. */
export type KeptIndex = {
  sources: SearchSource[]
  accents: [string, string][]
  index: AsPlainObject
}

type Found = { id: string; terms: string[] }

export type SearchIndex = ReturnType<typeof searchIndex>

/** The index itself, wherever it runs: sources in, answers out. */
export function searchIndex(kept?: KeptIndex) {
  const words: Vocabulary = vocabulary(kept?.accents)
  const sources = new Map<string, SearchSource>()
  const documents = new Map<string, SearchDocument>()
  /** The words of each document in a row, in which phrases are looked for. */
  const rows = new Map<string, string>()
  const apart = pagesApart({ rowOf, fold: words.fold })
  /** Of the document that is being added. */
  let row: string[] = []
  /** All words of the source that is being added, and whether it is they that are. */
  const gathered = new Set<string>()
  let isWhole = false
  const options: Options<SearchDocument> = {
    fields: Object.keys(boost),
    tokenize: (text, field) => {
      if (isWhole) return field === 'body' ? [...gathered] : []
      const read = searchWords(text, words.fold)
      row.push(wordsInRow(read))
      const terms = read.words.map(({ term }) => term)
      for (const { term } of read.others) {
        words.add(term)
        terms.push(term)
      }
      for (const term of terms) gathered.add(term)
      return terms
    },
    processTerm: term => term,
  }
  const index = kept ? MiniSearch.loadJS<SearchDocument>(kept.index, options) : new MiniSearch(options)
  if (kept) {
    for (const source of kept.sources) know(source)
    for (const [term] of kept.index.index) words.add(term)
  }

  function know(source: SearchSource): void {
    sources.set(source.key, source)
    for (const document of source.documents) documents.set(document.id, document)
  }

  function add(source: SearchSource): void {
    gathered.clear()
    for (const document of source.documents) {
      row = []
      index.add(document)
      rows.set(document.id, row.join('\n'))
    }
    const [first] = source.documents
    const whole = wholeId(source)
    if (!whole || !first) return
    isWhole = true
    index.add({ ...first, id: whole })
    isWhole = false
  }

  function drop(key: string): void {
    const known = sources.get(key)
    for (const { id } of known?.documents ?? []) {
      index.discard(id)
      documents.delete(id)
      rows.delete(id)
    }
    const whole = known ? wholeId(known) : null
    if (whole) index.discard(whole)
    sources.delete(key)
  }

  function rowOf(document: SearchDocument): string {
    const known = rows.get(document.id)
    if (known !== undefined) return known
    const { title, reference, body } = document
    const made = [title, reference, body].map(text => wordsInRow(searchWords(text, words.fold))).join('\n')
    rows.set(document.id, made)
    return made
  }

  function matches(query: ExpandedQuery, alike: boolean): Found[] {
    const found = index.search(askIndex(query, alike), {
      ...asTerms,
      boost,
      filter: ({ id }) => {
        const document = documents.get(id)
        if (!document) return wholeOf(id) !== undefined
        return query.phrases.every(phrase => saysPhrase(rowOf(document), phrase))
      },
    })
    const ordered = inOrder(found)
    const together = ordered.filter(({ id }) => documents.has(id))
    if (query.words.length === 1 && query.phrases.length === 0) return together
    // After all that says everything in one place; not a piece of which one page does.
    const pieces = new Set(together.map(({ id }) => documents.get(id)?.recordId))
    const spread = ordered.filter(({ id }) => {
      const whole = wholeOf(id)
      return whole && !pieces.has(documentOf(id).recordId) && apart.saysAll(whole, query)
    })
    return [...together, ...spread]
  }

  const wholeOf = (id: string): SearchSource | undefined => sources.get(keyOfWhole(id) ?? '')

  /** Of a whole piece, its first page stands for it. */
  const documentOf = (id: string) => (documents.get(id) ?? wholeOf(id)?.documents[0]) as SearchDocument

  /** What is there where nothing is asked: the latest first, pages apart. */
  function everything(): Found[] {
    return [...documents.values()]
      .filter(({ page, kind }) => page === undefined || kind !== 'piece')
      .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      .map(({ id }) => ({ id, terms: [] }))
  }

  /** One hit; of a piece whose pages answer together, one for each of them. */
  function hitsOf(result: Found, query: ExpandedQuery, others: number): SearchHit[] {
    if (documents.has(result.id)) return [hitOf(result, query, others)]
    const whole = wholeOf(result.id)
    if (!whole) return []
    return apart
      .best(whole, result.terms, query, pagesShown)
      .map(({ id }, rank) => hitOf({ ...result, id }, query, 0, rank === 0 ? 'first' : 'next'))
  }

  function hitOf(result: Found, query: ExpandedQuery, others: number, ofApart?: SearchHit['apart']): SearchHit {
    const document = documents.get(result.id) as SearchDocument
    const { title, reference, body, ...place } = document
    const terms = wordsAnswered(query, result.terms)
    const hitsIn = (text: string) => foundHits(text, terms, query.phrases, words.fold)
    const unsaid = ofApart ? query.phrases.filter(phrase => !saysPhrase(rowOf(document), phrase)) : []
    const over = unsaid.length > 0 ? saidOver(body, pagesBeside(place), unsaid, words.fold) : []
    const parent = title === '' ? titleOf(place) : title
    const shown = excerpt(parent, hitsIn(parent), parent.length)
    const said = body === '' ? null : excerpt(body, [...hitsIn(body), ...over])
    const named = reference === '' ? null : excerpt(reference, hitsIn(reference))
    const isMarked = (one: Excerpt | null) => one !== null && one.marks.length > 0
    const dossier = documents.get(`dossiers/${place.dossierId}`)
    return {
      ...place,
      title: { text: shown.text, marks: shown.marks },
      excerpt: isMarked(named) && !isMarked(said) ? named : said,
      passage: said && place.page !== undefined && place.kind === 'piece' ? passageOf(body, said) : null,
      line: said && (place.kind === 'dossier' || place.kind === 'text') ? lineOf(body, said) : null,
      dossier: dossier ? { number: dossier.reference, title: dossier.title } : null,
      authorName: documents.get(`members/${place.author}`)?.title ?? '',
      others,
      ...(ofApart ? { apart: ofApart } : {}),
    }
  }

  /** What the pages before and after a page say. */
  function pagesBeside({ recordId, page = 0 }: Pick<SearchDocument, 'recordId' | 'page'>) {
    const [before, after] = [page - 1, page + 1].map(number => documents.get(`pages/${recordId}/${number}`)?.body)
    return { before, after }
  }

  function titleOf({ kind, recordId, pieceId }: Pick<SearchDocument, 'kind' | 'recordId' | 'pieceId'>): string {
    const collection = kind === 'text' ? 'texts' : 'pieces'
    return documents.get(`${collection}/${pieceId ?? recordId}`)?.title ?? ''
  }

  return {
    heads: (): Head[] => [...sources.values()].map(({ key, revision }) => ({ key, revision })),
    drop,

    /** Answers whether it took the place of another. */
    put(source: SearchSource): boolean {
      const isKnown = sources.has(source.key)
      drop(source.key)
      know(source)
      add(source)
      return isKnown
    },

    search({ text, filters, limit }: SearchRequest): SearchAnswer {
      const asked = readQuery(text)
      const isListed = isEmptyQuery(asked)
      if (isListed && !listsAll(filters)) return noAnswer
      const query = expanded(asked, words)
      const exactly: Found[] = isListed ? everything() : matches(query, false)
      const results = exactly.length > 0 ? exactly : matches(query, true)
      const counts: Partial<Record<SearchKind, number>> = {}
      const byKind = new Map<SearchKind, Found[]>()
      for (const result of results) {
        const document = documentOf(result.id)
        if (!passes(document, filters)) continue
        counts[document.kind] = (counts[document.kind] ?? 0) + 1
        if (filters.kind !== undefined && document.kind !== filters.kind) continue
        const group = byKind.get(document.kind)
        if (group) group.push(result)
        else byKind.set(document.kind, [result])
      }
      const groups = [...byKind].map(([kind, found]) => ({
        kind,
        total: found.length,
        hits: fewPages(found, documentOf, limit).flatMap(({ result, others }) => hitsOf(result, query, others)),
      }))
      return { groups, counts, approximate: exactly.length === 0 && results.length > 0 }
    },

    /** Makes the first phrase that is asked for as quick as the next ones, a little at a time; `false` once all is made. */
    warm(count: number): boolean {
      let left = count
      for (const document of documents.values()) {
        if (rows.has(document.id)) continue
        if (left === 0) return true
        rowOf(document)
        left -= 1
      }
      return false
    },

    /** Until then what was dropped is only left out of the answers. */
    async purge(): Promise<void> {
      await index.vacuum({ batchSize: 2000, batchWait: 1 })
      const left = new Set(index.toJSON().index.map(([term]) => term))
      words.forget(term => left.has(term))
    },

    keep(): KeptIndex {
      const plain = index.toJSON()
      const terms = new Set(plain.index.map(([term]) => term))
      return {
        sources: [...sources.values()],
        accents: words.accents(term => terms.has(term)),
        index: plain,
      }
    },
  }
}

function passes(document: SearchDocument, { dossierId, author, from, until }: SearchFilters): boolean {
  const { date } = document
  return (
    (dossierId === undefined || document.dossierId === dossierId) &&
    (author === undefined || document.author === author) &&
    (from === undefined || (date !== undefined && instantOf(date, dayBegins) >= instantOf(from, dayBegins))) &&
    (until === undefined || (date !== undefined && instantOf(date, dayBegins) <= instantOf(until, dayEnds)))
  )
}

const [dayBegins, dayEnds] = ['00:00', '23:59:59.999']

/** Of a day, here and at that time; of an instant, itself. */
const instantOf = (date: string, time: string): number =>
  new Date(date.length > 10 ? date : `${date}T${time}`).getTime()

/** The best `limit` results, with no more than a few pages of one piece; its other pages are counted on the last of them. */
function fewPages(
  results: readonly Found[],
  documentOf: (id: string) => SearchDocument,
  limit: number,
): { result: Found; others: number }[] {
  const shown: { result: Found; others: number }[] = []
  const ofPiece = new Map<string, { count: number; last: { others: number } }>()
  for (const result of results) {
    const { page, kind, recordId } = documentOf(result.id)
    const known = kind === 'piece' && page !== undefined ? ofPiece.get(recordId) : undefined
    if (known && known.count >= pagesShown) {
      known.last.others += 1
      continue
    }
    if (shown.length >= limit) continue
    const entry = { result, others: 0 }
    shown.push(entry)
    if (kind === 'piece' && page !== undefined) ofPiece.set(recordId, { count: (known?.count ?? 0) + 1, last: entry })
  }
  return shown
}

const passageOf = (text: string, { at }: Excerpt): FoundPassage | null =>
  at && { quote: quoteAt(text, at), position: at }

function lineOf(text: string, { at }: Excerpt): FoundLine | null {
  if (!at) return null
  const from = text.lastIndexOf('\n', at.start) + 1
  const to = text.indexOf('\n', at.start)
  const line = text.slice(from, to === -1 ? text.length : to)
  return { text: line, start: at.start - from, end: Math.min(at.end - from, line.length) }
}

/** Best first as they come; of equals, the same one always. */
function inOrder(results: readonly SearchResult[]): SearchResult[] {
  const ordered: SearchResult[] = []
  for (let from = 0, to = 1; from < results.length; from = to, to += 1) {
    const score = results[from]?.score ?? 0
    while (to < results.length && Math.abs((results[to]?.score ?? 0) - score) < sameScore) to += 1
    const equals = results.slice(from, to)
    ordered.push(...(equals.length > 1 ? equals.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : equals))
  }
  return ordered
}
