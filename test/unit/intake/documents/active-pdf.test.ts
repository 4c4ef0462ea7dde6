import { describe, expect, it } from 'vitest'
import { pageTexts } from '#electron/intake/documents/page-texts.ts'
import { examine } from '#electron/intake/examine.ts'
import { openPdf } from '#electron/intake/open-pdf.ts'
import { extracted } from './extracted.ts'

/** A PDF of one page that says « Bonjour », its catalog and its page with what is added to each. */
function aPdf({ catalog = '', page = '', more = [] as string[] }): Buffer {
  const text = 'BT /F 12 Tf 20 20 Td (Bonjour) Tj ET'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${page} >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const ran = globalThis as { ran?: unknown }

describe('a PDF that would do something is read, and does nothing', () => {
  it.each([
    [
      'a script on opening',
      { catalog: '/OpenAction << /S /JavaScript /JS (globalThis.ran = 1; process.exit\\(1\\)) >>' },
    ],
    [
      'named scripts',
      { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.ran = 1) >>] >> >>' },
    ],
    ['a program to launch', { catalog: '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (calc.exe) >> >>' }],
    ['an address on opening', { catalog: '/OpenAction << /S /URI /URI (https://mouchard.example) >>' }],
    ['an action of its page', { page: '/AA << /O << /S /JavaScript /JS (globalThis.ran = 1) >> >>' }],
    ['actions in a loop', { catalog: '/OpenAction 6 0 R', more: ['<< /S /Named /N /NextPage /Next 6 0 R >>'] }],
    [
      'a tree of pages in a loop',
      { catalog: '/Outlines 6 0 R', more: ['<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Title (a) >>'] },
    ],
    [
      'content in a file outside',
      { page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 1 1] /FS << /F (/etc/passwd) >> >>]' },
    ],
  ])('%s', async (_what, added) => {
    const bytes = aPdf(added)
    expect(await examine('a.pdf', new Uint8Array(bytes))).toEqual({ status: 'accepted', kind: 'pdf', pages: 1 })
    expect((await extracted('pages', 'a.pdf', bytes)).pages).toEqual(['Bonjour'])
    expect(ran.ran).toBeUndefined()
  })

  it('with more words than are read of a document is read up to there, and it is said', async () => {
    const opening = openPdf(new Uint8Array(aPdf({})))
    const document = await opening.promise
    const read = (longest: number) => pageTexts(document, () => undefined, longest)
    expect(await read(3)).toEqual({ pages: ['Bon'], cut: true })
    expect(await read(7)).toEqual({ pages: ['Bonjour'], cut: false })
    await opening.destroy()
  })

  it('pages that are their own parents are a damaged document', async () => {
    const bytes = Buffer.from(aPdf({}).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1')
    expect((await examine('a.pdf', new Uint8Array(bytes))).status).toBe('unreadable')
  })
})
