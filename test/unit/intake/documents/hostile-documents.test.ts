import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '#electron/intake/documents/extract-document.ts'
import { examine } from '#electron/intake/examine.ts'
import { aDocx, anOdt, anXlsx, aParagraph, aRun } from './an-office-document.ts'

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghi'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  .join('')}]>`
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const deep = (name: string) => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000)

const word = (prologue: string) =>
  aDocx('', [], {
    'word/document.xml': `<?xml version="1.0"?>${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${aParagraph(aRun('&a;'))}</w:body></w:document>`,
  })
const sheet = (prologue: string) =>
  anXlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '', '', {
    'xl/sharedStrings.xml': `${prologue}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a;</t></si></sst>`,
  })

const read = (name: string, bytes: Uint8Array) => extractDocument(name, new Uint8Array(bytes), () => undefined)

describe.each([
  ['entities inside entities', laughs],
  ['an entity that names a file', outside],
])('%s', (_what, prologue) => {
  it.each([
    ['a.odt', anOdt('<text:p>&a;</text:p>', '', { prologue }), 'odt', 'content.xml'],
    ['a.docx', word(prologue), 'docx', 'word/document.xml'],
    ['a.xlsx', sheet(prologue), 'sheet', 'xl/sharedStrings.xml'],
  ])('in %s are refused, by the inspection and by the reading', async (name, bytes, kind, entry) => {
    expect(await examine(name, new Uint8Array(bytes))).toEqual({
      status: 'refused',
      kind,
      code: 'entities_declared',
      entry,
    })
    expect(await read(name, bytes)).toEqual({ ok: false, error: { code: 'entities_declared' } })
  })
})

describe('an entity declared in a part that is not read', () => {
  const declared = '<!DOCTYPE a [<!ENTITY a "ha">]><a/>'
  const littleEndian = Buffer.from(`\ufeff${declared}`, 'utf16le')
  const mebibyte = 1024 ** 2
  it.each([
    ['in two bytes a letter', littleEndian],
    ['in two bytes a letter, the other first', Buffer.from(littleEndian).swap16()],
    ...Array.from({ length: 10 }, (_, before): [string, Buffer] => [
      `${before} bytes before the end of what is unpacked at once`,
      Buffer.concat([
        Buffer.alloc(3 * mebibyte - before, ' '),
        Buffer.from(declared.slice(13)),
        Buffer.alloc(14 * mebibyte, ' '),
      ]),
    ]),
  ])('%s', async (_what, part) => {
    const bytes = aDocx(aParagraph(aRun('mot')), [], { 'customXml/item1.xml': new Uint8Array(part) })
    expect(await examine('a.docx', new Uint8Array(bytes))).toMatchObject({
      code: 'entities_declared',
      entry: 'customXml/item1.xml',
    })
  })
})

describe('what the inspection accepts is read, what it does not is not', () => {
  it.each([
    ['a.odt', anOdt(deep('text:section')), 'damaged'],
    ['a.odt', anOdt('<text:p>jamais fermé'), 'damaged'],
    ['a.odt', anOdt('<text:p>Rien</text:h>'), 'damaged'],
    ['a.docx', aDocx(deep('w:sdt')), 'damaged'],
    ['a.docx', aDocx('<w:p>'), 'damaged'],
    [
      'a.xlsx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook') }),
      'damaged',
    ],
  ])('%s', async (name, bytes, code) => {
    expect(await examine(name, new Uint8Array(bytes))).toMatchObject({ status: 'unreadable', code })
    expect(await read(name, bytes)).toEqual({ ok: false, error: { code } })
  })

  it.each([
    ['a.doc', 'WordDocument', 'other'],
    ['a.xls', 'Workbook', 'sheet'],
    ['a.msg', '__substg1.0_', 'email'],
  ])('%s of before is kept and said not to be read', async (name, stream, kind) => {
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(stream, 'utf16le'),
    ])
    expect(await examine(name, bytes)).toEqual({ status: 'unreadable', kind, code: 'old_format' })
    expect(await read(name, bytes)).toEqual({ ok: false, error: { code: 'old_format' } })
  })
})

it('JSON of brackets inside brackets is read up to the limit of words, and it is said', async () => {
  const brackets = 1_000_000
  const document = await read('a.json', strToU8('['.repeat(brackets) + ']'.repeat(brackets)))
  expect(document).toMatchObject({ ok: true, value: { kind: 'text', cut: true } })
})
