import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { largestPageFile } from '#electron/intake/page-file.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { largestFile } from '#electron/intake/take-in.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { builtReader } from './built-reader.ts'
import { intakeDesk } from './intake-desk.ts'

const fixture = (name: string) => resolve(import.meta.dirname, '../../fixtures/intake', name)

let startReader: StartReader
let folder: string
beforeAll(async () => {
  startReader = await builtReader()
  folder = mkdtempSync(join(tmpdir(), 'delibere-intake-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let desk: ReturnType<typeof intakeDesk>
beforeEach(() => {
  desk = intakeDesk(startReader)
})

const begin = async (fileName: string, size: number) => {
  const begun = await desk.channels['intake.begin']({ job: 'j', fileName, size }, desk.caller)
  if (!begun.ok) throw new Error(begun.error.code)
  return begun.value.upload
}

describe('files chosen in a dialog', () => {
  it('are kept whatever their state, and marked', async () => {
    desk.chosen.open = ['made-no-eof.pdf', 'made-truncated.pdf', 'made-png-renamed.pdf'].map(fixture)
    const picked = await desk.pick()
    const files = picked.files
    expect(files.map(({ inspection }) => [inspection.status, inspection.code])).toEqual([
      ['accepted', undefined],
      ['unreadable', 'damaged'],
      ['unreadable', 'not_what_its_name_says'],
    ])
    for (const [index, { sha256, size }] of files.entries()) {
      const original = readFileSync(desk.chosen.open[index] ?? '')
      expect(size).toBe(original.byteLength)
      expect(Buffer.from(desk.stored.get(sha256) ?? [])).toEqual(original)
    }
    expect(desk.steps.at(-1)?.done).toBe(files.reduce((sum, { size }) => sum + size, 0))
  })

  it('are recognised the second time', async () => {
    desk.chosen.open = [fixture('made-no-eof.pdf'), fixture('made-no-eof.pdf')]
    const picked = await desk.pick()
    expect(picked.files.map(({ known }) => known)).toEqual([false, true])
    expect(desk.stored.size).toBe(1)
  })

  it('may be none', async () => {
    expect(await desk.pick()).toEqual({ files: [], failed: [], refused: [], places: [] })
    expect(await desk.pick('folder')).toEqual({ files: [], failed: [], refused: [], places: [] })
  })

  it('come in one by one: those that cannot are told, each with why', async () => {
    const huge = join(folder, 'enregistrement.mov')
    writeFileSync(huge, '')
    truncateSync(huge, largestFile + 1)
    desk.chosen.open = [join(folder, 'parti.pdf'), fixture('made-no-eof.pdf'), huge, folder]
    const picked = await desk.pick()
    expect(picked.files.map(({ fileName }) => fileName)).toEqual(['made-no-eof.pdf'])
    expect(picked.failed).toMatchObject([
      { fileName: 'parti.pdf', failure: { code: 'file_unreadable', params: { file: 'parti.pdf' } } },
      { fileName: 'enregistrement.mov', failure: { code: 'file_too_large' } },
      { failure: { code: 'not_a_file' } },
    ])
    expect(desk.stored.size).toBe(1)
  })

  it('may be links, which are followed', async () => {
    const link = join(folder, 'lien.pdf')
    symlinkSync(fixture('made-no-eof.pdf'), link)
    desk.chosen.open = [link]
    expect((await desk.pick()).files).toMatchObject([{ fileName: 'lien.pdf', inspection: { status: 'accepted' } }])
  })

  it('are told one by one when the disk keeps nothing more', async () => {
    desk.refuseWith(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' }))
    desk.chosen.open = [fixture('made-no-eof.pdf'), fixture('made-truncated.pdf')]
    const picked = await desk.pick()
    expect(picked).toMatchObject({
      files: [],
      failed: [
        { failure: { code: 'file_not_kept', params: { fileName: 'made-no-eof.pdf', cause: 'full' } } },
        { failure: { code: 'file_not_kept', params: { fileName: 'made-truncated.pdf', cause: 'full' } } },
      ],
    })
  })
})

describe('a folder chosen in a dialog', () => {
  const aFolder = (name: string) => {
    const path = join(mkdtempSync(join(folder, 'r-')), name)
    mkdirSync(path)
    return path
  }

  it('gives its files with where they lie; links, pipes and leftovers of systems are not followed nor taken', async () => {
    const path = aFolder('Saisine')
    mkdirSync(join(path, 'annexes', 'plans'), { recursive: true })
    mkdirSync(join(path, 'vide'))
    for (const name of ['b.txt', 'annexes/plans/a.txt', 'annexes/.DS_Store', 'Thumbs.db']) {
      writeFileSync(join(path, name), name)
    }
    symlinkSync('/etc', join(path, 'etc'))
    symlinkSync('..', join(path, 'annexes', 'boucle'))
    symlinkSync('b.txt', join(path, 'lien.txt'))
    execFileSync('mkfifo', [join(path, 'tuyau')])
    desk.chosen.folder = path
    const picked = await desk.pick('folder')
    expect(picked.places).toEqual(['Saisine/annexes/plans/a.txt', 'Saisine/b.txt'])
    expect(picked.files.map(({ fileName, size }) => [fileName, size])).toEqual([
      ['a.txt', 'annexes/plans/a.txt'.length],
      ['b.txt', 'b.txt'.length],
    ])
    expect(picked.failed).toEqual([])
    expect(desk.steps.at(-1)).toMatchObject({ done: 24, total: 24 })
  })

  it('gives those whose names are not UTF-8', async () => {
    const path = aFolder('Courrier')
    const closed = Buffer.concat([Buffer.from(`${path}/`), Buffer.from('été', 'latin1')])
    mkdirSync(closed)
    writeFileSync(Buffer.concat([closed, Buffer.from('/'), Buffer.from('reçu.txt', 'latin1')]), 'reçu')
    desk.chosen.folder = path
    const picked = await desk.pick('folder')
    expect(picked.places).toEqual(['Courrier/été/reçu.txt'])
    expect(picked.files).toMatchObject([{ fileName: 'reçu.txt', inspection: { status: 'accepted', kind: 'text' } }])
  })

  it('gives nothing from elsewhere where links or pipes take the place of its files and folders once it is listed', async () => {
    const path = aFolder('Saisine')
    const elsewhere = aFolder('Ailleurs')
    writeFileSync(join(elsewhere, 'secret.txt'), 'secret')
    mkdirSync(join(path, 'annexes'))
    for (const name of ['annexes/secret.txt', 'lien.txt', 'reste.txt', 'tuyau.txt'])
      writeFileSync(join(path, name), name)
    desk.chosen.folder = path
    const choice = await desk.channels['intake.choose']({ what: 'folder' }, desk.caller)
    if (!choice.ok) throw new Error(choice.error.code)
    for (const name of ['annexes', 'lien.txt', 'tuyau.txt']) rmSync(join(path, name), { recursive: true })
    symlinkSync(elsewhere, join(path, 'annexes'))
    symlinkSync(join(elsewhere, 'secret.txt'), join(path, 'lien.txt'))
    execFileSync('mkfifo', [join(path, 'tuyau.txt')])
    const taken = []
    for (const rank of choice.value.files.keys()) {
      taken.push(await desk.channels['intake.take']({ job: 'j', chosen: choice.value.chosen, rank }, desk.caller))
    }
    const unreadable = (file: string) => ({ ok: false, error: { code: 'file_unreadable', params: { file } } })
    expect(taken).toMatchObject([
      unreadable('secret.txt'),
      unreadable('lien.txt'),
      { ok: true, value: { files: [{ fileName: 'reste.txt' }] } },
      unreadable('tuyau.txt'),
    ])
    expect([...desk.stored.values()].map(bytes => Buffer.from(bytes).toString())).toEqual(['reste.txt'])
  })

  it('says so when it is empty, and when it holds too many', async () => {
    desk.chosen.folder = aFolder('Vide')
    const choose = () => desk.channels['intake.choose']({ what: 'folder' }, desk.caller)
    expect(await choose()).toEqual({ ok: false, error: { code: 'folder_empty' } })
    const path = aFolder('Tout')
    desk.chosen.folder = path
    for (let n = 0; n < intakeLimits.folderFiles; n++) writeFileSync(join(path, `${n}`), '')
    expect(await choose()).toMatchObject({
      ok: true,
      value: { failed: [], files: { length: intakeLimits.folderFiles } },
    })
    writeFileSync(join(path, 'une de trop'), '')
    expect(await choose()).toMatchObject({
      ok: true,
      value: { files: [], failed: [{ fileName: 'Tout', failure: { code: 'folder_too_large' } }] },
    })
  })

  it('is held for the window that chose it, until it chooses again', async () => {
    const path = aFolder('Saisine')
    writeFileSync(join(path, 'a.txt'), 'a')
    desk.chosen.folder = path
    const choice = await desk.channels['intake.choose']({ what: 'folder' }, desk.caller)
    if (!choice.ok) throw new Error(choice.error.code)
    const request = { job: 'j', chosen: choice.value.chosen, rank: 0 }
    const unknown = { ok: false, error: { code: 'upload_unknown' } }
    expect(await desk.channels['intake.take'](request, { ...desk.caller, windowId: 2 })).toEqual(unknown)
    expect(await desk.channels['intake.take']({ ...request, rank: 1 }, desk.caller)).toEqual(unknown)
    expect(await desk.channels['intake.take'](request, desk.caller)).toMatchObject({ ok: true })
    desk.chosen.folder = null
    await desk.channels['intake.choose']({ what: 'folder' }, desk.caller)
    expect(await desk.channels['intake.take'](request, desk.caller)).toEqual(unknown)
  })

  it('keeps nothing of a file that is stopped', async () => {
    const path = aFolder('Film')
    writeFileSync(join(path, 'film.bin'), Buffer.alloc(8 * 1024 ** 2))
    desk.chosen.folder = path
    desk.onProgress(() => desk.jobs.cancel('j', desk.caller))
    const picked = await desk.pick('folder')
    expect(picked.failed).toEqual([{ fileName: 'film.bin', failure: { code: 'cancelled' } }])
    expect(desk.stored.size).toBe(0)
  })
})

describe('a file sent by the page', () => {
  it('comes in parts and is inspected as it was stored', async () => {
    const bytes = new Uint8Array(readFileSync(fixture('made-flate-bomb.pdf')))
    const upload = await begin('bombe.pdf', bytes.byteLength)
    for (let at = 0; at < bytes.byteLength; at += 100_000) {
      const sent = await desk.channels['intake.chunk']({ upload, bytes: bytes.slice(at, at + 100_000) }, desk.caller)
      expect(sent).toEqual({ ok: true, value: {} })
    }
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    expect(finished).toMatchObject({
      ok: true,
      value: {
        files: [
          {
            fileName: 'bombe.pdf',
            size: bytes.byteLength,
            known: false,
            inspection: { status: 'accepted', pages: 1 },
          },
        ],
      },
    })
    expect(desk.steps.at(-1)?.done).toBe(bytes.byteLength)
  })

  it('is told when the disk keeps nothing more of it', async () => {
    desk.refuseWith(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' }))
    const upload = await begin('a.txt', 2)
    const refused = { ok: false, error: { code: 'file_not_kept', params: { fileName: 'a.txt', cause: 'full' } } }
    expect(await desk.channels['intake.chunk']({ upload, bytes: new Uint8Array(2) }, desk.caller)).toEqual(refused)
  })

  it('may be empty', async () => {
    const upload = await begin('vide.pdf', 0)
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    expect(finished).toMatchObject({ ok: true, value: { files: [{ size: 0, inspection: { code: 'empty' } }] } })
  })

  it('loses the folders and hidden marks of its name', async () => {
    const upload = await begin('../../\u202efdp.exe', 0)
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    expect(finished).toMatchObject({ ok: true, value: { files: [{ fileName: 'fdp.exe' }] } })
  })

  it.each([3, 1])('is dropped when its size is not the one announced (%i bytes for 2)', async sent => {
    const upload = await begin('a.txt', 2)
    await desk.channels['intake.chunk']({ upload, bytes: new Uint8Array(sent) }, desk.caller)
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    expect(finished).toEqual({ ok: false, error: { code: 'size_differs' } })
    expect(desk.stored.size).toBe(0)
  })

  it('is dropped when cancelled', async () => {
    const upload = await begin('a.txt', 10)
    await desk.channels['intake.chunk']({ upload, bytes: new Uint8Array(5) }, desk.caller)
    desk.jobs.cancel('j', desk.caller)
    const next = await desk.channels['intake.chunk']({ upload, bytes: new Uint8Array(5) }, desk.caller)
    expect(next).toEqual({ ok: false, error: { code: 'cancelled' } })
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    expect(finished).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(desk.stored.size).toBe(0)
  })

  it('is refused at once when too large', async () => {
    const begun = await desk.channels['intake.begin'](
      { job: 'j', fileName: 'film.mov', size: largestFile + 1 },
      desk.caller,
    )
    expect(begun).toMatchObject({ ok: false, error: { code: 'file_too_large' } })
  })

  it('belongs to the window that began it', async () => {
    const upload = await begin('a.txt', 1)
    const other = { ...desk.caller, windowId: 2 }
    const sent = await desk.channels['intake.chunk']({ upload, bytes: new Uint8Array(1) }, other)
    expect(sent).toEqual({ ok: false, error: { code: 'upload_unknown' } })
  })
})

describe('a file saved elsewhere', () => {
  const put = async (content: string) => {
    const upload = await begin('note.txt', content.length)
    await desk.channels['intake.chunk']({ upload, bytes: new TextEncoder().encode(content) }, desk.caller)
    const finished = await desk.channels['intake.finish']({ upload }, desk.caller)
    if (!finished.ok) throw new Error(finished.error.code)
    return finished.value.files[0]?.sha256 ?? ''
  }

  it('has the same bytes, and nothing half written beside it', async () => {
    const sha256 = await put('Bonjour')
    const target = mkdtempSync(join(folder, 'save-'))
    desk.chosen.save = join(target, 'copie.txt')
    const saved = await desk.channels['files.save-as']({ sha256, suggestedName: 'note.txt' }, desk.caller)
    expect(saved).toEqual({ ok: true, value: { saved: true } })
    expect(readFileSync(desk.chosen.save, 'utf8')).toBe('Bonjour')
    expect(readdirSync(target)).toEqual(['copie.txt'])
  })

  it('is not saved when the person gives up', async () => {
    const saved = await desk.channels['files.save-as']({ sha256: await put('a'), suggestedName: 'a' }, desk.caller)
    expect(saved).toEqual({ ok: true, value: { saved: false } })
  })

  it('says when the place cannot be written to, or the file is not there', async () => {
    desk.chosen.save = join(folder, 'nowhere', 'a.txt')
    const sha256 = await put('a')
    const refused = await desk.channels['files.save-as']({ sha256, suggestedName: 'a' }, desk.caller)
    expect(refused).toEqual({ ok: false, error: { code: 'not_written' } })
    desk.chosen.save = join(folder, 'b.txt')
    const absent = await desk.channels['files.save-as']({ sha256: '0'.repeat(64), suggestedName: 'a' }, desk.caller)
    expect(absent).toEqual({ ok: false, error: { code: 'file_absent' } })
  })
})

describe('what a page made', () => {
  const bytes = new TextEncoder().encode('critère;note\n1;3\n')
  const save = (suggestedName: string, given = bytes) =>
    desk.channels['files.save-bytes']({ suggestedName, bytes: given }, desk.caller)

  it('is saved where the person chooses, byte for byte, and nowhere else', async () => {
    const target = mkdtempSync(join(folder, 'bytes-'))
    desk.chosen.save = join(target, 'notes.csv')
    expect(await save('notes.csv')).toEqual({ ok: true, value: { saved: true } })
    expect(new Uint8Array(readFileSync(desk.chosen.save))).toEqual(bytes)
    expect(readdirSync(target)).toEqual(['notes.csv'])
    expect(desk.stored.size).toBe(0)
  })

  it.each(['csv', 'xfdf', 'jsonld'])('is saved as each kind of file that notes leave in: %s', async format => {
    desk.chosen.save = join(mkdtempSync(join(folder, 'notes-')), `pièce.notes.${format}`)
    expect(await save(`pièce.notes.${format}`)).toEqual({ ok: true, value: { saved: true } })
  })

  it('is not saved when the person gives up, nor where nothing can be written', async () => {
    expect(await save('notes.csv')).toEqual({ ok: true, value: { saved: false } })
    desk.chosen.save = join(folder, 'nowhere', 'notes.csv')
    expect(await save('notes.csv')).toEqual({ ok: false, error: { code: 'not_written' } })
  })

  it.each(['notes.exe', 'notes', '.svg', 'notes.csv.desktop', 'csv.\u202evsc.hta', 'notes.csv.'])(
    'has a name that no system runs: %s is refused before anybody is asked',
    async name => {
      desk.chosen.save = join(folder, 'refused.bin')
      expect(await save(name)).toMatchObject({ ok: false, error: { code: 'file_kind_refused' } })
      expect(readdirSync(folder)).not.toContain('refused.bin')
    },
  )

  it('is refused when too large for one message', async () => {
    expect(await save('notes.csv', new Uint8Array(largestPageFile + 1))).toEqual({
      ok: false,
      error: { code: 'file_too_large', params: { fileName: 'notes.csv', limit: largestPageFile } },
    })
  })
})
