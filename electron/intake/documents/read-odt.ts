import { type HtmlWriter, htmlWriter, type Written } from './html-writer.ts'
import { type OdtStyles, odtStyles } from './odt-styles.ts'
import type { OfficePackage } from './office-package.ts'
import { type Pictures, pictures } from './pictures.ts'
import { writeAddress } from './written-link.ts'
import { descendants, isElement, within, XmlDamaged, type XmlElement, xmlTree } from './xml.ts'

/** What a document says beside its text: what was deleted, what others remarked, how an index is made. */
const unread = new Set([
  ...['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'office:forms', 'office:scripts'],
  ...[
    'text:sequence-decls',
    'text:variable-decls',
    'text:user-field-decls',
    'text:dde-connection-decls',
    'text:script',
  ],
  ...['text:table-of-content-source', 'text:illustration-index-source', 'text:table-index-source', 'svg:title'],
  ...[
    'text:object-index-source',
    'text:user-index-source',
    'text:alphabetical-index-source',
    'text:bibliography-source',
  ],
  ...['text:ruby-text', 'text:note-citation', 'svg:desc', 'table:covered-table-cell', 'office:event-listeners'],
])

type Reading = {
  writer: HtmlWriter
  styles: OdtStyles
  parts: OfficePackage
  shown: Pictures
  /** Notes of the foot and of the end, written after the text. */
  notes: XmlElement[]
  /** Style of the outermost list, and how many lists are around. */
  list: { style: string | undefined; level: number }
}

/**
 * An OpenDocument text (OpenDocument 1.3, part 3) as HTML: headings, lists, tables, stresses, pictures that the file
 * holds, notes at the end, the words of frames where they are anchored. Throws `XmlDamaged`.
 */
export function readOdt(parts: OfficePackage): Written {
  const content = parts.text('content.xml')
  if (content === undefined) throw new XmlDamaged('no content')
  const root = xmlTree(content)
  const common = parts.text('styles.xml')
  const styles = odtStyles([root, ...(common === undefined ? [] : [xmlTree(common)])])
  const writer = htmlWriter()
  const notes: XmlElement[] = []
  const reading: Reading = { writer, styles, parts, shown: pictures(), notes, list: { style: undefined, level: 0 } }
  for (const body of descendants(root, 'office:text')) writeAll(body, reading)
  writeNotes(reading)
  return writer.done()
}

function writeAll({ children }: XmlElement, reading: Reading): void {
  for (const child of children) if (isElement(child)) writeBlock(child, reading)
}

function writeBlock(element: XmlElement, reading: Reading): void {
  const { name, attributes } = element
  if (unread.has(name)) return
  switch (name) {
    case 'text:h':
      writeParagraph(`h${level(attributes['text:outline-level'])}`, element, reading)
      break
    case 'text:p':
      writeParagraph(reading.styles.isTitle(attributes['text:style-name']) ? 'h1' : 'p', element, reading)
      break
    case 'text:list':
      writeList(element, reading)
      break
    case 'table:table':
      wrapped(reading.writer, 'table', () => writeRows(element, reading, 'td'))
      break
    case 'draw:frame':
      writeFrame(element, reading)
      break
    default:
      writeAll(element, reading)
  }
}

const writeParagraph = (name: string, element: XmlElement, reading: Reading) =>
  wrapped(reading.writer, name, () => writeInline(element, reading))

const level = (value: string | undefined) => Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 6)

function wrapped(writer: HtmlWriter, name: string, write: () => void): void {
  writer.open(name)
  write()
  writer.close(name)
}

function writeList(element: XmlElement, reading: Reading): void {
  const style = element.attributes['text:style-name'] ?? reading.list.style
  const list = { style, level: reading.list.level + 1 }
  const inside = { ...reading, list }
  wrapped(reading.writer, reading.styles.isNumbered(style, list.level) ? 'ol' : 'ul', () => {
    for (const item of element.children.filter(isElement)) {
      wrapped(reading.writer, 'li', () => writeTight(item, inside))
    }
  })
}

/** The first paragraph of an item or of a cell needs no element of its own. */
function writeTight(element: XmlElement, reading: Reading): void {
  for (const [rank, child] of element.children.filter(isElement).entries()) {
    if (rank === 0 && child.name === 'text:p') writeInline(child, reading)
    else writeBlock(child, reading)
  }
}

function writeRows(element: XmlElement, reading: Reading, cell: 'td' | 'th'): void {
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'table:table-header-rows')
      wrapped(reading.writer, 'thead', () => writeRows(child, reading, 'th'))
    else if (child.name !== 'table:table-row') writeRows(child, reading, cell)
    else
      wrapped(reading.writer, 'tr', () => {
        for (const one of within(child, 'table:table-cell')) writeCell(one, reading, cell)
      })
  }
}

function writeCell(element: XmlElement, reading: Reading, name: 'td' | 'th'): void {
  const span = (own: string) => Number.parseInt(element.attributes[own] ?? '1', 10)
  const spans = { colspan: span('table:number-columns-spanned'), rowspan: span('table:number-rows-spanned') }
  reading.writer.open(name, Object.fromEntries(Object.entries(spans).filter(([, many]) => many > 1 && many <= 1000)))
  writeTight(element, { ...reading, list: { style: undefined, level: 0 } })
  reading.writer.close(name)
}

function writeInline({ children }: XmlElement, reading: Reading): void {
  const { writer, styles, notes } = reading
  for (const child of children) {
    if (!isElement(child)) {
      writer.words(child)
      continue
    }
    const { name, attributes } = child
    if (unread.has(name)) continue
    switch (name) {
      case 'text:s':
      case 'text:tab':
        writer.words(' ')
        break
      case 'text:line-break':
        writer.lineBreak()
        break
      case 'text:span':
        writeSpan(child, styles.stresses(attributes['text:style-name']), reading)
        break
      case 'text:a':
        writeInline(child, reading)
        writeAddress(writer, attributes['xlink:href'] ?? '', wordsOf(child))
        break
      case 'text:note':
        notes.push(child)
        wrapped(writer, 'sup', () => writer.words(`[${notes.length}]`))
        break
      case 'draw:frame':
        writeFrame(child, reading)
        break
      case 'text:p':
      case 'text:h':
      case 'text:list':
      case 'table:table':
        writeBlock(child, reading)
        break
      default:
        writeInline(child, reading)
    }
  }
}

function writeSpan(element: XmlElement, stresses: readonly string[], reading: Reading): void {
  for (const stress of stresses) reading.writer.open(stress)
  writeInline(element, reading)
  for (const stress of stresses.toReversed()) reading.writer.close(stress)
}

const wordsOf = ({ children }: XmlElement): string =>
  children.map(child => (isElement(child) ? wordsOf(child) : child)).join('')

/** A frame holds the same thing in several forms, the best first: its picture, or the words of its box. */
function writeFrame(element: XmlElement, reading: Reading): void {
  const boxes = within(element, 'draw:text-box')
  for (const box of boxes) writeAll(box, reading)
  if (boxes.length > 0) return
  const alternative = ['svg:title', 'svg:desc']
    .flatMap(name => within(element, name))
    .map(wordsOf)
    .join(' ')
    .trim()
  const images = within(element, 'draw:image')
  for (const image of images) {
    const part = (image.attributes['xlink:href'] ?? '').replace(/^\.\//, '')
    const bytes = reading.parts.bytes(part)
    const source = bytes && reading.shown.addressOf(bytes)
    if (!source) continue
    reading.writer.picture(source, alternative)
    return
  }
  if (images.length > 0) reading.writer.picture(null, alternative)
}

/** Notes may call notes: those are written too. */
function writeNotes(reading: Reading): void {
  const { writer, notes } = reading
  if (notes.length === 0) return
  wrapped(writer, 'ol', () => {
    for (const note of notes) {
      wrapped(writer, 'li', () => {
        for (const body of within(note, 'text:note-body')) writeTight(body, reading)
      })
    }
  })
}
