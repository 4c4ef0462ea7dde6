import { Buffer } from 'node:buffer'
import { type PDF, PdfDict, PdfName, type PdfRef, PdfStream } from '@libpdf/core'
import { escapeXml, inEveryLanguage, instant } from '#electron/pdf/engine/xmp.ts'

const claims = /http:\/\/www\.aiim\.org\/pdf(?:a|ua)\/ns\/id\//

/**
 * A copy with notes does not promise what its original promised of its form (PDF/A, PDF/UA): where the metadata say so,
 * they are replaced by what the file says of itself. `always` for a copy that must not pass for its original.
 */
export function withoutClaims(pdf: PDF, at: string, always: boolean): void {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const kept = pdf.getCatalog().get('Metadata', resolve)
  if (!(kept instanceof PdfStream)) return
  if (!always && !claims.test(wordsOf(kept))) return
  const entries = [
    ['dc:title', inLanguage(pdf.getTitle())],
    ['dc:description', inLanguage(pdf.getSubject())],
    ['pdf:Keywords', escapeXml((pdf.getKeywords() ?? []).join(', '))],
    ['xmp:ModifyDate', instant(new Date(at))],
  ].filter(([, value]) => value !== '')
  const content = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${entries.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  const stream = new PdfStream(
    PdfDict.of({ Type: PdfName.of('Metadata'), Subtype: PdfName.of('XML') }),
    Buffer.from(content, 'utf8'),
  )
  pdf.getCatalog().set('Metadata', pdf.register(stream))
}

function wordsOf(stream: PdfStream): string {
  try {
    return Buffer.from(stream.getDecodedData()).toString('utf8')
  } catch {
    return ''
  }
}

const inLanguage = (value: string | undefined): string => (value ? inEveryLanguage(value) : '')
