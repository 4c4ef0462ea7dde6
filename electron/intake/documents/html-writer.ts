import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** Elements as they are written; each of what is read is one of these, or none. */
const leaves = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])
const inlines = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'small', 'code'])
const rowGroups = new Set(['thead', 'tbody', 'tfoot'])
const containers = new Set(['div', 'blockquote', 'ul', 'ol', 'table'])

/** Elements inside elements; what is deeper is written without its own. */
const deepest = 64

/** `before` is what parted words before it. */
type Open = { name: string; at: number; before: Parting }

/** What parts the last word from the next: nothing, a cell, a block. */
type Parting = '' | '\t' | '\n'

export type Written = { html: string; text: string; cut: boolean }

/**
 * Writes HTML of a few elements, well formed whatever it is told: an element is closed where a browser would close it,
 * a cell or an item is put where one is missing, empty elements are left out, words are escaped. No attribute but the
 * spans of a cell, the start of a list and the source and text of a picture. `text` is the text nodes in their order, a
 * line feed between two where a block begins or ends or a line breaks, a tab where a cell does, so that a place in one is
 * a place in the other.
 */
export type HtmlWriter = {
  open(name: string, attributes?: Record<string, number>): void
  close(name: string): void
  /** White space is collapsed, but in `pre`. */
  words(text: string): void
  lineBreak(): void
  rule(): void
  /** `source` is an address of data (`pictures.ts`), or `null` of a picture that is not shown: what is said of it stays. */
  picture(source: string | null, alternative: string): void
  done(): Written
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string) => escaped(text).replaceAll('"', '&quot;')
// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no place for them
export const unwritable = /[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]/g

export function htmlWriter(longest: number = intakeLimits.words): HtmlWriter {
  const stack: Open[] = []
  const html: string[] = []
  const words: string[] = []
  const tooDeep = new Map<string, number>()
  let length = 0
  let cut = false
  let between: Parting = ''
  let space = false
  /** Whether a space was written last: white space that follows, in whatever element, is the same space. */
  let spaced = false
  /** Breaks of a line that words will follow: those that end a block break nothing. */
  let breaks = 0

  const top = () => stack.at(-1)?.name ?? ''
  const isStart = () => words.length === 0 || between !== '' || breaks > 0
  const edge = (name: string) => {
    if (between !== '\n') between = isCell(name) ? '\t' : '\n'
    space = false
    breaks = 0
  }
  const mark = (tag: string) => {
    for (; breaks > 0; breaks -= 1) html.push('<br>')
    html.push(tag)
  }
  const push = (name: string, attributes: Record<string, number> = {}) => {
    const before = between
    if (!inlines.has(name)) edge(name)
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
    stack.push({ name, at: html.length, before })
    html.push(`<${name}${written.join('')}>`)
  }
  const pop = () => {
    const { name, at, before } = stack.pop() as Open
    const isEmpty = at >= 0 && html.length === at + 1 && !isCell(name)
    if (isEmpty) html.length = at
    else html.push(`</${name}>`)
    if (inlines.has(name)) return
    edge(name)
    if (!isEmpty) return
    // What is left out parts words all the same, by a line that breaks where nothing else parts them.
    between = before
    breaks = isStart() ? 0 : 1
  }
  const popTo = (isWanted: (name: string) => boolean) => {
    while (stack.length > 0 && !isWanted(top())) pop()
  }

  /** Where a browser drops a line feed, so that one that is meant is written twice. */
  const beginsPre = () => top() === 'pre' && breaks === 0 && html.length === (stack.at(-1)?.at ?? 0) + 1

  function breakLine() {
    breaks = Math.min(breaks + (isStart() && breaks === 0 ? 0 : 1), 2)
    space = false
  }

  /** The rank of the nearest open list, with no cell in between; -1 where there is none. */
  function nearestList(): number {
    for (let rank = stack.length - 1; rank >= 0; rank -= 1) {
      const { name } = stack[rank] as Open
      if (name === 'ul' || name === 'ol') return rank
      if (isCell(name)) return -1
    }
    return -1
  }

  /** What has words must stand in a cell of a table, in an item of a list, whatever stress was carried into them. */
  function makeRoom() {
    const holder = stack.findLast(({ name }) => !inlines.has(name))?.name ?? ''
    const isList = holder === 'ul' || holder === 'ol'
    if (!isList && holder !== 'table' && holder !== 'tr' && !rowGroups.has(holder)) return
    const left = leaveInlines()
    if (isList) push('li')
    else {
      if (holder !== 'tr') push('tr')
      push('td')
    }
    for (const one of left) push(one)
  }

  /** Inline elements end with their block and begin again in the next. */
  function leaveInlines(): string[] {
    const left: string[] = []
    while (inlines.has(top())) {
      left.unshift(top())
      pop()
    }
    return left
  }

  /** Ends what ends where a part of a table begins; `false` where there is no table. */
  function leaveToRow(name: string): boolean {
    if (!stack.some(one => one.name === 'table')) return false
    const isRowHolder = (one: string) => one === 'table' || rowGroups.has(one)
    if (rowGroups.has(name)) popTo(one => one === 'table')
    else if (name === 'tr') popTo(isRowHolder)
    else {
      popTo(one => isRowHolder(one) || one === 'tr')
      if (top() !== 'tr') push('tr')
    }
    return true
  }

  function openBlock(name: string, attributes?: Record<string, number>) {
    const left = leaveInlines()
    if (leaves.has(top())) pop()
    if (name === 'li') {
      const list = nearestList()
      while (list >= 0 && stack.length > list + 1) pop()
      if (list < 0) {
        makeRoom()
        push('ul')
      }
    } else if (isOfTable(name)) {
      if (!leaveToRow(name)) breakLine()
      if (!stack.some(one => one.name === 'table')) {
        for (const one of left) push(one)
        return
      }
    } else makeRoom()
    // Items that follow one another are of one list, however they came.
    if (name === 'ul' && html.at(-1) === '</ul>') {
      html.pop()
      edge(name)
      stack.push({ name, at: -1, before: between })
    } else push(name, attributes)
    for (const one of left) push(one)
  }

  function writeWords(text: string) {
    // White space alone between two blocks is no word.
    if (text === '' || cut || (isStart() && text.trim() === '')) return
    makeRoom()
    if (stack.length === 0) push('p')
    const taken = text.slice(0, longest - length)
    cut = taken.length < text.length
    if (taken === '') return
    if (breaks > 0) between = '\n'
    if (words.length > 0 && between !== '') words.push(between)
    mark(beginsPre() && /^[\r\n]/.test(taken) ? `\n${escaped(taken)}` : escaped(taken))
    words.push(taken)
    length += taken.length
    spaced = taken.endsWith(' ')
    between = ''
  }

  return {
    open(name, attributes) {
      if (stack.length >= deepest) {
        tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1)
        if (!inlines.has(name)) breakLine()
        return
      }
      if (!inlines.has(name)) return openBlock(name, attributes)
      makeRoom()
      if (stack.length === 0) push('p')
      // The space before an element is not a part of it.
      if (space) writeWords(' ')
      space = false
      push(name)
    },
    close(name) {
      const deep = tooDeep.get(name) ?? 0
      if (deep > 0) {
        tooDeep.set(name, deep - 1)
        if (!inlines.has(name)) breakLine()
        return
      }
      const rank = stack.findLastIndex(open => open.name === name || isBarrier(open.name, name))
      if (stack[rank]?.name === name) while (stack.length > rank) pop()
      else if (!inlines.has(name)) breakLine()
    },
    words(text) {
      const clean = text.replace(unwritable, '').normalize('NFC')
      if (stack.some(({ name }) => name === 'pre')) return writeWords(beginsPre() ? clean.replace(/^\r?\n/, '') : clean)
      const single = clean.replace(/[ \t\n\r\f]+/g, ' ')
      if (single.startsWith(' ')) space = !isStart() && !spaced
      const trimmed = trim(single)
      if (trimmed === '') return
      writeWords(space ? ` ${trimmed}` : trimmed)
      space = single.endsWith(' ')
    },
    lineBreak: breakLine,
    rule() {
      leaveInlines()
      if (leaves.has(top())) pop()
      makeRoom()
      html.push('<hr>')
      edge('hr')
    },
    picture(source, alternative) {
      const said = alternative.replace(unwritable, '').trim()
      if (source === null && said === '') return
      makeRoom()
      if (stack.length === 0) push('p')
      if (breaks > 0) between = '\n'
      mark(`<img${source === null ? '' : ` src="${quoted(source)}"`} alt="${quoted(said)}">`)
      spaced = false
    },
    done() {
      while (stack.length > 0) pop()
      return { html: html.join(''), text: words.join('').normalize('NFC'), cut }
    },
  }
}

const isCell = (name: string) => name === 'td' || name === 'th'
const isOfTable = (name: string) => isCell(name) || name === 'tr' || rowGroups.has(name)

/** What the end of an element does not reach over: a cell, the table around a part of one, a block around a stress. */
function isBarrier(open: string, closed: string): boolean {
  if (isOfTable(closed)) return open === 'table'
  if (closed === 'table') return false
  return isCell(open) || (inlines.has(closed) && !inlines.has(open))
}

/** Only the spaces that HTML collapses: a no-break space is a character like another. */
const trim = (text: string) => text.replace(/^ | $/g, '')

/** The element that an element of HTML becomes; `null` of one that is not written, though what it holds is. */
export function writtenAs(name: string): string | null {
  if (leaves.has(name) || inlines.has(name) || rowGroups.has(name) || containers.has(name)) return name
  return written[name] ?? null
}

const written: Record<string, string> = {
  ...{ li: 'li', tr: 'tr', td: 'td', th: 'th', b: 'strong', i: 'em', cite: 'em', dfn: 'em', var: 'em', ins: 'u' },
  ...{ del: 's', strike: 's', tt: 'code', kbd: 'code', samp: 'code', big: 'strong' },
  ...{ dl: 'div', dt: 'p', dd: 'p', caption: 'p', figcaption: 'p', address: 'p', legend: 'p', summary: 'p' },
  ...{ section: 'div', article: 'div', aside: 'div', header: 'div', footer: 'div', main: 'div', nav: 'div' },
  ...{ center: 'div', figure: 'div', fieldset: 'div', form: 'div', details: 'div', body: 'div', menu: 'ul', dir: 'ul' },
  ...{ option: 'div', listing: 'pre', plaintext: 'pre', xmp: 'pre' },
}
