import { expect, test } from 'vitest'
import { xmpDescriptions } from '#electron/pdf/engine/xmp.ts'

const date = new Date('2026-11-26T12:00:00Z')
const info = {
  Title: 'Avis <R&D> "test"',
  Author: 'Comité\u0000',
  Subject: 's',
  Keywords: 'k',
  Creator: 'c',
  Producer: 'p',
  CreationDate: date,
  ModDate: date,
}

test('XMP escapes what XML would read as its own, and leaves out what it cannot carry', () => {
  const xmp = xmpDescriptions(info, 'fr-FR', true)
  expect(xmp).toContain('Avis &lt;R&amp;D&gt; &quot;test&quot;')
  expect(xmp).toContain('<rdf:li>Comité</rdf:li>')
  expect(xmp).toContain('<xmp:CreateDate>2026-11-26T12:00:00Z</xmp:CreateDate>')
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('XMP has no word in clear that ends a stream for those who look for it', () => {
  const xmp = xmpDescriptions({ ...info, Title: 'Avis endstream', Author: 'endobj endstream' }, 'fr-FR', true)
  expect(xmp).not.toMatch(/endstream|endobj/)
  expect(xmp).toContain('Avis &#101;ndstream')
})

test('XMP says PDF/UA only of what is tagged', () => {
  expect(xmpDescriptions(info, 'fr-FR', false)).not.toContain('pdfuaid')
})
