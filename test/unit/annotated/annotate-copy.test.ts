import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annotateCopy } from '#electron/annotated/annotate-copy.ts'
import type { CopyRequest } from '#electron/annotated/copy-request.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { markInks } from '#shared/domain/annotations/mark-inks.ts'
import { aNote, quadAt } from '#test/a-note.ts'
import { annotationsOf, pictureOf } from '#test/annotated/read-back.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { qpdfCheck, run, written } from '#test/opinion/checks.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { resources } from '#test/shipped-resources.ts'
import { codesOf, sign, signersOfTest, verifyWith } from '#test/unit/verification/signed-act.ts'

const request = (annotations: AnnotationRecord[], changes: Partial<CopyRequest> = {}): CopyRequest => ({
  annotations,
  names: { ada: 'Ada Kowalska', bo: 'Noël Œuvrard' },
  language: 'fr',
  at: '2026-11-29T12:00:00.000Z',
  resources,
  ...changes,
})

async function copyOf(bytes: Uint8Array, annotations: AnnotationRecord[], changes: Partial<CopyRequest> = {}) {
  const made = await annotateCopy(bytes, request(annotations, changes))
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const fixture = (path: string) => new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures', path)))
const lines = [{ text: 'Le modele attribue un score a chaque foyer.', x: 72, y: 700 }]
const passage = quadAt(72, 696, 220, 14)
const second = quadAt(72, 600.25, 100.5, 12.125)

const everyKind = [
  aNote('mark', { body: 'À vérifier', tags: ['équité', 'coût'] }, { quads: [passage, second] }),
  aNote('line', { style: 'underline', color: 'blue' }, { quads: [quadAt(72, 560, 200, 12)] }),
  aNote('box', { color: 'pink', body: 'Ce graphique' }, { shape: 'area', quads: [quadAt(300, 300, 120, 80)] }),
  aNote('whole', { motivation: 'questioning', body: 'Qui valide ?' }, { shape: 'page' }),
  aNote('file', { body: 'Pièce incomplète' }, { shape: 'piece' }),
  aNote('answer', { author: 'bo', motivation: 'replying', replyTo: 'mark', body: 'Vu.' }, { quads: [passage] }),
  aNote('end', { author: 'bo', motivation: 'replying', replyTo: 'mark', resolves: true, body: '' }),
]

describe('an annotated copy', () => {
  test('parts tags by what none of them has in it', async () => {
    const note = aNote('mark', { tags: ['cost, direct', 'time'] }, { quads: [passage] })
    const { bytes } = await copyOf(textPdf([{ lines }]), [note])
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Subj\s*\(cost, direct; time;\)/)
  })

  test('has the original first, byte for byte, and the notes as standard annotations', async () => {
    const original = textPdf([{ lines }])
    const { bytes, placed, unplaced, unsigned } = await copyOf(original, everyKind)
    expect({ placed, unplaced, unsigned }).toEqual({ placed: 7, unplaced: 0, unsigned: false })
    expect(Buffer.compare(bytes.subarray(0, original.length), original)).toBe(0)
    const path = written(bytes, 'copy.pdf')
    expect(qpdfCheck(path).output).toContain('No syntax or stream encoding errors')

    const read = await annotationsOf(bytes)
    const kinds = read.map(({ subtype }) => subtype).filter(kind => kind !== 'Popup')
    expect(kinds.toSorted()).toEqual(['Highlight', 'Square', 'Text', 'Text', 'Text', 'Text', 'Underline'])
    const mark = read.find(({ subtype }) => subtype === 'Highlight')
    expect(mark).toMatchObject({ titleObj: { str: 'Ada Kowalska' }, contentsObj: { str: 'À vérifier' } })
    expect(mark?.creationDate).toBe('D:20261120090000Z')
    expect(mark?.modificationDate).toBe('D:20261121103000Z')
    expect(mark?.hasAppearance).toBe(true)
    expect(read.some(({ subtype }) => subtype === 'Popup')).toBe(true)
    const quads = [...(mark?.quadPoints ?? [])]
    for (const [index, value] of [...passage, ...second].entries()) expect(quads[index]).toBeCloseTo(value, 2)
    const reply = read.find(({ contentsObj }) => contentsObj.str === 'Vu.')
    expect(reply).toMatchObject({ inReplyTo: mark?.id, titleObj: { str: 'Noël Œuvrard' } })
    expect(read.find(({ state }) => state)).toMatchObject({ state: 'Completed', stateModel: 'Review' })
    expect(read.map(({ contentsObj }) => contentsObj?.str)).toContain(
      'Note sur toute la page\nQuestion\u00a0: Qui valide ?',
    )

    const picture = pictureOf(path)
    expect(picture.at(280, 842 - 698)).toBe(markInks.light.yellow)
    expect(picture.at(100, 842 - 606)).toBe(markInks.light.yellow)
    expect(picture.at(360, 842 - 340)).toBe(markInks.light.pink)
    expect(picture.at(200, 842 - 560.7)).not.toBe('#FFFFFF')
    expect(picture.at(19, 19)).not.toBe('#FFFFFF')
    expect(picture.at(400, 400)).toBe('#FFFFFF')
  })

  test.each([0, 90, 180, 270] as const)('stands at the same words of a page turned by %d degrees', async rotate => {
    const { bytes } = await copyOf(textPdf([{ lines, rotate }]), everyKind)
    const picture = pictureOf(written(bytes))
    const turned = { 0: [280, 144], 90: [698, 280], 180: [315, 698], 270: [144, 315] }[rotate]
    expect(picture.at(turned[0] ?? 0, turned[1] ?? 0)).toBe(markInks.light.yellow)
    // The sign of the page note: upper left of the page as it is shown.
    const margin = rotate === 0 ? 10 : 30
    expect(picture.at(margin + 8, margin + 8)).not.toBe('#FFFFFF')
  })

  test('shows signs within what a cropped page shows', async () => {
    const whole = Buffer.from(textPdf([{ lines }])).toString('latin1')
    const cropped = whole.replace(
      '/MediaBox [0 0 595 842] /Rotate 0',
      '/CropBox [60 590 400 800] /MediaBox [0 0 595 842]',
    )
    // The table of the hand-made file has moved: qpdf writes it anew.
    const path = written(Buffer.from(cropped, 'latin1'))
    run('qpdf', ['--static-id', path, `${path}.out`])
    const { bytes } = await copyOf(new Uint8Array(readFileSync(`${path}.out`)), everyKind)
    const picture = pictureOf(written(bytes))
    expect([picture.width, picture.height]).toEqual([340, 210])
    expect(picture.at(280 - 60, 800 - 698)).toBe(markInks.light.yellow)
    expect(picture.at(19, 19)).not.toBe('#FFFFFF')
  })

  test('of a real report keeps the words black under the ink', async () => {
    const original = fixture('dossier/bzk-genai-compliance-faq.pdf')
    const { bytes } = await copyOf(original, [aNote('a', {}, { page: 2, quads: [quadAt(70, 400, 400, 200)] })])
    expect(qpdfCheck(written(bytes)).status).toBe(0)
    expect(await annotationsOf(bytes, 2)).toEqual(
      expect.arrayContaining([expect.objectContaining({ subtype: 'Highlight' })]),
    )
  })

  test('holds nothing that is for its author or the rapporteur alone, nor what is said of it', async () => {
    const { bytes, placed } = await copyOf(textPdf([{ lines }]), [
      aNote('mine', { audience: 'private', body: 'SECRET' }, { quads: [passage] }),
      aNote('theirs', { audience: 'rapporteur', body: 'SECRET' }, { quads: [passage] }),
      aNote('said', { replyTo: 'theirs', motivation: 'replying', body: 'SECRET' }),
      aNote('open', { audience: 'committee', body: 'À lire' }, { quads: [passage] }),
    ])
    expect(placed).toBe(1)
    expect(Buffer.from(bytes).includes('SECRET')).toBe(false)
  })

  test('says how many notes are of pages that the file does not have', async () => {
    const { placed, unplaced } = await copyOf(textPdf([{ lines }]), [
      aNote('here', {}, { quads: [passage] }),
      aNote('gone', {}, { page: 9, quads: [passage] }),
    ])
    expect({ placed, unplaced }).toEqual({ placed: 1, unplaced: 1 })
  })

  test('takes as well what it has taken', async () => {
    const once = await copyOf(textPdf([{ lines }]), [aNote('a', {}, { quads: [passage] })])
    const twice = await copyOf(once.bytes, [aNote('b', {}, { quads: [second] })])
    expect((await annotationsOf(twice.bytes)).filter(({ subtype }) => subtype === 'Highlight')).toHaveLength(2)
    expect(qpdfCheck(written(twice.bytes)).status).toBe(0)
  })

  test('of a file laid out for the web is written anew, with all it shows', async () => {
    const path = written(textPdf([{ lines }]))
    run('qpdf', ['--linearize', path, `${path}.web`])
    const { bytes } = await copyOf(new Uint8Array(readFileSync(`${path}.web`)), everyKind)
    expect(qpdfCheck(written(bytes)).status).toBe(0)
    expect((await annotationsOf(bytes)).some(({ subtype }) => subtype === 'Highlight')).toBe(true)
  })
})

describe('a signed file', () => {
  test('gives a copy without any signature, which says so on its page and in what it says of itself', async () => {
    const signers = await signersOfTest()
    const original = await sign(twoFieldPdf(), signers.chair, 'chair')
    const before = Buffer.from(original)
    const { bytes, unsigned } = await copyOf(original, [aNote('a', {}, { quads: [passage] })])
    expect(unsigned).toBe(true)
    expect(Buffer.compare(before, original)).toBe(0)
    const path = written(bytes)
    expect(qpdfCheck(path).status).toBe(0)
    expect(run('pdfsig', [path]).output).toContain('does not contain any signatures')
    const plain = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output
    for (const word of ['ByteRange', '/Sig', 'DocMDP', '/Perms', 'pdfaid:', 'pdfuaid:'])
      expect(plain).not.toContain(word)
    expect(run('pdftotext', [path, '-']).output).toContain('Copie annotée, non signée')
    expect(run('pdfinfo', [path]).output).toMatch(/Keywords:.*Copie annotée, non signée/)
    const verified = await verifyWith(signers)(bytes, [])
    expect(verified.status).toBe('invalid')
    expect(codesOf(verified).length).toBeGreaterThan(0)
  })

  test('is a copy in English where the screen is', async () => {
    const signers = await signersOfTest()
    const original = await sign(twoFieldPdf(), signers.chair, 'chair')
    const { bytes } = await copyOf(original, [], { language: 'en' })
    expect(run('pdftotext', [written(bytes), '-']).output).toContain('Annotated copy, not signed')
  })

  test('is not called damaged where it is the program that lacks a font', async () => {
    const signers = await signersOfTest()
    const original = await sign(twoFieldPdf(), signers.chair, 'chair')
    await expect(annotateCopy(original, request([], { resources: '/nowhere' }))).rejects.toThrow('ENOENT')
  })
})

describe('refused with one reason', () => {
  test('encrypted, with a password or without', async () => {
    const path = written(textPdf([{ lines }]))
    for (const user of ['', 'secret']) {
      run('qpdf', ['--encrypt', user, 'owner', '256', '--', path, `${path}.locked${user}`])
      const made = await annotateCopy(new Uint8Array(readFileSync(`${path}.locked${user}`)), request(everyKind))
      expect(made).toEqual({ ok: false, error: { code: 'copy_encrypted' } })
    }
  })

  test.each(['made-truncated.pdf', 'made-png-renamed.pdf', 'made-text-renamed.pdf', 'made-zero-pages.pdf'])(
    'damaged: %s',
    async name => {
      const made = await annotateCopy(fixture(`intake/${name}`), request(everyKind))
      expect(made).toEqual({ ok: false, error: { code: 'copy_damaged' } })
    },
  )
})
