import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inspectWithEntries } from '#electron/intake/inspect-file.ts'
import { createInspector } from '#electron/intake/inspector.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import type { Inspection } from '#shared/domain/piece.ts'
import { takenFiles } from '#shared/ipc/payloads.ts'
import { anArchive, encrypted, linkMode, type MadeEntry } from './an-archive.ts'
import { anInspector, builtReader } from './built-reader.ts'
import { intakeDesk } from './intake-desk.ts'

const pdf = readFileSync(resolve(import.meta.dirname, '../../fixtures/intake/made-no-eof.pdf'))
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

let startReader: StartReader
let folder: string
beforeAll(async () => {
  startReader = await builtReader()
  folder = mkdtempSync(join(tmpdir(), 'delibere-archives-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function aDesk() {
  const { channels, caller, chosen, jobs, pick: pickChosen, ...rest } = intakeDesk(startReader)
  const pick = (...paths: string[]) => {
    chosen.open = paths
    return pickChosen()
  }
  const send = async (fileName: string, bytes: Uint8Array<ArrayBuffer>) => {
    const begun = await channels['intake.begin']({ job: 'j', fileName, size: bytes.length }, caller)
    if (!begun.ok) throw new Error(begun.error.code)
    const { upload } = begun.value
    await channels['intake.chunk']({ upload, bytes }, caller)
    const finished = await channels['intake.finish']({ upload }, caller)
    if (!finished.ok) throw new Error(finished.error.code)
    return takenFiles.parse(finished.value)
  }
  return { ...rest, pick, send, cancel: () => jobs.cancel('j', caller) }
}

let desk: ReturnType<typeof aDesk>
beforeEach(() => {
  desk = aDesk()
})

function written(entries: readonly MadeEntry[] | Uint8Array, name = 'dossier.zip'): string {
  const path = join(mkdtempSync(join(folder, 'a-')), name)
  writeFileSync(path, entries instanceof Uint8Array ? entries : anArchive(entries))
  return path
}

type Placed = { labels?: string[] | undefined; fileName: string }
const pathOf = ({ labels = [], fileName }: Placed) => [...labels, fileName].join('/')

const text = (name: string, content = name): MadeEntry => ({ name, content })
const inside = (entries: readonly MadeEntry[], name = 'autre.zip'): MadeEntry => ({
  name,
  content: anArchive(entries),
  method: 0,
})

describe('an archive chosen in the dialog', () => {
  it('gives way to its files, each inspected, with the folders that it had', async () => {
    const entries = [text('note.txt', 'bonjour'), { name: 'annexes/étude.pdf', content: pdf }, text('annexes/a.docx')]
    const { files, failed, refused } = await desk.pick(written(entries))
    expect({ failed, refused }).toEqual({ failed: [], refused: [] })
    expect(files.map(pathOf)).toEqual([
      'dossier.zip/note.txt',
      'dossier.zip/annexes/étude.pdf',
      'dossier.zip/annexes/a.docx',
    ])
    expect(files.map(({ inspection: { status, kind } }) => [status, kind])).toEqual([
      ['accepted', 'text'],
      ['accepted', 'pdf'],
      ['unreadable', 'text'],
    ])
    expect([...desk.stored.keys()].toSorted()).toEqual(files.map(({ sha256 }) => sha256).toSorted())
    expect(Buffer.from(desk.stored.get(hash(pdf)) ?? [])).toEqual(pdf)
  })

  it('gives those of the archives inside it, to the third level; deeper ones are kept closed', async () => {
    const fourth = inside([text('quatre.txt')], 'quatrième.zip')
    const third = inside([text('trois.txt'), fourth], 'troisième.zip')
    const { files, refused } = await desk.pick(written([inside([text('deux.txt'), third], 'b/deuxième.zip')]))
    expect(refused).toEqual([])
    expect(files.map(pathOf)).toEqual([
      'dossier.zip/b/deuxième.zip/deux.txt',
      'dossier.zip/b/deuxième.zip/troisième.zip/trois.txt',
      'dossier.zip/b/deuxième.zip/troisième.zip/quatrième.zip',
    ])
    expect(files.at(-1)?.inspection).toMatchObject({ status: 'refused', code: 'nested_too_deep' })
    expect(desk.stored.size).toBe(3)
  })

  it('stays beside its files where one of them stays in it, and each says why', async () => {
    const link = { name: 'lien', content: '/etc/passwd', attributes: linkMode }
    const locked = { name: 'a/secret.pdf', content: 'x', flags: encrypted }
    const { files, refused } = await desk.pick(written([text('note.txt'), link, inside([locked, text('b.txt')])]))
    expect(files.map(pathOf)).toEqual(['dossier.zip', 'dossier.zip/note.txt', 'dossier.zip/autre.zip/b.txt'])
    expect(refused.map(({ file, entry, status, code }) => ({ file, entry, status, code }))).toEqual([
      { file: 'dossier.zip', entry: 'lien', status: 'refused', code: 'special_entry' },
      { file: 'dossier.zip', entry: 'autre.zip/a/secret.pdf', status: 'needs_password', code: 'password' },
    ])
    expect(desk.stored.has(files[0]?.sha256 ?? '')).toBe(true)
    expect(desk.stored.size).toBe(3)
  })

  it('is kept as it is, marked, where it is refused, locked or empty', async () => {
    const paths = [
      written([text('../note.txt')], 'sortie.zip'),
      written([{ ...text('a'), flags: encrypted }], 'fermée.zip'),
      written([], 'vide.zip'),
      written([text('META-INF/container.xml'), text('mimetype')], 'livre.epub'),
    ]
    const { files, refused } = await desk.pick(...paths)
    expect(refused).toEqual([])
    expect(files.map(({ fileName, inspection: { status, code } }) => [fileName, status, code])).toEqual([
      ['sortie.zip', 'refused', 'dangerous_entry'],
      ['fermée.zip', 'needs_password', 'password'],
      ['vide.zip', 'accepted', undefined],
      ['livre.epub', 'accepted', undefined],
    ])
    expect(files.every(({ labels }) => labels === undefined)).toBe(true)
  })

  it('writes nothing outside the vault', async () => {
    const out = ['../dehors.txt', '/tmp/delibere-dehors.txt', '..\\dehors.txt']
    const before = readdirSync(folder).length
    await desk.pick(...out.map(name => written([text(name)])), written([text('ok.txt')]))
    expect(readdirSync(folder).length).toBe(before + 4)
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => /dehors|ok\.txt/.test(path)),
    ).toEqual([])
  })

  it('holds the archives inside it to what it leaves of the limits', async () => {
    const half = Math.ceil(intakeLimits.archive.files / 2)
    const many = Array.from({ length: half }, (_, index) => ({ name: `${index}`, content: `${index}`, method: 0 }))
    const { files } = await desk.pick(written([...many.slice(1), inside(many), text('fin.txt')]))
    const nested = files.find(({ fileName }) => fileName === 'autre.zip')
    expect(nested?.inspection).toMatchObject({ status: 'refused', code: 'too_many_entries' })
    expect(files).toHaveLength(half + 1)
  }, 60_000)

  it('tells of the files that stay in messages beyond the limits no more than an archive may hold', async () => {
    const most = intakeLimits.archive.files
    const half = Math.ceil(most / 2) + 1
    const part = (index: number) =>
      `--p\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${index}.bin"\r\n\r\n${index}\r\n`
    const head = [
      'From: a@b.example',
      'Date: Mon, 23 Nov 2026 10:00:00 +0100',
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=p',
    ]
    const content = `${head.join('\r\n')}\r\n\r\n${Array.from({ length: half }, (_, index) => part(index)).join('')}--p--\r\n`
    const messages = ['1.eml', '2.eml', '3.eml'].map(name => ({ name, content }))
    const { files, refused } = await desk.pick(written(messages))
    expect(files.filter(({ fileName }) => fileName.endsWith('.eml')).map(({ fileName }) => fileName)).toEqual([
      ...['1.eml', '2.eml', '3.eml'],
    ])
    // The archive, the messages, and the files of the first of them.
    expect(files).toHaveLength(1 + 3 + half)
    expect(refused).toHaveLength(most)
  }, 120_000)

  it('holds an archive of archives to what they unpack to together', async () => {
    const claimed = Math.ceil(intakeLimits.archive.unpacked / 3)
    // What it claims is held to before any of it is read; the noise beside it keeps the ratio of a real archive.
    const large = [
      { name: 'bruit.bin', content: randomBytes(2 * 1024 ** 2), method: 0 },
      { name: 'gros.bin', content: 'a', claims: { size: claimed } },
    ]
    const { files, refused } = await desk.pick(written(['1.zip', '2.zip', '3.zip'].map(name => inside(large, name))))
    expect(files.map(pathOf)).toEqual([
      'dossier.zip',
      'dossier.zip/1.zip/bruit.bin',
      'dossier.zip/2.zip/bruit.bin',
      'dossier.zip/3.zip',
    ])
    expect(files.at(-1)?.inspection).toMatchObject({ status: 'refused', code: 'archive_too_large' })
    expect(refused.map(({ entry, code }) => [entry, code])).toEqual([
      ['1.zip/gros.bin', 'damaged'],
      ['2.zip/gros.bin', 'damaged'],
    ])
  })

  it('says how far it is, archives inside it counted as they are opened', async () => {
    await desk.pick(written([text('a.txt'), inside([text('b.txt'), text('c.txt')]), text('d.txt')]))
    const steps = desk.steps.filter(({ stage }) => stage === 'unpacking').map(({ done, total }) => [done, total])
    expect(steps).toEqual([
      [1, 3],
      [2, 5],
      [3, 5],
      [4, 5],
      [5, 5],
    ])
  })

  it('stops when it is cancelled: what came out stays, nothing else comes', async () => {
    desk.onProgress(({ stage, done }) => {
      if (stage === 'unpacking' && done === 1) desk.cancel()
    })
    const { files, failed } = await desk.pick(written([text('a.txt'), text('b.txt'), text('c.txt')]))
    expect(files.map(pathOf)).toEqual(['dossier.zip/a.txt'])
    expect(failed).toEqual([{ fileName: 'dossier.zip', failure: { code: 'cancelled' } }])
    expect([...desk.stored.keys()]).toEqual([hash('a.txt')])
  })

  it('is kept where the disk keeps no more of its files', async () => {
    desk.onProgress(({ stage, done }) => {
      if (stage !== 'unpacking' || done !== 1) return
      desk.refuseWith(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' }))
    })
    const { files, failed } = await desk.pick(written([text('a.txt'), text('b.txt')]))
    expect(files.map(pathOf)).toEqual(['dossier.zip', 'dossier.zip/a.txt'])
    expect(failed).toMatchObject([{ fileName: 'dossier.zip', failure: { code: 'file_not_kept' } }])
  })

  it('leaves alone an archive that was there before', async () => {
    const path = written([text('a.txt'), { name: 'lien', attributes: linkMode }])
    await desk.pick(path)
    const again = await desk.pick(path)
    expect(again.files[0]).toMatchObject({ fileName: 'dossier.zip', known: true })
    expect(desk.stored.size).toBe(2)
  })
})

describe('an archive sent by the page', () => {
  const three = anArchive([text('a/un.txt'), text('a/deux.txt'), { name: 'lien', attributes: linkMode }])

  it('gives way to its files as one that was chosen', async () => {
    const { files, refused } = await desk.send('../dossier.zip', three)
    expect(files.map(pathOf)).toEqual(['dossier.zip', 'dossier.zip/a/un.txt', 'dossier.zip/a/deux.txt'])
    expect(refused.map(({ entry }) => entry)).toEqual(['lien'])
  })

  it('stops when it is cancelled, once it was sent', async () => {
    desk.onProgress(({ stage }) => {
      if (stage === 'unpacking') desk.cancel()
    })
    const { files, failed, refused } = await desk.send('dossier.zip', three)
    expect(files.map(pathOf)).toEqual(['dossier.zip/a/un.txt'])
    expect({ failed, refused }).toEqual({
      failed: [{ fileName: 'dossier.zip', failure: { code: 'cancelled' } }],
      refused: [],
    })
  })
})

describe('the processes that unpack', () => {
  it('serve one small archive after another', async () => {
    let started = 0
    const counted: StartReader = () => {
      started += 1
      return startReader()
    }
    const inspector = createInspector(counted)
    const path = written(Array.from({ length: 12 }, (_, index) => inside([text('a.txt')], `${index}.zip`)))
    const inspected = await inspectWithEntries(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    let lines = 0
    for await (const { status } of inspected.value.entries) lines += status === 'accepted' ? 1 : 0
    inspector.close()
    expect(lines).toBe(24)
    // One examines, one holds the outermost archive, one those inside it in turn.
    expect(started).toBe(3)
  })

  it('are replaced when they die, and the entries left come out all the same', async () => {
    const readers: { kill: () => void }[] = []
    const inspector = createInspector(() => {
      const reader = startReader()
      readers.push(reader)
      return reader
    })
    const path = written([text('a.txt'), text('b.txt'), text('c.txt')])
    const inspected = await inspectWithEntries(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    const codes: (string | undefined)[] = []
    for await (const { code } of inspected.value.entries) {
      codes.push(code)
      if (codes.length === 1) readers.at(-1)?.kill()
    }
    inspector.close()
    expect(codes).toEqual([undefined, 'reader_crashed', undefined])
  })
})

describe('the command line and the screen', () => {
  it('say the same of every file of an archive', async () => {
    const locked = { name: 'secret.pdf', content: 'x', flags: encrypted }
    const entries = [
      text('note.txt'),
      { name: 'étude.pdf', content: pdf },
      inside([text('b.txt'), locked, inside([text('c.txt')], 'c.zip')]),
      { name: 'lien', attributes: linkMode },
      text('faux.docx'),
    ]
    const path = written(entries)
    const { files, refused } = await desk.pick(path)
    const inspector = await anInspector()
    const inspected = await inspectWithEntries(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    const lines: Inspection[] = []
    for await (const line of inspected.value.entries) lines.push(line)
    inspector.close()
    const onScreen = [
      ...files
        .slice(1)
        .map(file => ({ ...file.inspection, file: path, entry: pathOf(file).replace('dossier.zip/', '') })),
      ...refused.map(inspection => ({ ...inspection, file: path })),
    ]
    const byEntry = (one: { entry?: string | undefined }, other: { entry?: string | undefined }) =>
      (one.entry ?? '') < (other.entry ?? '') ? -1 : 1
    // An archive that is opened is a line, and no piece.
    const opened = ['autre.zip', 'autre.zip/c.zip']
    expect(lines.filter(({ entry = '' }) => !opened.includes(entry)).toSorted(byEntry)).toEqual(
      onScreen.toSorted(byEntry),
    )
    expect(lines.map(({ entry }) => entry)).toEqual([
      'note.txt',
      'étude.pdf',
      'autre.zip',
      'autre.zip/b.txt',
      'autre.zip/secret.pdf',
      'autre.zip/c.zip',
      'autre.zip/c.zip/c.txt',
      'lien',
      'faux.docx',
    ])
  })
})
