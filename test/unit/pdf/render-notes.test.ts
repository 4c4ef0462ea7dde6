import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { renderLetterHere, renderNotesHere } from '#electron/pdf/render-notes-here.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { aRequestLetter, aSummary } from '#test/annotated/a-summary.ts'
import { drawnText, lint, qpdfCheck, run, written } from '#test/opinion/checks.ts'
import { resources } from '#test/shipped-resources.ts'

const options = { resources }
type Rendered = Awaited<ReturnType<typeof renderNotesHere>> | Awaited<ReturnType<typeof renderLetterHere>>
const bytesOf = (made: Rendered): Uint8Array => {
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value.bytes
}
/** The folder of pictures to look at, where one is asked for (`LOOK=…`). */
const look = (name: string, bytes: Uint8Array) => {
  if (process.env.LOOK) writeFileSync(`${process.env.LOOK}/${name}`, bytes)
  return bytes
}

describe.each([
  ['place', 'fr'],
  ['criterion', 'fr'],
  ['author', 'en'],
  ['tag', 'en'],
] as const)('a summary of notes %s, %s', (order, language) => {
  const record = aSummary(order, language)

  test('is a sound, tagged, archivable PDF that carries its record', async () => {
    const path = written(
      look(`notes-${order}.pdf`, bytesOf(await renderNotesHere(record, 'pdf', options))),
      'notes.pdf',
    )
    expect(qpdfCheck(path).status).toBe(0)
    expect(lint(path).output).toBe(`${path}: ok\n`)
    expect(run('qpdf', ['--show-attachment=notes.json', path]).output).toBe(canonicalJson(record))
    const text = drawnText(path)
    expect(text).toContain('Qui relit les décisions')
    expect(text).not.toContain('POUR MOI')
  })

  test('says the same as a Word document', async () => {
    const bytes = look(`notes-${order}.docx`, bytesOf(await renderNotesHere(record, 'docx', options)))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain(language === 'fr' ? 'Synthèse des notes</h1>' : 'Summary of notes</h1>')
    expect(value).toContain('<h2>')
    expect(value).toMatch(/<thead><tr><th>/)
    expect(value).toContain('href="#b_note_')
    const text = value.replace(/<[^>]+>/g, '')
    for (const words of ['Qui relit les décisions', 'attribue un score de risque', 'D’accord avec Ada']) {
      expect(text).toContain(words)
    }
    const styles = Buffer.from(unzipSync(bytes)['word/styles.xml'] ?? []).toString()
    expect(styles).toContain(`w:val="${language === 'fr' ? 'fr-FR' : 'en-GB'}"`)
  })
})

test('the same summary gives the same PDF', async () => {
  const first = bytesOf(await renderNotesHere(aSummary('place'), 'pdf', options))
  expect(Buffer.compare(first, bytesOf(await renderNotesHere(aSummary('place'), 'pdf', options)))).toBe(0)
})

describe.each(['fr', 'en'] as const)('a letter of request, %s', language => {
  const letter = aRequestLetter({ language })

  test('is a sound, tagged, archivable PDF with room for each answer', async () => {
    const path = written(
      look(`letter-${language}.pdf`, bytesOf(await renderLetterHere(letter, 'pdf', options))),
      'letter.pdf',
    )
    expect(qpdfCheck(path).status).toBe(0)
    expect(lint(path).output).toBe(`${path}: ok\n`)
    const text = drawnText(path)
    expect(text).toContain('Madame Claire Dubois')
    expect(text.match(language === 'fr' ? /Votre réponse/g : /Your answer/g)).toHaveLength(2)
    expect(text).toContain(language === 'fr' ? '15 décembre 2026' : '15 December 2026')
  })

  test('is a Word document whose answers can be written under each question', async () => {
    const bytes = look(`letter-${language}.docx`, bytesOf(await renderLetterHere(letter, 'docx', options)))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false })
    expect(value.match(/<h3>/g)).toHaveLength(2)
    const document = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString()
    expect(document.match(/<w:pStyle w:val="DelibereAnswer"\/>/g)).toHaveLength(8)
  })
})

test('a letter says what its own fonts do not draw; a Word document keeps it for those of its reader', async () => {
  const text = 'من يراجع القرار ؟ 😀'
  const letter = aRequestLetter({ questions: [{ number: 1, piece: 'Contrat', quote: '', text }] })
  const pdf = drawnText(written(bytesOf(await renderLetterHere(letter, 'pdf', options))))
  expect(pdf).toContain('remplacés par □ ; le fichier joint les garde.')
  const { value } = await mammoth.convertToHtml({
    buffer: Buffer.from(bytesOf(await renderLetterHere(letter, 'docx', options))),
  })
  expect(value).toContain('من يراجع القرار')
  expect(value).toContain('😀')
  expect(value).not.toContain('□')
})

test('what is neither is refused by name', async () => {
  expect(await renderNotesHere({ format: 'report/1' }, 'pdf', options)).toMatchObject({
    ok: false,
    error: { code: 'notes_malformed' },
  })
  expect(await renderNotesHere({ ...aSummary('place'), date: '2026-02-31' }, 'pdf', options)).toMatchObject({
    ok: false,
  })
  expect(await renderLetterHere({ ...aRequestLetter(), questions: 3 }, 'docx', options)).toMatchObject({
    ok: false,
    error: { code: 'letter_malformed' },
  })
})

test('a summary of nothing says so', async () => {
  const path = written(bytesOf(await renderNotesHere({ ...aSummary('place'), notes: [] }, 'pdf', options)))
  expect(drawnText(path)).toContain('Aucune note à montrer.')
  expect(lint(path).status).toBe(0)
})
