import { Buffer } from 'node:buffer'

type Options = {
  /** Names of the empty signature fields, from the top down. */
  fields?: readonly string[]
  crossReference?: 'table' | 'stream'
  /** Bytes of a comment that makes the file larger. */
  ballast?: number
  /** Part of PDF/A to claim. */
  archivePart?: number
  width?: number
  height?: number
}

/**
 * A small tagged PDF with empty signature fields, in step with `pdf-ua-lint.py`: what the act renderer gives, without
 * its text. Written by hand so that tests of the signature depend on nothing else.
 */
export function twoFieldPdf(options: Options = {}): Uint8Array {
  const {
    fields = ['chair', 'secretary'],
    crossReference = 'table',
    ballast = 0,
    archivePart = 3,
    width = 220,
    height = 76,
  } = options
  const widgetNumber = (index: number) => 10 + 3 * index
  const refs = (offset: number) => fields.map((_, index) => `${widgetNumber(index) + offset} 0 R`).join(' ')
  const objects = new Map<number, string>([
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> /Metadata 7 0 R >>`,
    ],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 8 0 R /Annots [${refs(0)}] /Tabs /S >>`,
    ],
    [4, `<< /Fields [${refs(0)}] /SigFlags 3 >>`],
    [
      5,
      `<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [${fields.map((_, i) => `${i} ${widgetNumber(i) + 1} 0 R`).join(' ')}] >> /ParentTreeNextKey ${fields.length} >>`,
    ],
    [6, `<< /Type /StructElem /S /Document /P 5 0 R /K [${refs(1)}] >>`],
    [7, stream('/Type /Metadata /Subtype /XML', metadata(archivePart))],
    [8, stream('', '/Artifact BMC 40 790 m 555 790 l S EMC')],
    [9, '<< /Title (Avis) >>'],
  ])
  for (const [index, name] of fields.entries()) {
    const n = widgetNumber(index)
    const y = 600 - 110 * index
    const rectangle = `${60} ${y} ${60 + width} ${y + height}`
    objects.set(
      n,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU (Signature ${name}) /F 4 /Rect [${rectangle}] /P 3 0 R /StructParent ${index} /AP << /N ${n + 2} 0 R >> >>`,
    )
    objects.set(
      n + 1,
      `<< /Type /StructElem /S /Form /P 6 0 R /Pg 3 0 R /K << /Type /OBJR /Obj ${n} 0 R /Pg 3 0 R >> >>`,
    )
    objects.set(n + 2, stream(`/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources << >>`, ''))
  }
  return write(objects, crossReference, ballast)
}

const metadata = (part: number) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Avis</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
}

function write(objects: Map<number, string>, crossReference: 'table' | 'stream', ballast: number): Uint8Array {
  let file = Buffer.from(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n%${'.'.repeat(ballast)}\n`, 'latin1')
  const offsets = new Map<number, number>()
  const append = (text: string | Buffer) => {
    file = Buffer.concat([file, typeof text === 'string' ? Buffer.from(text, 'latin1') : text])
  }
  for (const [number, body] of objects) {
    offsets.set(number, file.length)
    append(`${number} 0 obj\n${body}\nendobj\n`)
  }
  const start = file.length
  const size = Math.max(...objects.keys()) + 1
  const trailer = '/Root 1 0 R /Info 9 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]'
  if (crossReference === 'table') {
    const rows = Array.from({ length: size - 1 }, (_, index) => {
      const offset = offsets.get(index + 1)
      return offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    append(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`)
  } else {
    const rows = Buffer.alloc((size + 1) * 6)
    for (const [number, offset] of [...offsets, [size, start] as const]) {
      rows.writeUInt8(1, number * 6)
      rows.writeUInt32BE(offset, number * 6 + 1)
    }
    append(`${size} 0 obj\n<< /Type /XRef /Size ${size + 1} /W [1 4 1] ${trailer} /Length ${rows.length} >>\nstream\n`)
    append(rows)
    append('\nendstream\nendobj\n')
  }
  append(`startxref\n${start}\n%%EOF\n`)
  return Uint8Array.from(file)
}
