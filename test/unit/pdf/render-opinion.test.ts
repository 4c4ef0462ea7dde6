import { createHash } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { signatureFields } from '#electron/signing/signature-field.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { anAssessment, anOpinion, node, settled } from '#test/opinion/an-opinion.ts'
import { drawnText, lint, preflight, qpdfCheck, run, written } from '#test/opinion/checks.ts'
import { resources } from '#test/shipped-resources.ts'

async function printed(record: OpinionRecord, archive?: 'PDF/A-1a') {
  const rendered = await renderOpinionHere(record, { resources, ...(archive ? { archive } : {}) })
  if (!rendered.ok) throw new Error(`${rendered.error.code} ${JSON.stringify(rendered.error.params)}`)
  return rendered.value
}

const compact = (text: string) => text.normalize('NFC').replace(/[\s\u00ad]/gu, '')

/** Every block of the act, one after the other, in what the file draws. */
function expectBlocksInOrder(record: OpinionRecord, path: string) {
  const text = compact(drawnText(path))
  let position = 0
  for (const block of printedBlocks(assembleAct(record))) {
    const found = text.indexOf(compact(block), position)
    expect(found, `"${block}" after ${position}`).toBeGreaterThanOrEqual(position)
    position = found + compact(block).length
  }
}

/** The ten voters of the fixture: 7 for, 1 against, 1 abstention, 1 blank. */
const rollCall = ['Claire Morvan', 'Noël Lefèvre', 'Ana Duarte', 'Łukasz Wójcik', 'Inès Roy', 'Paul Œuvré', 'Mehdi Aït']
  .map(name => ({ name, choice: 'for' }))
  .concat([
    { name: 'Jeanne Roux', choice: 'against' },
    { name: 'Éloi Petit', choice: 'abstention' },
    { name: 'Sylvie Abadie', choice: 'blank' },
  ])
const hostileTitle = 'Avis relatif à « R&D <IA> » : 100 % "sûr" \\ (essai)'

const records: [name: string, record: OpinionRecord][] = [
  ['a complete opinion', anOpinion()],
  [
    'an opinion with a hostile title, no piece and no separate opinion',
    (() => {
      const record = anOpinion({ separateOpinions: [], assessments: [] })
      const recitals = [node('m1', 'Considérant que nul document ne fut versé ;')]
      return settled({
        ...record,
        text: { ...record.text, recitals },
        act: { ...record.act, title: hostileTitle },
        dossier: { ...record.dossier, pieces: [] },
      })
    })(),
  ],
  [
    'an English opinion of two grids, one without total, with a roll call and three signatories',
    (() => {
      const record = anOpinion({ sense: 'unfavourable' })
      const articles = [node('a1', 'The committee gives an unfavourable opinion.')]
      return settled({
        ...record,
        text: { ...record.text, reservations: [], articles },
        act: { ...record.act, language: 'en', title: 'Opinion on the targeting of reviews' },
        assessments: [
          ...record.assessments,
          anAssessment('evaluation-prealable.v1.0.0.json', {
            answers: {},
            notApplicable: [],
            pieces: {},
            confidence: {},
          }),
        ],
        vote: { ...record.vote, mode: 'roll_call', names: rollCall },
        signatories: [...record.signatories, { field: 'third', name: 'Hugo Lemercier', capacity: 'Rapporteur' }],
      })
    })(),
  ],
]

describe.each(records)('%s', (_, record) => {
  let path = ''
  beforeAll(async () => {
    path = written((await printed(record)).bytes)
  })

  test('passes the lint of tags and archive', () => {
    expect(lint(path)).toEqual({ status: 0, output: `${path}: ok\n` })
  })

  test('is a sound file', () => {
    const { status, output } = qpdfCheck(path)
    expect(status, output).toBe(0)
    expect(output).not.toMatch(/warning/i)
  })

  test('draws every block of the model, in order', () => {
    expectBlocksInOrder(record, path)
  })

  test('embeds every font', () => {
    const rows = run('pdffonts', [path]).output.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/)
  })

  test('carries its record, canonical, as associated data', () => {
    const { output } = run('qpdf', ['--show-attachment=opinion.json', path])
    expect(output).toBe(canonicalJson(record))
    expect(run('qpdf', ['--list-attachments', '--verbose', path]).output).toContain('application/json')
  })

  test('has an empty field for each signatory, in order', async () => {
    const fields = signatureFields(await PDF.load((await printed(record)).bytes))
    expect(fields.map(({ name }) => name)).toEqual(record.signatories.map(({ field }) => field))
    for (const { value, width, height } of fields) {
      expect(value).toBeUndefined()
      expect(width).toBeGreaterThan(200)
      expect(height).toBeGreaterThan(70)
    }
  })
})

test('PDFBox accepts the PDF/A-1 rendition', async () => {
  const { status, output } = preflight(written((await printed(anOpinion(), 'PDF/A-1a')).bytes))
  expect(status, output).toBe(0)
})

test('the same record gives the same bytes, another record other bytes and another identifier', async () => {
  const hash = async (record: OpinionRecord) =>
    createHash('sha256')
      .update((await printed(record)).bytes)
      .digest('hex')
  const first = await hash(anOpinion())
  expect(await hash(anOpinion())).toBe(first)
  const other = anOpinion()
  const changed = settled({ ...other, text: { ...other.text, recommendations: [node('c9', 'Tout revoir.')] } })
  expect(await hash(changed)).not.toBe(first)
  const identifier = (bytes: Uint8Array) => /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  expect(identifier((await printed(changed)).bytes)).not.toBe(identifier((await printed(anOpinion())).bytes))
})

test('a justification longer than a page is printed whole', async () => {
  const long = Array.from({ length: 1200 }, (_, index) => `mot${index}`).join(' ')
  const record = anOpinion()
  const [first] = record.assessments
  if (!first) throw new Error('an assessment is expected')
  const changed = settled({ ...record, assessments: [{ ...first, justifications: { 'c1-biais': long } }] })
  const path = written((await printed(changed)).bytes)
  const text = drawnText(path)
  for (const word of ['mot0', 'mot600', 'mot1199']) expect(text).toContain(word)
  expect(lint(path).output).toBe(`${path}: ok\n`)
})

test('no page ends with a heading, a caption or a label without what it announces', async () => {
  const record = anOpinion()
  for (const count of [3, 5, 8, 11, 14]) {
    const recitals = Array.from({ length: count }, (_, index) =>
      node(`x${index}`, `Considérant que ${'le comité constate un fait précis et daté ; '.repeat(2 + (index % 5))}`),
    )
    const changed = settled({ ...record, text: { ...record.text, recitals } })
    const model = assembleAct(changed)
    const headings = new Set(
      model.sections
        .flatMap(section => [section, ...section.sections])
        .flatMap(({ heading }) => (heading ? heading.map(run => compact(run.text)) : [])),
    )
    headings.delete('')
    const pages = drawnText(written((await printed(changed)).bytes))
      .trimEnd()
      .split('\f')
    for (const page of pages) {
      const lines = page
        .split('\n')
        .map(compact)
        .filter(line => line !== '' && !/^page\d+\/\d+$|version/.test(line))
      expect(headings).not.toContain(lines.at(-1))
      expect(lines.at(-1)).not.toMatch(/^(Article\d*(er)?\.—|Réponsesretenues|R\d|\d+\.)$/)
    }
  }
})

test('a character that the fonts cannot draw is refused by name, not drawn as a box', async () => {
  const record = anOpinion()
  const recitals = [node('m1', 'Considérant que le mot 中 figure au dossier ;')]
  const rendered = await renderOpinionHere(settled({ ...record, text: { ...record.text, recitals } }), { resources })
  expect(rendered).toEqual({
    ok: false,
    error: {
      code: 'character_unprintable',
      params: {
        character: '中',
        code: 'U+4E2D',
        where: 'Considérant que le mot 中 figure au dossier ;',
        place: 'text.recitals.0.content.0.text',
        part: 'recitals',
      },
    },
  })
})

test('signs that the serif lacks are drawn by the sans serif, and read back as they are', async () => {
  const record = anOpinion()
  const recitals = [node('m1', 'Considérant les étapes A → B ⇒ C ↔ D, le taux ≤ 3 et ≥ 1, ✓ ou ✗, ● ;')]
  const changed = settled({ ...record, text: { ...record.text, recitals } })
  const path = written((await printed(changed)).bytes)
  expectBlocksInOrder(changed, path)
  expect(lint(path).output).toBe(`${path}: ok\n`)
})

test('characters drawn alike are printed as one of them, so that what is printed can be read back', async () => {
  const record = anOpinion()
  const recitals = [node('m1', 'Considérant porte\u2011parole, tire\u2010ligne, arc-en-ciel, 5 µm et μ ;')]
  const changed = settled({ ...record, text: { ...record.text, recitals } })
  const blocks = printedBlocks(assembleAct(changed))
  expect(blocks).toContain('Considérant porte-parole, tire-ligne, arc-en-ciel, 5 μm et μ\u202f;')
  expectBlocksInOrder(changed, written((await printed(changed)).bytes))
})

test('labels of any length are drawn whole, beside their items', async () => {
  const record = anOpinion()
  const ids = ['R1', 'RESERVE-TRES-LONGUE-123456', `N°${'9'.repeat(30)}`]
  const [first] = record.text.reservations
  if (!first) throw new Error('a reservation is expected')
  const reservations = ids.map(id => ({ ...first, id }))
  const recitals = Array.from({ length: 1001 }, (_, index) => node(`m${index}`, `Considérant le fait ${index} ;`))
  const articles = [node('a1', 'Le comité émet un avis favorable avec réserves.')]
  const changed = settled({ ...record, text: { ...record.text, reservations, recitals, articles } })
  const path = written((await printed(changed)).bytes)
  expectBlocksInOrder(changed, path)
  expect(lint(path).output).toBe(`${path}: ok\n`)
  const lines = drawnText(path).split('\n').map(compact)
  for (const id of ids) expect(lines.some(line => line.startsWith(id))).toBe(true)
})

/** Words of each page, white space left out. */
const pagesOf = async (record: OpinionRecord) =>
  drawnText(written((await printed(record)).bytes))
    .split('\f')
    .map(compact)

test('a title of many lines begins under the letterhead', async () => {
  const record = anOpinion()
  const title = `Avis relatif à ${'la très longue désignation du système de recommandation '.repeat(12)}`
  const [first] = await pagesOf({ ...record, act: { ...record.act, title } })
  expect(first).toContain(compact('Séance du 26 novembre 2026'))
  expect(first).toContain(compact(title.slice(5)))
})

test('attendance, ballots and named votes each stay on one page, the first two together, wherever they fall', async () => {
  const record = anOpinion({ assessments: [] })
  for (const count of [0, 4, 8, 12, 16, 20]) {
    const more = Array.from({ length: count }, (_, index) => node(`z${index}`, 'Considérant que le comité l’a vu ;'))
    const recitals = [...record.text.recitals, ...more]
    const vote = { ...record.vote, mode: 'roll_call' as const, names: rollCall }
    const pages = await pagesOf(settled({ ...record, vote, text: { ...record.text, recitals } }))
    const page = pages.findIndex(text => text.includes('Présenceetvotants'))
    expect(pages[page]).toContain('ContreAbstentions')
    const names = pages.filter(text => rollCall.some(({ name }) => text.includes(`${compact(name)}Pour`)))
    expect(names).toHaveLength(1)
  }
})

test('the fingerprint of a piece stands on one line', async () => {
  const record = anOpinion({ assessments: [] })
  const widest = record.dossier.pieces.map((piece, index) => ({
    ...piece,
    sha256: createHash('sha256').update(`${index}`).digest('hex'),
  }))
  const recitals = [node('m1', 'Considérant le dossier ;')]
  const changed = settled({
    ...record,
    text: { ...record.text, recitals },
    dossier: { ...record.dossier, pieces: widest },
  })
  const lines = drawnText(written((await printed(changed)).bytes)).split('\n')
  for (const { sha256 } of widest) expect(lines.some(line => line.includes(sha256))).toBe(true)
})

test('a record that must not be exported is not', async () => {
  const record = anOpinion()
  const wrong = { ...record, vote: { ...record.vote, for: record.vote.for + 1 } }
  const rendered = await renderOpinionHere(wrong, { resources })
  expect(rendered).toMatchObject({ ok: false, error: { code: 'vote_sum_wrong' } })
})
