import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { examine as examined } from '#electron/intake/examine.ts'
import type { FileKind } from '#shared/domain/piece.ts'

/** Without the entries of an archive, which have tests of their own (`archives.test.ts`). */
const examine = async (name: string, bytes: Uint8Array) => {
  const { entries: _, ...finding } = await examined(name, bytes)
  return finding
}

const text = (content: string) => strToU8(content)
const png = new Uint8Array([0x89, ...text('PNG\r\n\x1a\n'), 0, 0, 0, 0, ...text('IEND'), 0xae, 0x42, 0x60, 0x82])
const docx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w:document/>') })
const xlsx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<workbook/>') })
const openText = text('application/vnd.oasis.opendocument.text')
const odt = zipSync({ mimetype: [openText, { level: 0 }], 'content.xml': text('<office:document-content/>') })
const ods = zipSync({
  mimetype: [text('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': text('<x/>'),
})
const mail = text('From: a@ville.example\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nSubject: Avis\r\n\r\nBonjour')
const utf16 = new Uint8Array([0xff, 0xfe, ...[...'a;b\n1;2\n'].flatMap(character => [character.charCodeAt(0), 0])])

const readable: [string, Uint8Array, FileKind][] = [
  ['note.docx', docx, 'docx'],
  ['note.odt', odt, 'odt'],
  ['tableau.xlsx', xlsx, 'sheet'],
  ['tableau.ods', ods, 'sheet'],
  ['image.png', png, 'image'],
  ['plan.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'image'],
  ['saisine.eml', mail, 'email'],
  ['donnees.csv', text('nom;valeur\na;1\nb;2\n'), 'csv'],
  ['donnees.csv', utf16, 'csv'],
  ['donnees.json', text('\uFEFF{"a": 1}'), 'json'],
  ['lignes.json', text('\uFEFF{"a": 1}\r\n\r\n{"a": 2}\r\n'), 'text'],
  ['lignes.jsonl', text('{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n'), 'text'],
  ['latin.txt', new Uint8Array([0x41, 0xe9, 0x0a]), 'text'],
  ['dossier.zip', zipSync({ 'a.txt': text('a') }), 'archive'],
  ['dossier.zip', docx, 'docx'],
  ['fichier.bin', new Uint8Array([0, 1, 2, 3]), 'other'],
  ['sans-extension', text('nom;valeur\na;1\nb;2\n'), 'csv'],
  ['sans-extension', text('{"a": 1}'), 'json'],
  ['sans-extension', mail, 'email'],
  ['sans-extension', text('Bonjour à tous'), 'text'],
  ['sans-extension', docx, 'docx'],
  ['notes.txt', text('Un fichier PDF commence par %PDF-1.7, dit la norme.'), 'text'],
  ['notes.md', text('Vu dans le fichier :\n%PDF- puis la version, par exemple 1.7\n'), 'text'],
  ['sans-extension', text('Sous %PDF-1.4, rien à lire.'), 'text'],
]

describe('a file is what its content says', () => {
  it.each(readable)('%s is accepted', async (name, bytes, kind) => {
    expect(await examine(name, bytes.slice())).toEqual({ status: 'accepted', kind })
  })

  it.each([
    ['avis.pdf', png, 'image'],
    ['avis.docx', png, 'image'],
    ['avis.docx', odt, 'odt'],
    ['avis.docx', zipSync({ 'a.txt': text('a') }), 'archive'],
    ['photo.png', text('Bonjour'), 'text'],
    ['tableau.xlsx', text('a;b\n1;2\n'), 'csv'],
    ['dossier.zip', new Uint8Array([0, 1, 2, 3]), 'other'],
    ['dossier.7z', png, 'image'],
  ] as [string, Uint8Array, FileKind][])('%s that holds something else is unreadable', async (name, bytes, kind) => {
    const expected = { status: 'unreadable', kind, code: 'not_what_its_name_says' }
    expect(await examine(name, bytes.slice())).toEqual(expected)
  })
})

describe('a PDF behind other bytes is a PDF', () => {
  const pdf = readFileSync(resolve(import.meta.dirname, '../../fixtures/intake/made-attachment-hostile-name.pdf'))
  const behind = (junk: string) => new Uint8Array(Buffer.concat([Buffer.from(junk, 'latin1'), pdf]))

  it.each([
    ['avis.pdf', 'HTTP/1.1 200 OK '],
    ['sans-extension', 'Content-Type: application/pdf\r\n\r\n'],
    ['sans-extension', '\u00ef\u00bb\u00bf'],
    ['sans-extension', '\0\0\n'],
  ])('%s behind %j', async (name, junk) => {
    expect(await examine(name, behind(junk))).toMatchObject({ status: 'accepted', kind: 'pdf' })
  })
})

describe('a broken file keeps the kind of its name', () => {
  it.each([
    ['coupe.docx', docx.subarray(0, docx.length - 30), 'docx'],
    ['coupe.odt', odt.subarray(0, odt.length - 30), 'odt'],
    ['coupe.json', text('{"a": '), 'json'],
    ['lignes-coupees.json', text('{"a": 1}\n{"a": '), 'json'],
    ['vide.json', text('\n\n'), 'json'],
    ['sans-en-tete.eml', text('Bonjour'), 'email'],
    ['coupe.png', png.subarray(0, 12), 'image'],
  ] as [string, Uint8Array, FileKind][])('%s', async (name, bytes, kind) => {
    expect(await examine(name, bytes.slice())).toEqual({ status: 'unreadable', kind, code: 'damaged' })
  })

  it.each([0, 6] as const)('an archive of which a byte was changed, packed at level %i', async level => {
    const bytes = zipSync({ 'dossier/a.txt': text('Le comité émet un avis. '.repeat(20)) }, { level })
    const at = Buffer.from(bytes.buffer).indexOf('dossier/a.txt') + 'dossier/a.txt'.length + 8
    bytes[at] = (bytes[at] ?? 0) ^ 0x20
    expect(await examine('a.zip', bytes)).toEqual({ status: 'unreadable', kind: 'archive', code: 'damaged' })
  })

  it('an empty one says so', async () => {
    const nothing = new Uint8Array(0)
    expect(await examine('vide.pdf', nothing)).toEqual({ status: 'unreadable', kind: 'pdf', code: 'empty' })
    expect(await examine('vide', nothing)).toEqual({ status: 'unreadable', kind: 'other', code: 'empty' })
  })
})

describe('a dangerous file is refused', () => {
  it.each(['../../evil.exe', '/etc/passwd', 'C:\\evil.exe', 'a/../../b'])('an archive with %s', async entry => {
    const bytes = zipSync({ [entry]: text('a') })
    expect(await examine('a.zip', bytes)).toEqual({
      status: 'refused',
      kind: 'archive',
      code: 'dangerous_entry',
      entry,
    })
  })

  const swollen = () => zipSync(Object.fromEntries([1, 2, 3].map(n => [`${n}.bin`, new Uint8Array(40 * 1024 ** 2)])))
  const claiming = (bytes: Uint8Array, size: number) => {
    const directory = Buffer.from(bytes.buffer).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(bytes.buffer).setUint32(directory + 24, size, true)
    return bytes
  }

  it('an archive that unpacks to two hundred times its size', async () => {
    const code = 'archive_too_large'
    expect(await examine('a.zip', swollen())).toEqual({ status: 'refused', kind: 'archive', code, entry: '1.bin' })
  })

  it.each([10, 20 * 1024 ** 2])('an archive with an entry of forty megabytes that claims %i bytes', async size => {
    const bytes = claiming(zipSync({ 'bombe.bin': new Uint8Array(40 * 1024 ** 2) }), size)
    const code = 'archive_too_large'
    expect(await examine('a.zip', bytes)).toEqual({ status: 'refused', kind: 'archive', code, entry: 'bombe.bin' })
  })

  it.each([
    ['word/run.exe', text('bonjour')],
    ['word/media/image1.png', new Uint8Array([0x7f, ...text('ELF'), 2, 1, 1, 0])],
  ])('a document that holds a program as %s', async (entry, content) => {
    const parts = { '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w:document/>') }
    expect(await examine('a.docx', zipSync({ ...parts, [entry]: content }))).toEqual({
      status: 'refused',
      kind: 'docx',
      code: 'program_inside',
      entry,
    })
  })

  it('an archive that claims to unpack to four gigabytes', async () => {
    const bytes = claiming(zipSync({ 'bombe.bin': text('a') }), 0xfffffff0)
    expect(await examine('a.zip', bytes)).toMatchObject({ status: 'refused', code: 'archive_too_large' })
  })

  it('a program', async () => {
    const elf = new Uint8Array([0x7f, ...text('ELF'), 2, 1, 1, 0])
    expect(await examine('outil', elf)).toEqual({ status: 'refused', kind: 'other', code: 'executable' })
  })
})

describe('an encrypted file needs its password', () => {
  it('Office', async () => {
    const compound = new Uint8Array(2048)
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    compound.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(await examine('secret.docx', compound)).toMatchObject({ status: 'needs_password', kind: 'docx' })
    expect(await examine('secret.xlsx', compound)).toMatchObject({ status: 'needs_password', kind: 'sheet' })
  })

  it('OpenDocument', async () => {
    const manifest = text('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')
    const bytes = zipSync({
      mimetype: [openText, { level: 0 }],
      'META-INF/manifest.xml': manifest,
      'content.xml': text('x'),
    })
    expect(await examine('secret.odt', bytes)).toMatchObject({ status: 'needs_password', kind: 'odt' })
  })
})
