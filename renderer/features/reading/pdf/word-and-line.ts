import { pageText } from '#shared/text/page-text.ts'
import { offsetOfPoint, type RenderedPage, rangeOfText } from './selected-passages.ts'

type Span = { start: number; end: number }

/** Further between the press and the release is a drag, in pixels. */
const still = 3

/**
 * On the pages, a second click at a place chooses the word, a third the line, as the page's text has them: the browser
 * stops at the edge of each run, and a word or a line may be of several. Answers what ends it.
 */
export function chooseWordsAndLines(container: HTMLElement, pages: () => RenderedPage[]): () => void {
  let pressed = { x: 0, y: 0 }
  const onPress = ({ clientX: x, clientY: y }: MouseEvent) => {
    pressed = { x, y }
  }
  const onClick = ({ detail, clientX, clientY, shiftKey }: MouseEvent) => {
    if (detail < 2 || shiftKey || Math.hypot(clientX - pressed.x, clientY - pressed.y) > still) return
    const range = rangeAround(pages(), clientX, clientY, detail === 2 ? wordAt : lineAt)
    if (!range) return
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  container.addEventListener('mousedown', onPress)
  container.addEventListener('click', onClick)
  return () => {
    container.removeEventListener('mousedown', onPress)
    container.removeEventListener('click', onClick)
  }
}

function rangeAround(
  pages: readonly RenderedPage[],
  x: number,
  y: number,
  around: (text: string, offset: number) => Span | null,
): Range | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret) return null
  const page = pages.find(({ element }) => element.contains(caret.offsetNode))
  const offset = page ? offsetOfPoint(page, caret.offsetNode, caret.offset) : null
  if (!page || offset === null) return null
  const span = around(pageText(page.items), offset)
  return span && rangeOfText(page, span.start, span.end)
}

const words = new Intl.Segmenter('fr', { granularity: 'word' })

/** The word at a place of a text; at its very end too. A word cut at a line's end is one on each line. */
export function wordAt(text: string, offset: number): Span | null {
  const line = lineAt(text, offset)
  if (!line) return null
  const within = text.slice(line.start, line.end)
  const at = Math.min(offset - line.start, within.length - 1)
  const segments = words.segment(within)
  const here = segments.containing(at)
  const before = at > 0 ? segments.containing(at - 1) : undefined
  const word = here?.isWordLike ? here : before?.isWordLike ? before : here
  if (!word || word.segment.trim() === '') return null
  return { start: line.start + word.index, end: line.start + word.index + word.segment.length }
}

export function lineAt(text: string, offset: number): Span | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const end = next === -1 ? text.length : next
  return start < end ? { start, end } : null
}
