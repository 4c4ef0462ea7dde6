import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** Elements as they are written; each of what is read is one of these, or none. */
const leaves = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])
const inlines = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'small', 'code'])
const rowGroups = new Set(['thead', 'tbody', 'tfoot'])
const containers = new Set(['div', 'blockquote', 'ul', 'ol', 'table'])

/** Elements inside elements; what is deeper is written without its own. */
const deepest = 64

type Open = { name: string; at: number }

export type Written = { html: string; text: string; cut: boolean }

/**
 * Writes HTML of a few elements, well formed whatever it is told: an element is closed where a browser would close it,
 * a cell or an item is put where one is missing, empty elements are left out, words are escaped. No attribute but the
 * spans of a cell, the start of a list and the source and text of a picture. `text` is the text nodes in their order, a
 * line feed between two where a block begins or ends or a line breaks, so that a place in one is a place in the other.
 */
export type HtmlWriter = {
  open(name: string, attributes?: Record<string, number>): void
  close(name: string): void
  /** White space is collapsed, but in `pre`. */
  words(text: string): void
  lineBreak(): void
  rule(): void
  /** `source` is an address of data of a picture (`pictures.ts`). */
  picture(source: string, alternative: string): void
  done(): Written
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string) => escaped(text).replaceAll('"', '&quot;')
// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no place for them
const unwritable = /[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]/g

export function htmlWriter(longest: number = intakeLimits.words): HtmlWriter {
  const stack: Open[] = []
  const html: string[] = []
  const words: string[] = []
  const tooDeep = new Map<string, number>()
  let length = 0
  let cut = false
  /** A block began or ended, or a line broke, since the last word. */
  let boundary = true
  let space = false
  /** Breaks of a line that words will follow: those that end a block break nothing. */
  let breaks = 0

  const top = () => stack.at(-1)?.name ?? ''
  const push = (name: string, attributes: Record<string, number> = {}) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
    stack.push({ name, at: html.length })
    html.push(`<${name}${written.join('')}>`)
  }
  const pop = () => {
    const { name, at } = stack.pop() as Open
    if (at >= 0 && html.length === at + 1 && name !== 'td' && name !== 'th') html.length = at
    else html.push(`</${name}>`)
  }
  const popTo = (isWanted: (name: string) => boolean) => {
    while (stack.length > 0 && !isWanted(top())) pop()
  }
  const bound = () => {
    boundary = true
    space = false
    breaks = 0
  }
  const breakLines = () => {
    for (; breaks > 0; breaks -= 1) html.push('<br>')
  }
  /** The rank of the nearest open element that `isWanted`, with no cell in between; -1 where there is none. */
  const nearest = (isWanted: (name: string) => boolean) => {
    for (let rank = stack.length - 1; rank >= 0; rank -= 1) {
      const { name } = stack[rank] as Open
      if (isWanted(name)) return rank
      if (name === 'td' || name === 'th') return -1
    }
    return -1
  }

  /** What has words must stand in a cell of a table, in an item of a list. */
  function makeRoom() {
    if (top() === 'table' || rowGroups.has(top())) push('tr')
    if (top() === 'tr') push('td')
    if (top() === 'ul' || top() === 'ol') push('li')
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

  function openBlock(name: string, attributes?: Record<string, number>) {
    const left = leaveInlines()
    if (leaves.has(top())) pop()
    bound()
    if (name === 'li') {
      const list = nearest(one => one === 'ul' || one === 'ol')
      if (list < 0) {
        makeRoom()
        push('ul')
      } else while (stack.length > list + 1) pop()
    } else if (name === 'td' || name === 'th' || name === 'tr' || rowGroups.has(name)) {
      if (!stack.some(one => one.name === 'table')) return
      if (rowGroups.has(name)) popTo(one => one === 'table')
      else if (name === 'tr') popTo(one => one === 'table' || rowGroups.has(one))
      else {
        popTo(one => one === 'table' || rowGroups.has(one) || one === 'tr')
        if (top() !== 'tr') push('tr')
      }
    } else makeRoom()
    // Items that follow one another are of one list, however they came.
    if (name === 'ul' && html.at(-1) === '</ul>') {
      html.pop()
      stack.push({ name, at: -1 })
    } else push(name, attributes)
    for (const one of left) push(one)
  }

  function writeWords(text: string) {
    if (text === '' || cut) return
    makeRoom()
    if (stack.length === 0) push('p')
    const taken = text.slice(0, longest - length)
    cut = taken.length < text.length
    if (boundary && words.length > 0) words.push('\n')
    breakLines()
    html.push(escaped(taken))
    words.push(taken)
    length += taken.length
    boundary = false
  }

  return {
    open(name, attributes) {
      if (stack.length >= deepest) {
        tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1)
        if (!inlines.has(name)) bound()
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
      if (!inlines.has(name)) bound()
      if (deep > 0) return void tooDeep.set(name, deep - 1)
      const isOfTable = name === 'table' || name === 'tr' || name === 'td' || name === 'th' || rowGroups.has(name)
      const isBarrier = (one: string) =>
        isOfTable ? one === 'table' : one === 'td' || one === 'th' || (inlines.has(name) && !inlines.has(one))
      for (let rank = stack.length - 1; rank >= 0; rank -= 1) {
        const open = stack[rank] as Open
        if (open.name === name) {
          while (stack.length > rank) pop()
          return
        }
        if (isBarrier(open.name)) return
      }
    },
    words(text) {
      const clean = text.replace(unwritable, '').normalize('NFC')
      // A browser drops the line feed that begins one.
      if (stack.some(({ name }) => name === 'pre')) return writeWords(boundary ? clean.replace(/^\r?\n/, '') : clean)
      const spaced = clean.replace(/[ \t\n\r\f]+/g, ' ')
      if (spaced.startsWith(' ')) space = !boundary
      const trimmed = trim(spaced)
      if (trimmed === '') return
      writeWords(space ? ` ${trimmed}` : trimmed)
      space = spaced.endsWith(' ')
    },
    lineBreak() {
      const many = Math.min(breaks + (boundary && breaks === 0 ? 0 : 1), 2)
      bound()
      breaks = many
    },
    rule() {
      leaveInlines()
      if (leaves.has(top())) pop()
      makeRoom()
      html.push('<hr>')
      bound()
    },
    picture(source, alternative) {
      makeRoom()
      if (stack.length === 0) push('p')
      breakLines()
      html.push(`<img src="${quoted(source)}" alt="${quoted(alternative.replace(unwritable, ''))}">`)
    },
    done() {
      while (stack.length > 0) pop()
      return { html: html.join(''), text: words.join('').normalize('NFC'), cut }
    },
  }
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
