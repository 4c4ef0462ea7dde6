import type { Span } from './anchor.ts'

/** A place of a text that answers what was asked; those of one `key` answer the same part of it. */
export type Hit = Span & { key: string }

/** A stretch of a text on one line, with what to mark in it. */
export type Excerpt = {
  text: string
  marks: Span[]
  /** Whether the text goes on before, after. */
  before: boolean
  after: boolean
  /** The first place marked, in the text itself. */
  at: Span | null
}

/** The stretch of at most `length` units that answers most of what was asked, the earliest of the best ones. */
export function excerpt(text: string, hits: readonly Hit[], length = 220): Excerpt {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const best = bestRun(sorted, length)
  const [first, last] = [best[0], best.at(-1)]
  const spare = first && last ? Math.max(0, length - (last.end - first.start)) : length
  // A third before: what follows says more than what led there.
  const third = first ? first.start - Math.floor(spare / 3) : 0
  // What the end of the text leaves unused is for what comes before.
  const wanted = Math.max(0, Math.min(third, text.length - length))
  const from = wanted === 0 ? 0 : wordStart(text, wanted, first?.start ?? wanted)
  const to = wordEnd(text, Math.max(from + length, last?.end ?? 0), last?.end ?? from)
  const shown = sorted.filter(({ start, end }) => start >= from && end <= to)
  return { ...onOneLine(text, from, to, merged(shown)), at: first ? { start: first.start, end: first.end } : null }
}

function bestRun(hits: readonly Hit[], length: number): Hit[] {
  let best: Hit[] = []
  let bestWorth = 0
  const counts = new Map<string, number>()
  let from = 0
  for (let to = 0; to < hits.length; to += 1) {
    const hit = hits[to] as Hit
    counts.set(hit.key, (counts.get(hit.key) ?? 0) + 1)
    while (from < to && hit.end - (hits[from] as Hit).start > length) {
      const left = hits[from] as Hit
      const count = (counts.get(left.key) ?? 0) - 1
      if (count === 0) counts.delete(left.key)
      else counts.set(left.key, count)
      from += 1
    }
    // Each part of what was asked counts more than any number of repetitions.
    const worth = counts.size * 1000 + (to - from)
    if (worth > bestWorth) {
      bestWorth = worth
      best = hits.slice(from, to + 1)
    }
  }
  return best
}

/** The beginning of a word at `at` or after it, before `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  for (let index = at; index < limit; index += 1) if (/\s/.test(text.charAt(index - 1))) return index
  return limit
}

/** The end of a word at `at` or before it, after `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length
  for (let index = at; index > limit; index -= 1) if (/\s/.test(text.charAt(index))) return index
  return limit > 0 ? limit : wholeEnd(text, at)
}

/** Not between the halves of one character. */
const wholeEnd = (text: string, at: number) => (/[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at)

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of spans) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** White space becomes one space each, and the marks follow. */
function onOneLine(text: string, from: number, to: number, spans: readonly Span[]): Omit<Excerpt, 'at'> {
  const places = new Map<number, number>()
  const wanted = new Set(spans.flatMap(({ start, end }) => [start, end]))
  let line = ''
  for (let index = from; index < to; index += 1) {
    if (wanted.has(index)) places.set(index, line.length)
    const character = text.charAt(index)
    if (!/\s/.test(character) || /[\u00a0\u202f]/.test(character)) line += character
    else if (line !== '' && !line.endsWith(' ')) line += ' '
  }
  if (wanted.has(to)) places.set(to, line.length)
  const length = line.trimEnd().length
  return {
    text: line.slice(0, length),
    marks: spans.map(({ start, end }) => ({
      start: places.get(start) ?? 0,
      end: Math.min(places.get(end) ?? length, length),
    })),
    before: text.slice(0, from).trim() !== '',
    after: text.slice(to).trim() !== '',
  }
}
