import type { Span } from '#shared/text/anchor.ts'

/** Elements that begin and end a line of the text. */
const blocks: ReadonlySet<string> = new Set([
  ...['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'BLOCKQUOTE', 'PRE', 'FIGURE', 'FIGCAPTION', 'HR', 'BR'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD'],
  ...['TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TFOOT', 'TR'],
])
const cells: ReadonlySet<string> = new Set(['TD', 'TH'])

/** A run of the text: a node, and where its characters begin in the text. */
type Run = { node: Text; start: number }

/**
 * What a document says: its text nodes one after the other, a line feed where a block begins or ends, a tab between two
 * cells of a row. Of a settled document (`settleText`) it is in NFC, and what the eye reads.
 */
export type ShownText = { text: string; runs: readonly Run[] }

export function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text
}

export function isPreformatted(node: Node, root: Node): boolean {
  for (let element = node.parentElement; element && element !== root; element = element.parentElement) {
    if (element.tagName === 'PRE') return true
  }
  return false
}

export function shownText(root: Node): ShownText {
  const runs: Run[] = []
  let text = ''
  /** What stands between the words before and those to come: nothing, a cell, a line. */
  let between: '' | '\t' | '\n' = ''
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const { data } = node
      // White space alone between two blocks is no word.
      if (data === '' || (data.trim() === '' && (between !== '' || text === ''))) return
      if (text !== '') text += between
      between = ''
      runs.push({ node, start: text.length })
      text += data
      return
    }
    const name = node instanceof Element ? node.tagName : ''
    const edge = blocks.has(name) ? '\n' : cells.has(name) ? '\t' : ''
    if (edge !== '' && between !== '\n') between = edge
    for (const child of node.childNodes) visit(child)
    if (edge !== '' && between !== '\n') between = edge
  }
  visit(root)
  return { text, runs }
}

/** The part of the text that lies in the range; null where no character does. */
export function spanOfRange({ runs }: ShownText, range: Range): Span | null {
  let [first, last] = [-1, -1]
  for (const { node, start } of runs) {
    if (!range.intersectsNode(node)) continue
    const from = range.startContainer === node ? range.startOffset : 0
    const to = range.endContainer === node ? range.endOffset : node.length
    if (from >= to) continue
    if (first === -1) first = start + from
    last = start + to
  }
  return first === -1 ? null : { start: first, end: last }
}

/** The range that holds the part of the text; null where the text has no such part. */
export function rangeOfSpan({ runs }: ShownText, { start, end }: Span): Range | null {
  const first = runs.find(run => start < run.start + run.node.length)
  const last = runs.findLast(run => run.start < end)
  if (!first || !last || end <= start || last.start < first.start) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, end - last.start))
  return range
}
