/** A line of text at a place of the page, in points from its lower left corner, unrotated. */
export type Line = { text: string; x: number; y: number }
export type Page = { lines: Line[]; rotate?: 0 | 90 | 180 | 270 }

export const fontSize = 12

/** An entry of the outline that leads to a page, and those below it. */
export type Entry = { title: string; page: number; below?: Entry[] }
/** A link on a page, to another or to an address; `box` is left, bottom, right, top in points. */
export type PageLink = { on: number; box: [number, number, number, number]; to: number | string }
type Extras = {
  /** Entries of the page labels' number tree, as the file writes them. */
  labels?: string
  outline?: Entry[]
  links?: PageLink[]
}

const pageRef = (page: number) => `${2 + 2 * page} 0 R`
const leadsTo = (page: number, top = 842) => `[${pageRef(page)} /XYZ 0 ${top} null]`

/** Bytes of a PDF whose pages, A4, hold these lines in Helvetica 12. Accents are those of Windows-1252. */
export function textPdf(pages: Page[], { labels, outline, links = [] }: Extras = {}): Uint8Array {
  const firstEntry = 4 + 2 * pages.length
  const entries = outline ? outlineObjects(outline, firstEntry) : []
  const catalog = [
    labels ? `/PageLabels << /Nums [${labels}] >>` : '',
    outline ? `/Outlines ${firstEntry} 0 R /PageMode /UseOutlines` : '',
  ].join(' ')
  const linksOn = (page: number) =>
    links
      .filter(({ on }) => on === page)
      .map(({ box, to }) => {
        const action = typeof to === 'number' ? `/Dest ${leadsTo(to)}` : `/A << /S /URI /URI (${escaped(to)}) >>`
        return `<< /Type /Annot /Subtype /Link /Rect [${box.join(' ')}] /Border [0 0 0] ${action} >>`
      })
      .join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ lines, rotate = 0 }, index) => {
      const content = lines.map(({ text, x, y }) => `BT /F1 ${fontSize} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      const stream = content.join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [${linksOn(index + 1)}] >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
    ...entries,
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, character => character.charCodeAt(0))
}

/** The root of an outline, then its entries, numbered from `first` on. */
function outlineObjects(outline: Entry[], first: number): string[] {
  const objects: string[] = ['']
  const write = (entries: Entry[], parent: number): { head: number; tail: number } => {
    const numbers = entries.map(() => first + objects.push('') - 1)
    for (const [index, { title, page, below = [] }] of entries.entries()) {
      const number = numbers[index] ?? 0
      const inside = below.length > 0 ? write(below, number) : null
      objects[number - first] = [
        `<< /Title (${escaped(title)}) /Parent ${parent} 0 R /Dest ${leadsTo(page)}`,
        index > 0 ? `/Prev ${numbers[index - 1]} 0 R` : '',
        index < entries.length - 1 ? `/Next ${numbers[index + 1]} 0 R` : '',
        inside ? `/First ${inside.head} 0 R /Last ${inside.tail} 0 R /Count -${below.length}` : '',
        '>>',
      ].join(' ')
    }
    return { head: numbers[0] ?? 0, tail: numbers.at(-1) ?? 0 }
  }
  const { head, tail } = write(outline, first)
  objects[0] = `<< /Type /Outlines /First ${head} 0 R /Last ${tail} 0 R /Count ${outline.length} >>`
  return objects
}

const escaped = (text: string) => text.replaceAll(/[\\()]/g, '\\$&')

/** `count` pages, each saying its own number on its second line. */
export const numberedPages = (count: number): Page[] =>
  Array.from({ length: count }, (_, index) => ({
    lines: [
      { text: 'Analyse d’impact'.replace('’', "'"), x: 72, y: 770 },
      { text: `Cette ligne est sur la page ${index + 1} du document.`, x: 72, y: 740 },
      { text: 'Un gestionnaire valide la liste avant tout envoi.', x: 72, y: 724 },
    ],
  }))
