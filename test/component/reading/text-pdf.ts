/** A line of text at a place of the page, in points from its lower left corner, unrotated. */
export type Line = { text: string; x: number; y: number }
export type Page = { lines: Line[]; rotate?: 0 | 90 | 180 | 270 }

export const fontSize = 12

/** Bytes of a PDF whose pages, A4, hold these lines in Helvetica 12. Accents are those of Windows-1252. */
export function textPdf(pages: Page[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ lines, rotate = 0 }, index) => {
      const content = lines.map(({ text, x, y }) => `BT /F1 ${fontSize} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      const stream = content.join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
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
