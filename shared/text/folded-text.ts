/**
 * A text without what an edition or an extractor changes and a reader does not see: ligatures and compatibility forms
 * are spelt out, white space is one space, hyphens between letters (those of a cut line as those of a compound word) and
 * invisible characters are gone, apostrophes, quotation marks and dashes have one form.
 */
export type FoldedText = {
  text: string
  /** Of each UTF-16 unit of `text`, where what it stands for begins and ends in the source. */
  starts: Uint32Array
  ends: Uint32Array
}

/** A letter with its marks: `é` written as one character or as two gives the same units. */
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gu
const blank = /^\s$/u
const letter = /\p{L}/u
const hyphen = /^[-\u00ad‐‑]$/u
const invisible = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u
const forms: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
}

type Cluster = { source: string; start: number; end: number }

export function foldText(source: string): FoldedText {
  const clusters = [...source.matchAll(cluster)].map(
    ({ index, 0: text }): Cluster => ({
      source: text,
      start: index,
      end: index + text.length,
    }),
  )
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let rank = 0; rank < clusters.length; rank += 1) {
    const one = clusters[rank] as Cluster
    const after = afterHyphen(clusters, rank)
    if (after !== null) {
      // What follows a dropped hyphen follows the letter before it: a quotation that ends there does not take it in.
      rank = after - 1
      continue
    }
    if (invisible.test(one.source)) continue
    if (blank.test(one.source)) {
      let last = one
      for (let next = clusters[rank + 1]; next && blank.test(next.source); next = clusters[rank + 1]) {
        last = next
        rank += 1
      }
      push(' ', one.start, last.end)
      continue
    }
    push(forms[one.source] ?? one.source.normalize('NFKC'), one.start, one.end)
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }

  function push(folded: string, start: number, end: number): void {
    units.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
}

/** Rank of the letter after a hyphen that stands between two letters, with or without a line's end; null elsewhere. */
function afterHyphen(clusters: readonly Cluster[], rank: number): number | null {
  const before = clusters[rank - 1]
  if (!hyphen.test(clusters[rank]?.source ?? '') || !before || !letter.test(before.source)) return null
  let next = rank + 1
  while (/^[\r\n]$/.test(clusters[next]?.source ?? '')) next += 1
  return letter.test(clusters[next]?.source ?? '') ? next : null
}

/** Where the units `[from, to)` of the folded text stand in the source. */
export const spanInSource = (
  { starts, ends }: FoldedText,
  from: number,
  to: number,
): { start: number; end: number } => ({
  start: starts[from] ?? 0,
  end: to > from ? (ends[to - 1] ?? 0) : (starts[from] ?? 0),
})
