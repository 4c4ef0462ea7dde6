import { useEffect, useRef, useState } from 'react'
import { pageWords } from '#renderer/ui/pdf/page-words.ts'
import {
  type FindOptions,
  type FoundSpan,
  findInText,
  type SearchableText,
  searchable,
} from '#shared/text/find-in-text.ts'
import { pageText } from '#shared/text/page-text.ts'
import type { PdfView } from '../pdf-view.ts'

/** One of the places found: the rank of a span on its page. */
export type FoundPlace = { page: number; rank: number }

export type Find = {
  /** Spans of each page's text, by its number. */
  byPage: ReadonlyMap<number, readonly FoundSpan[]>
  count: number
  current: FoundPlace | null
  /** Rank of the current one among all, from 1; 0 where there is none. */
  position: number
  /** Pages searched, of all; null once all are, and where nothing is sought. */
  searched: number | null
  step(by: 1 | -1): void
}

/** Typing rests so long before a search begins; what is found is shown so often. Milliseconds. */
const [typing, showing] = [150, 120]

type Search = Pick<Find, 'byPage' | 'searched'>
const nothing: Search = { byPage: new Map(), searched: null }

/**
 * Searches the whole document, from the page in sight on, for as long as it is mounted: what it is at ends when other
 * words are sought and when it goes. Brings the first place into sight.
 */
export function useFind(view: PdfView, words: string, options: FindOptions): Find {
  const [search, setSearch] = useState(nothing)
  const [current, setCurrent] = useState<FoundPlace | null>(null)
  const texts = useRef(new Map<number, SearchableText>())
  const latest = useRef(search)

  useEffect(() => {
    const stopped = new AbortController()
    setCurrent(null)
    setSearch(nothing)
    if (words.trim() === '') return
    const timer = setTimeout(() => {
      void searchPages(view, texts.current, { words, options }, stopped.signal, setSearch, first => {
        setCurrent(first)
      })
    }, typing)
    return () => {
      clearTimeout(timer)
      stopped.abort()
    }
  }, [view, words, options])

  const { byPage, searched } = search
  useEffect(() => {
    latest.current = search
  }, [search])
  // Pages searched meanwhile move nothing: only a step does.
  useEffect(() => {
    const span = current && latest.current.byPage.get(current.page)?.[current.rank]
    if (span) view.showText(current.page, span.start)
  }, [view, current])

  const places = [...byPage]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([page, spans]) => spans.map((_, rank) => ({ page, rank })))
  const at = places.findIndex(({ page, rank }) => page === current?.page && rank === current.rank)
  return {
    byPage,
    count: places.length,
    current,
    position: at + 1,
    searched,
    step: by => setCurrent(places[(at + by + places.length) % Math.max(1, places.length)] ?? null),
  }
}

type Sought = { words: string; options: FindOptions }

async function searchPages(
  view: PdfView,
  texts: Map<number, SearchableText>,
  { words, options }: Sought,
  signal: AbortSignal,
  show: (search: Search) => void,
  onFirst: (place: FoundPlace) => void,
): Promise<void> {
  const [pages, start] = [view.pages(), view.currentPage()]
  const byPage = new Map<number, readonly FoundSpan[]>()
  let shown = performance.now()
  for (let step = 0; step < pages; step += 1) {
    const page = ((start - 1 + step) % pages) + 1
    const known = texts.get(page)
    const text = known ?? (await readText(view, page))
    if (signal.aborted) return
    texts.set(page, text)
    const spans = findInText(text, words, options)
    const isFirst = byPage.size === 0 && spans.length > 0
    if (spans.length > 0) byPage.set(page, spans)
    if (isFirst || performance.now() - shown > showing) {
      show({ byPage: new Map(byPage), searched: step + 1 })
      if (isFirst) onFirst({ page, rank: 0 })
      // What is drawn meanwhile, and what is typed, comes first.
      await new Promise(resolve => setTimeout(resolve))
      if (signal.aborted) return
      shown = performance.now()
    }
  }
  show({ byPage, searched: null })
}

/** The words of a page; none where it cannot be read. */
async function readText(view: PdfView, number: number): Promise<SearchableText> {
  try {
    const page = await view.document.getPage(number)
    const { items } = await pageWords(page)
    return searchable(pageText(items))
  } catch {
    return searchable('')
  }
}
