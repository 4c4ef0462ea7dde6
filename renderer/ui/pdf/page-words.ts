import { normalizeUnicode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { rightToLeft } from '#shared/text/right-to-left.ts'

export type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Item = Content['items'][number]
type TextItem = Extract<Item, { str: string }>
type Mark = Exclude<Item, TextItem>

export type PageWords = {
  /** The runs of the page in the order they are read: the page's text, and what stands in its text layer. */
  items: readonly TextItem[]
  /** The same in the order of the file, which the anchors of earlier extractors are measured in. */
  written: readonly TextItem[]
  styles: Content['styles']
}

const isText = (item: Item): item is TextItem => 'str' in item

/** What a page says, as every reader of its words must have it. */
export async function pageWords(page: PDFPageProxy): Promise<PageWords> {
  const { items, styles } = await page.getTextContent()
  const written = items.filter(isText)
  return { items: inReadingOrder(written), written, styles }
}

/** The content of a page comes in parts, none of which says where its words are read. */
export async function contentOf(parts: ReadableStream<Content>): Promise<Content> {
  const reader = parts.getReader()
  const whole: Content = { items: [], styles: {}, lang: null }
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { items, styles, lang } = part.value
    whole.lang ??= lang
    Object.assign(whole.styles, styles)
    for (const item of items) whole.items.push(item)
  }
  return whole
}

/** The content of a text layer in the order its words are read: a selection follows the order of its elements. */
export const laidPage = (written: Content): Content => ({ ...written, items: markedInOrder(written.items) })

/**
 * The words of a page from what its text layer is made of, where ligatures stay whole: in the order they are read in, and
 * as written. `null` where that cannot give them: letters written out before they are put in the order they are read in
 * are not the same as after.
 */
export function spelt(written: Content, laid: Content): Pick<PageWords, 'items' | 'written'> | null {
  const runs = written.items.filter(isText)
  if (runs.some(isTurned)) return null
  return { items: laid.items.filter(isText).map(inLetters), written: runs.map(inLetters) }
}

const inLetters = (run: TextItem): TextItem => ({ ...run, str: normalizeUnicode(run.str) })
const isTurned = ({ str }: TextItem): boolean => rightToLeft.test(str) && normalizeUnicode(str) !== str

/**
 * The items of a text layer in the order they are read, each inside the marks it was in: a mark is closed and opened again
 * where its words were parted. The order is that of the words with their ligatures written out, as `pageWords` has it.
 */
export function markedInOrder(items: readonly Item[]): Item[] {
  const texts = items.filter(isText)
  const spelt = texts.map((item, index) => ({ ...item, str: normalizeUnicode(item.str), index }))
  const ordered = inReadingOrder(spelt)
  if (ordered === spelt) return [...items]
  const marksOf = marksAround(items)
  const opened = new Set<Mark>()
  const laidOut: Item[] = []
  let open: readonly Mark[] = []
  const goTo = (marks: readonly Mark[]) => {
    const common = commonStart(open, marks)
    for (let depth = open.length; depth > common; depth -= 1) laidOut.push({ type: 'endMarkedContent' } as Mark)
    for (const mark of marks.slice(common)) {
      // An identifier is one element's alone.
      laidOut.push(opened.has(mark) ? { ...mark, id: '' } : mark)
      opened.add(mark)
    }
    open = marks
  }
  for (const { index, hasEOL, str } of ordered) {
    const item = texts[index] as TextItem
    goTo(marksOf.get(item) ?? [])
    laidOut.push(str === '' ? { ...item, str, hasEOL } : { ...item, hasEOL })
  }
  goTo([])
  return laidOut
}

/** The marks that each text stands in, from the outermost. */
function marksAround(items: readonly Item[]): Map<TextItem, readonly Mark[]> {
  const around = new Map<TextItem, readonly Mark[]>()
  let open: readonly Mark[] = []
  for (const item of items) {
    if (isText(item)) around.set(item, open)
    else open = item.type === 'endMarkedContent' ? open.slice(0, -1) : [...open, item]
  }
  return around
}

function commonStart(one: readonly Mark[], other: readonly Mark[]): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
