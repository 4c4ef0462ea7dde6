import { run } from '#test/opinion/checks.ts'

/** A word as it stands on its page: points of PDF user space, the baseline's side first. */
export type PrintedWord = { text: string; left: number; right: number; bottom: number; top: number }

/** The words of a page, in the order of the text, as poppler sees them; `page` is 1-based. */
export function printedWords(path: string, page: number): PrintedWord[] {
  const at = String(page)
  const drawn = run('pdftotext', ['-bbox', '-f', at, '-l', at, path, '-']).output
  const height = Number(/<page width="[\d.]+" height="([\d.]+)"/.exec(drawn)?.[1])
  const words = drawn.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    text: plain(text),
    left: Number(left),
    right: Number(right),
    top: height - Number(top),
    bottom: height - Number(bottom),
  }))
}

const plain = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => marks[name] ?? '').normalize('NFC')
const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/**
 * The words that together read `quote`, white space aside, and how many characters the last one has beyond it (a comma,
 * a full stop); `null` when no run of words does.
 */
export function wordsOf(quote: string, words: readonly PrintedWord[]): { words: PrintedWord[]; beyond: number } | null {
  const sought = quote.replace(/\s+/g, '')
  for (const first of words.keys()) {
    let text = ''
    let end = first
    for (; text.length < sought.length && end < words.length; end += 1) text += words[end]?.text ?? ''
    if (text.startsWith(sought)) return { words: words.slice(first, end), beyond: text.length - sought.length }
  }
  return null
}
