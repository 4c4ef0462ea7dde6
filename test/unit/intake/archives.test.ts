import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { examine } from '#electron/intake/examine.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import {
  anArchive,
  encrypted,
  linkMode,
  type MadeEntry,
  unicodePath,
  utf8Name,
  withZip64End,
  zip64Field,
} from './an-archive.ts'

const note: MadeEntry = { name: 'note.txt', content: 'Le comité émet un avis.' }
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What the archive is, and of each of its files where it stands and why it stays there. */
async function found(bytes: Uint8Array, name = 'dossier.zip') {
  const { entries = [], ...finding } = await examine(name, bytes)
  const files = entries.map(({ labels, fileName, stays }) => ({
    path: [...labels, fileName].join('/'),
    ...(stays ? { code: stays.finding.code } : {}),
  }))
  return { ...finding, files }
}
const named = async (entry: MadeEntry) => (await found(anArchive([entry]))).files.map(({ path }) => path)

describe('an archive gives its files', () => {
  it('with their folders, the folders themselves being none', async () => {
    const bytes = anArchive([{ name: 'a/' }, { ...note, name: 'a/b/note.txt' }, { ...note, name: 'c.txt', method: 0 }])
    expect(await found(bytes)).toEqual({
      status: 'accepted',
      kind: 'archive',
      files: [{ path: 'a/b/note.txt' }, { path: 'c.txt' }],
    })
  })

  it('of ZIP64 as of the older form', async () => {
    const sizes = { size: 0xffffffff, compressed: 0xffffffff }
    const content = 'x'.repeat(40)
    const large = { name: 'b.txt', content, method: 0, extra: zip64Field(40, 40), claims: sizes }
    expect(await found(withZip64End(anArchive([note])))).toMatchObject({ status: 'accepted', files: [{}] })
    expect(await found(withZip64End(anArchive([large])))).toMatchObject({ status: 'accepted', files: [{}] })
  })

  it('and both of two that have one name', async () => {
    const bytes = anArchive([note, { ...note, content: 'Un autre avis.' }])
    expect((await found(bytes)).files).toEqual([{ path: 'note.txt' }, { path: 'note.txt' }])
  })

  it('without what systems leave in it for themselves', async () => {
    const left = ['a/.DS_Store', 'Thumbs.db', 'a/desktop.ini', '__MACOSX/a/._note.txt']
    const sent = ['._note.txt', '__MACOSX/note.txt', 'thumbs.db.txt']
    const bytes = anArchive([...left, ...sent].map(name => ({ ...note, name })))
    expect((await found(bytes)).files.map(({ path }) => path)).toEqual(sent)
  })

  it('and has none when it is empty', async () => {
    expect(await found(anArchive([]))).toEqual({ status: 'accepted', kind: 'archive', files: [] })
  })
})

describe('names', () => {
  const cp437 = new Uint8Array([0x82, 0x74, 0x82, 0x2e, 0x74, 0x78, 0x74])

  it.each([
    ['CP437, as the standard has it', { name: cp437 }, 'été.txt'],
    ['UTF-8 with its flag', { name: 'été.txt', flags: utf8Name }, 'été.txt'],
    ['UTF-8 without its flag', { name: 'été.txt' }, 'été.txt'],
    ['the field of Info-ZIP', { name: cp437, extra: unicodePath(cp437, 'œuvre.txt') }, 'œuvre.txt'],
    ['that field, of another name', { name: cp437, extra: unicodePath(cp437, 'œuvre.txt', 1) }, 'été.txt'],
    ['decomposed letters', { name: 'e\u0301te\u0301.txt', flags: utf8Name }, 'été.txt'],
    ['control characters', { name: 'a\u0007b\u009bc.txt', flags: utf8Name }, 'abc.txt'],
    ['a mark that turns the text', { name: 'note\u202etxt.exe', flags: utf8Name }, 'notetxt.exe'],
    ['backslashes for folders', { name: 'a\\b\\note.txt' }, 'a/b/note.txt'],
    ['empty steps and steps to the same place', { name: 'a//./b/note.txt' }, 'a/b/note.txt'],
    ['devices of Windows', { name: 'con/aux.txt' }, '_con/_aux.txt'],
    ['dots and spaces at the end', { name: 'a. ./note.txt. ' }, 'a/note.txt'],
    ['nothing', { name: '' }, 'sans-nom'],
    ['nothing but dots', { name: '.../...' }, 'sans-nom/sans-nom'],
    ['broken UTF-8', { name: new Uint8Array([0x61, 0xff, 0x62]), flags: utf8Name }, 'a\ufffdb'],
  ] as [string, MadeEntry, string][])('of %s', async (_, entry, path) => {
    expect(await named({ ...note, ...entry })).toEqual([path])
  })

  it('keep so many folders as labels', async () => {
    const [path] = await named({ ...note, name: `${'d/'.repeat(3000)}note.txt` })
    expect(path).toBe(`${'d/'.repeat(intakeLimits.labels)}note.txt`)
  })
})

describe('what cannot come out stays, and the rest comes', () => {
  const only = (entry: MadeEntry) => found(anArchive([note, entry]))

  it.each([
    ['a symbolic link', { name: 'lien', content: '/etc/passwd', attributes: linkMode }, 'special_entry'],
    ['a link of the name of a folder', { name: 'lien/', attributes: linkMode }, 'special_entry'],
    ['a device', { name: 'disque', attributes: 0o060666 * 65536 }, 'special_entry'],
    ['a pipe', { name: 'tube', attributes: 0o010666 * 65536 }, 'special_entry'],
    ['a junction of Windows', { name: 'jonction', attributes: 0x400 }, 'special_entry'],
    ['an encrypted entry', { name: 'b.pdf', content: 'secret', flags: encrypted }, 'password'],
    ['an entry of another checksum', { name: 'b.pdf', content: 'a', claims: { checksum: 1 } }, 'damaged'],
    ['an entry shorter than it claims', { name: 'b.pdf', content: 'a', claims: { size: 9 } }, 'damaged'],
    ['an entry whose header is elsewhere', { name: 'b.pdf', content: 'a', claims: { offset: 7 } }, 'damaged'],
    ['an entry packed otherwise', { name: 'b.pdf', content: 'a', method: 14 }, 'unknown_method'],
  ] as [string, MadeEntry, string][])('%s', async (_, entry, code) => {
    const { status, files } = await only(entry)
    expect(status).toBe('accepted')
    expect(files.map(file => file.code)).toEqual([undefined, code])
  })

  it('known by its bytes as they are packed', async () => {
    const bytes = anArchive([{ name: 'b', content: 'secret', flags: encrypted, method: 0 }])
    const { entries = [] } = await examine('a.zip', bytes)
    expect(entries[0]?.stays?.sha256).toBe(hash(Buffer.from('secret')))
  })

  it('an archive of nothing but encrypted entries asks for its password, of damaged ones is damaged', async () => {
    const locked = anArchive([{ ...note, flags: encrypted }])
    const broken = anArchive([{ ...note, claims: { checksum: 1 } }])
    expect(await found(locked)).toMatchObject({ status: 'needs_password', code: 'password' })
    expect(await found(broken)).toMatchObject({ status: 'unreadable', code: 'damaged' })
  })

  it('an archive whose directory is encrypted asks for its password', async () => {
    expect(await found(anArchive([{ ...note, flags: 0x41 }]))).toMatchObject({ status: 'needs_password' })
  })
})

describe('an archive is refused whole', () => {
  it.each([
    '../note.txt',
    'a/../../note.txt',
    '..\\note.txt',
    '/etc/passwd',
    '\\\\server\\share',
    'C:\\note.txt',
    'c:note.txt',
    'note.txt\0.pdf',
  ])('for a name that leads out of it: %j', async name => {
    const { status, code, entry, files } = await found(anArchive([note, { ...note, name }]))
    expect({ status, code, entry }).toEqual({ status: 'refused', code: 'dangerous_entry', entry: name })
    expect(files.map(file => file.code)).toEqual(['archive_refused', 'dangerous_entry'])
  })

  it('for a name that leads out in UTF-8 only', async () => {
    const name = Buffer.from('note.txt')
    const bytes = anArchive([{ ...note, name, extra: unicodePath(name, '../note.txt') }])
    expect(await found(bytes)).toMatchObject({ status: 'refused', code: 'dangerous_entry', entry: '../note.txt' })
  })

  it('for entries that share their bytes', async () => {
    const twice = anArchive([note, { ...note, name: 'autre.txt', claims: { offset: 0 } }])
    expect(await found(twice)).toMatchObject({ status: 'refused', code: 'entries_overlap' })
    const inside = anArchive([{ name: 'gros.bin', content: anArchive([note]), method: 0 }, note])
    expect(await found(inside)).toMatchObject({ status: 'accepted' })
  })

  it('for what it would unpack to, claimed in ZIP64 too', async () => {
    const huge = { ...note, extra: zip64Field(2 ** 41), claims: { size: 0xffffffff } }
    expect(await found(withZip64End(anArchive([huge])))).toMatchObject({ status: 'refused', code: 'archive_too_large' })
  })

  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, method: 0 }))

  it('for more files than are taken at once', async () => {
    const refused = { status: 'refused', kind: 'archive', code: 'too_many_entries', files: [] }
    expect(await found(anArchive(many(intakeLimits.archive.files + 1)))).toEqual(refused)
  })

  it('for seventy thousand, with their count in ZIP64 or cut to sixteen bits', async () => {
    const bytes = anArchive(many(70_000))
    const refused = { status: 'refused', kind: 'archive', code: 'too_many_entries', files: [] }
    expect(await found(bytes)).toEqual(refused)
    expect(await found(withZip64End(bytes, 70_000))).toEqual(refused)
  })

  it('for entries that its count leaves out', async () => {
    expect(await found(anArchive([note, { ...note, name: 'caché.txt' }], 1))).toMatchObject({ status: 'refused' })
  })
})

describe('a truncated archive is damaged', () => {
  const bytes = anArchive([note, { ...note, name: 'autre.txt' }])

  it('wherever it is cut', async () => {
    for (let length = 4; length < bytes.length; length += 1) {
      expect(await found(bytes.slice(0, length))).toMatchObject({ status: 'unreadable', code: 'damaged', files: [] })
    }
  })

  it('and one that announces more entries than it has', async () => {
    expect(await found(anArchive([note], 2))).toMatchObject({ status: 'unreadable', code: 'damaged' })
  })
})
