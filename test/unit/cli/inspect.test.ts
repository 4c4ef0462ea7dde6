import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Inspection, inspection } from '#shared/domain/piece.ts'
import { anArchive, linkMode } from '#test/unit/intake/an-archive.ts'
import { delibere, lines, results } from './delibere.ts'

const root = resolve(import.meta.dirname, '../../..')
const inspected = (stdout: string) => results(stdout).map(line => inspection.parse(line))
const brief = ({ status, kind, pages }: Inspection) => ({ status, kind, ...(pages === undefined ? {} : { pages }) })

describe('delibere inspect', () => {
  it('gives each difficult PDF its line, in order, whatever became of it', async () => {
    for (const path of ['test/fixtures/intake', '../shared/data/hostile-pdfs']) {
      const folder = resolve(root, path)
      if (!existsSync(folder)) continue
      const files = readdirSync(folder).filter(name => name.endsWith('.pdf'))
      const ended = await delibere(['inspect', ...files.map(name => join(folder, name))])
      expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: '' })
      expect(inspected(ended.stdout).map(({ file }) => file)).toEqual(files.map(name => join(folder, name)))
    }
  })

  it('tells the kinds and pages of a real dossier', async () => {
    const folder = join(root, 'resources/demo/files')
    const pieces = JSON.parse(readFileSync(join(root, 'resources/demo/pieces.json'), 'utf8')) as {
      fileName: string
      sha256: string
    }[]
    const expected: Record<string, object> = {
      'aa202302-advice-risk-profiling.pdf': { status: 'accepted', kind: 'pdf', pages: 17 },
      'aa202302-problem-statement-risk-profiling.pdf': { status: 'accepted', kind: 'pdf', pages: 30 },
      'etalab-algorithmes-publics-et-responsabilites.pdf': { status: 'accepted', kind: 'pdf', pages: 8 },
      'etalab-working-paper-psa-accountability-2019.pdf': { status: 'accepted', kind: 'pdf', pages: 9 },
      'fiche-nl-26381291-assistant-gem.json': { status: 'accepted', kind: 'json' },
      'fiche-nl-36585638-rotterdam-heronderzoeken.json': { status: 'accepted', kind: 'json' },
      'guide-administrateur-MAT.odt': { status: 'accepted', kind: 'odt' },
      'note-conformite-MEL.docx': { status: 'accepted', kind: 'docx' },
    }
    const names = Object.keys(expected)
    const ended = await delibere(['inspect', ...names.map(name => join(folder, name))])
    expect(inspected(ended.stdout).map(brief)).toEqual(Object.values(expected))
    expect(inspected(ended.stdout).map(({ sha256 }) => sha256)).toEqual(
      names.map(name => pieces.find(({ fileName }) => fileName === name)?.sha256),
    )
  })

  it('accepts every file of the larger dossiers, where they are present', async () => {
    const folder = resolve(root, '../shared/data/dossiers')
    const kinds: Record<string, string> = { pdf: 'pdf', docx: 'docx', odt: 'odt', csv: 'csv', json: 'json' }
    const files = existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
          /\.(pdf|docx|odt|csv|json)$/.test(name),
        )
      : ['resources/demo/members.json']
    const paths = files.map(name => (existsSync(folder) ? join(folder, name) : join(root, name)))
    const ended = await delibere(['inspect', ...paths])
    expect(ended.status).toBe(0)
    expect(inspected(ended.stdout).map(({ status, kind }) => ({ status, kind }))).toEqual(
      files.map(name => ({ status: 'accepted', kind: kinds[name.split('.').at(-1) ?? ''] })),
    )
  })

  it('has no line for what is no file, says so on stderr, and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'delibere-inspect-'))
    const whole = join(root, 'test/fixtures/intake/made-no-eof.pdf')
    const ended = await delibere(['inspect', join(folder, 'nowhere.pdf'), folder, whole])
    rmSync(folder, { recursive: true })
    expect(ended.status).toBe(1)
    expect(inspected(ended.stdout).map(({ file }) => file)).toEqual([whole])
    expect(lines(ended.stderr)).toEqual([
      `delibere: ${join(folder, 'nowhere.pdf')}: no such file`,
      `delibere: ${folder}: not a file`,
    ])
  })

  it('gives an archive its line first, then each of its files, those of the archives inside it with their whole path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'delibere-inspect-'))
    const whole = join(root, 'test/fixtures/intake/made-no-eof.pdf')
    const inner = anArchive([{ name: 'b/étude.pdf', content: readFileSync(whole) }])
    const files = {
      'dossier.zip': [
        { name: 'note.txt', content: 'Bonjour' },
        { name: 'a/autre.zip', content: inner },
        { name: 'lien', content: '/etc/passwd', attributes: linkMode },
      ],
      'sortie.zip': [{ name: 'note.txt' }, { name: '../évil.txt' }],
      'livre.epub': [{ name: 'META-INF/container.xml', content: '<container/>' }],
    }
    const paths = Object.entries(files).map(([name, entries]) => {
      writeFileSync(join(folder, name), anArchive(entries))
      return join(folder, name)
    })
    const ended = await delibere(['inspect', ...paths, whole])
    rmSync(folder, { recursive: true })
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: '' })
    expect(
      inspected(ended.stdout).map(({ file, entry, status, kind, code, pages }) =>
        [basename(file), entry, status, kind, code ?? pages].filter(value => value !== undefined),
      ),
    ).toEqual([
      ['dossier.zip', 'accepted', 'archive'],
      ['dossier.zip', 'note.txt', 'accepted', 'text'],
      ['dossier.zip', 'a/autre.zip', 'accepted', 'archive'],
      ['dossier.zip', 'a/autre.zip/b/étude.pdf', 'accepted', 'pdf', 1],
      ['dossier.zip', 'lien', 'refused', 'other', 'special_entry'],
      ['sortie.zip', '../évil.txt', 'refused', 'archive', 'dangerous_entry'],
      ['sortie.zip', 'note.txt', 'refused', 'text', 'archive_refused'],
      ['sortie.zip', '../évil.txt', 'refused', 'text', 'dangerous_entry'],
      ['livre.epub', 'accepted', 'archive'],
      ['made-no-eof.pdf', 'accepted', 'pdf', 1],
    ])
  })

  it('takes a name that begins with a dash after two dashes', async () => {
    const ended = await delibere(['inspect', '--', '--help'])
    expect(ended).toEqual({ status: 1, stdout: '', stderr: 'delibere: --help: no such file\n' })
  })
})
