import type { Anchor } from '#shared/domain/annotation.ts'
import type { FoundLine, SearchDocument, SearchKind } from '#shared/domain/search/search-document.ts'
import type { Excerpt } from '#shared/text/excerpt.ts'

/** What is looked at; a key that is absent lets everything through. Days are `YYYY-MM-DD`, both included. */
export type SearchFilters = {
  kind?: SearchKind | undefined
  dossierId?: string | undefined
  author?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** Without words, what somebody wrote or what a dossier holds is listed. */
export const listsAll = ({ author, dossierId }: SearchFilters): boolean =>
  author !== undefined || dossierId !== undefined

export const asks = ({ text, filters }: Pick<SearchRequest, 'text' | 'filters'>): boolean =>
  text.trim() !== '' || listsAll(filters)

export type SearchRequest = {
  text: string
  filters: SearchFilters
  /** The most hits of each kind. */
  limit: number
}

/** The words of a page by which a passage is found again on it (FORMATS.md, anchor). */
export type FoundPassage = Pick<Anchor, 'quote' | 'position'>

export type SearchHit = Omit<SearchDocument, 'title' | 'reference' | 'body'> & {
  /** Of the thing itself, or of what it is a part of. */
  title: Pick<Excerpt, 'text' | 'marks'>
  excerpt: Excerpt | null
  /** Of a page of a piece, where the words are marked. */
  passage: FoundPassage | null
  /** Of a sheet or a text: the line of the body that was found. */
  line: FoundLine | null
  dossier: { number: string; title: string } | null
  authorName: string
  /** Of the last page shown of a piece: how many more answer. */
  others: number
  /** Of a page that answers with other pages of its piece only: the first of them, or one more. */
  apart?: 'first' | 'next'
}

export type SearchAnswer = {
  /** By kind, the kind of the best hit first; best hits first in each. */
  groups: { kind: SearchKind; total: number; hits: SearchHit[] }[]
  /** Of each kind, whatever kind was asked for. */
  counts: Partial<Record<SearchKind, number>>
  /** Nothing says just this: words that look like it were taken. */
  approximate: boolean
}

export type Head = { key: string; revision: string }

export const noAnswer: SearchAnswer = { groups: [], counts: {}, approximate: false }
