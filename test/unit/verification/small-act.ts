import { Buffer } from 'node:buffer'

/** Numbers of the objects that attacks aim at. */
export const objectsOf = {
  catalogue: 1,
  pages: 2,
  firstPage: 3,
  secondPage: 4,
  form: 5,
  firstContent: 6,
  secondContent: 7,
  font: 8,
  information: 9,
  chair: 10,
  chairAppearance: 11,
  secretary: 12,
  secretaryAppearance: 13,
  attachedFile: 14,
  attachment: 15,
  metadata: 16,
  resources: 17,
  structureTree: 18,
  outline: 19,
  bookmark: 20,
} as const

/** Body of a stream object. */
export const stream = (entries: string, content: string) =>
  `<< ${entries} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`

const page = (content: number, annotations: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 17 0 R /Contents ${content} 0 R${annotations} >>`

const widget = (name: string, y: number, appearance: number) =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 4 /Rect [60 ${y} 260 ${y + 76}] /P 4 0 R /AP << /N ${appearance} 0 R >> >>`

const bodies: Record<number, string> = {
  1: '<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R /Names << /EmbeddedFiles << /Names [(notes.txt) 15 0 R] >> >> /AF [15 0 R] /Metadata 16 0 R /StructTreeRoot 18 0 R /Outlines 19 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
  3: page(6, ''),
  4: page(7, ' /Annots [10 0 R 12 0 R]'),
  5: '<< /Fields [10 0 R 12 0 R] /SigFlags 3 /DA (/F1 10 Tf) /DR << /Font << /F1 8 0 R >> >> >>',
  6: stream('', 'BT /F1 12 Tf 60 780 Td (Avis favorable) Tj ET'),
  7: stream('', 'BT /F1 12 Tf 60 780 Td (Cout : 1000 euros) Tj ET'),
  8: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  9: '<< /Title (Avis) >>',
  10: widget('chair', 600, 11),
  11: stream('/Type /XObject /Subtype /Form /BBox [0 0 200 76] /Resources << >>', 'q Q'),
  12: widget('secretary', 480, 13),
  13: stream('/Type /XObject /Subtype /Form /BBox [0 0 200 76] /Resources << >>', 'q Q'),
  14: stream('/Type /EmbeddedFile', 'notes de seance'),
  15: '<< /Type /Filespec /F (notes.txt) /UF (notes.txt) /EF << /F 14 0 R >> /AFRelationship /Data >>',
  16: stream('/Type /Metadata /Subtype /XML', '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'),
  17: '<< /Font << /F1 8 0 R >> >>',
  18: '<< /Type /StructTreeRoot >>',
  19: '<< /Type /Outlines /First 20 0 R /Last 20 0 R /Count 1 >>',
  20: '<< /Title (Avis) /Parent 19 0 R /Dest [3 0 R /Fit] >>',
}

export type Writing = {
  /** Replaces or adds bodies; null leaves one out. */
  objects?: Record<number, string | null>
  /** Between the objects and the table. */
  before?: string
  trailer?: string
  header?: string
}

/** Two pages of text, an attachment, bookmarks, metadata and two empty signature fields, by hand and as strict as can be. */
export function smallAct(changes: Writing = {}): Uint8Array {
  const objects = new Map(
    Object.entries({ ...bodies, ...changes.objects }).flatMap(([number, body]) =>
      body === null ? [] : [[Number(number), body] as const],
    ),
  )
  let file = changes.header ?? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  file += changes.before ?? ''
  const start = file.length
  const size = Math.max(...objects.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => entry(offsets.get(number), number)).join('')
  const trailer = changes.trailer ?? `<< /Size ${size} /Root 1 0 R /Info 9 0 R /ID [<00112233> <00112233>] >>`
  file += `xref\n0 ${size}\n${rows}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

const entry = (offset: number | undefined, number: number) =>
  offset === undefined
    ? `0000000000 ${number === 0 ? '65535' : '00000'} f \n`
    : `${String(offset).padStart(10, '0')} 00000 n \n`
