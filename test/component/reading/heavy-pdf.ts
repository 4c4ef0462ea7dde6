/**
 * Bytes of a PDF of so many pages, each with a picture of its own of so many bytes that nothing makes smaller. What says
 * where pages begin stands together, as most programs write it, or scattered among the pictures, as scanners do.
 */
export function heavyPdf(
  pages: number,
  pictureBytes: number,
  index: 'together' | 'scattered' = 'together',
): Uint8Array {
  const side = Math.floor(Math.sqrt(pictureBytes / 3))
  const parts: (string | Uint8Array)[] = []
  const offsets: number[] = []
  let length = 0
  const write = (part: string | Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  const object = (number: number, ...body: (string | Uint8Array)[]) => {
    offsets[number] = length
    for (const part of [`${number} 0 obj\n`, ...body, '\nendobj\n']) write(part)
  }
  write('%PDF-1.7\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  const kids = Array.from({ length: pages }, (_, page) => `${4 + 3 * page} 0 R`).join(' ')
  object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`)
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const pageObject = (page: number) => {
    const first = 4 + 3 * page
    const resources = `/Font << /F1 3 0 R >> /XObject << /Im ${first + 2} 0 R >>`
    object(
      first,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1} 0 R /Resources << ${resources} >> >>`,
    )
  }
  if (index === 'together') for (let page = 0; page < pages; page += 1) pageObject(page)
  for (let page = 0; page < pages; page += 1) {
    const first = 4 + 3 * page
    if (index === 'scattered') pageObject(page)
    const text = `Cette ligne est sur la page ${page + 1} du document.`
    const content = `q 400 0 0 400 72 200 cm /Im Do Q BT /F1 12 Tf 72 740 Td (${text}) Tj ET`
    object(first + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const bytes = noise(side * side * 3, page + 1)
    object(
      first + 2,
      `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream',
    )
  }
  const start = length
  const count = 4 + 3 * pages
  const rows = Array.from({ length: count - 1 }, (_, row) => `${String(offsets[row + 1]).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  const file = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    file.set(typeof part === 'string' ? new TextEncoder().encode(part) : part, at)
    at += part.length
  }
  return file
}

/** The same for the same seed. */
function noise(size: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(size / 4))
  let state = seed * 2_654_435_761
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[index] = state
  }
  return new Uint8Array(words.buffer, 0, size)
}
