import { withoutEntities } from './html-entities.ts'
import { type HtmlWriter, htmlWriter, type Written, writtenAs } from './html-writer.ts'
import { writeAddress } from './written-link.ts'

/** Elements whose content is no text of the page. */
const unread = new Set([
  ...['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'template', 'object', 'applet', 'svg'],
  ...['math', 'audio', 'video', 'canvas', 'select'],
])

/** The address of data of a picture that is shown; `null` of one that is not. */
export type ShownPicture = (source: string) => string | null

type Tag = { name: string; closes: boolean; attributes: string; end: number }

/**
 * Hostile HTML read for its words, headings, lists, tables and stresses, and written anew (`html-writer.ts`): whatever
 * was not understood is missing or is words, never an element or an attribute. Takes time in proportion to its length.
 */
export function cleanHtml(html: string, shownPicture: ShownPicture, writer: HtmlWriter = htmlWriter()): Written {
  const tagAt = tagReader(html)
  const links: { address: string; words: string }[] = []
  const words = (from: number, to: number) => {
    const text = withoutEntities(html.slice(from, to))
    writer.words(text)
    const link = links.at(-1)
    if (link) link.words += text
  }
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next < 0 || next > at) words(at, next < 0 ? html.length : next)
    if (next < 0) break
    if (/[!?]/.test(html[next + 1] ?? '')) {
      at = afterDeclaration(html, next)
      continue
    }
    const tag = tagAt(next)
    if (!tag) {
      words(next, next + 1)
      at = next + 1
      continue
    }
    at = tag.end
    if (unread.has(tag.name)) {
      if (!tag.closes) at = afterUnread(html, tag)
    } else if (tag.name === 'a') turnLink(tag)
    else write(writer, tag, shownPicture)
  }

  function turnLink({ closes, attributes }: Tag) {
    const open = links.pop()
    if (open) writeAddress(writer, open.address, open.words)
    if (!closes) links.push({ address: attribute(attributes, 'href') ?? '', words: '' })
  }
  return writer.done()
}

function write(writer: HtmlWriter, { name, closes, attributes }: Tag, shownPicture: ShownPicture): void {
  const element = writtenAs(name)
  if (name === 'br') writer.lineBreak()
  else if (name === 'hr') writer.rule()
  else if (name === 'img') {
    writer.picture(shownPicture(attribute(attributes, 'src') ?? ''), attribute(attributes, 'alt') ?? '')
  } else if (element !== null && closes) writer.close(element)
  else if (element !== null) writer.open(element, spans(element, attributes))
}

/** Beyond these a browser gives up too (HTML Living Standard, § 4.9.11). */
const widest = { colspan: 1000, rowspan: 1000, start: 99_999 }

function spans(element: string, attributes: string): Record<string, number> {
  const names =
    element === 'td' || element === 'th'
      ? (['colspan', 'rowspan'] as const)
      : element === 'ol'
        ? (['start'] as const)
        : []
  return Object.fromEntries(
    names.flatMap(name => {
      const value = Number.parseInt(attribute(attributes, name) ?? '', 10)
      return value > 1 && value <= widest[name] ? [[name, value]] : []
    }),
  )
}

function attribute(attributes: string, wanted: string): string | undefined {
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
  for (const [, name = '', double, single, unquoted] of attributes.matchAll(pattern)) {
    if (name.toLowerCase() === wanted) return withoutEntities(double ?? single ?? unquoted ?? '')
  }
  return undefined
}

/** A comment, a document type, an instruction: without its end it takes all that follows. */
function afterDeclaration(html: string, at: number): number {
  const [end, length] = html.startsWith('<!--', at) ? [html.indexOf('-->', at + 4), 3] : [html.indexOf('>', at), 1]
  return end < 0 ? html.length : end + length
}

function afterUnread(html: string, { name, attributes, end }: Tag): number {
  if (attributes.endsWith('/') && (name === 'svg' || name === 'math')) return end
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = end
  return closing.exec(html)?.index ?? html.length
}

function followsEqual(html: string, at: number): boolean {
  let before = at - 1
  while (/\s/.test(html[before] ?? '')) before -= 1
  return html[before] === '='
}

/** Reads the tag that begins at a place. What was found to have no end once is not looked for again. */
function tagReader(html: string): (at: number) => Tag | undefined {
  const missing = new Set<string>()
  const find = (text: string, from: number) => {
    if (missing.has(text)) return -1
    const found = html.indexOf(text, from)
    if (found < 0) missing.add(text)
    return found
  }

  /** Where a tag ends: a `>` inside the quotes of a value does not end it. */
  function endOf(from: number): number {
    const mark = /["'>]/g
    mark.lastIndex = from
    for (let found = mark.exec(html); found; found = mark.exec(html)) {
      const [sign] = found
      if (sign === '>') return found.index
      if (!followsEqual(html, found.index)) continue
      const closing = find(sign, found.index + 1)
      if (closing < 0) return find('>', from)
      mark.lastIndex = closing + 1
      from = closing + 1
    }
    return -1
  }

  return at => {
    const opening = /<(\/?)([a-z][^\s/>]*)/iy
    opening.lastIndex = at
    const found = opening.exec(html)
    if (!found) return undefined
    const [whole, slash, name = ''] = found
    if (missing.has('>')) return undefined
    const end = endOf(at + whole.length)
    if (end < 0) {
      missing.add('>')
      return undefined
    }
    return {
      name: name.toLowerCase(),
      closes: slash === '/',
      attributes: html.slice(at + whole.length, end),
      end: end + 1,
    }
  }
}
