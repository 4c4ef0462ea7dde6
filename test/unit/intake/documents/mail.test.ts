import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectWithEntries } from '#electron/intake/inspect-file.ts'
import type { Inspector } from '#electron/intake/inspector.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import type { Inspection } from '#shared/domain/piece.ts'
import { anInspector, builtReader } from '../built-reader.ts'
import { intakeDesk } from '../intake-desk.ts'
import { extracted, pixel } from './extracted.ts'

type Part = { type: string; content: string | Uint8Array; name?: string; id?: string; inline?: boolean }

const headers = [
  'From: =?UTF-8?Q?H=C3=A9l=C3=A8ne_Marchand?= <h.marchand@ville.example>',
  'To: Comité <comite@ville.example>, dpo@ville.example',
  'Cc: secretariat@ville.example',
  'Date: Mon, 23 Nov 2026 10:00:00 +0100',
  'Subject: =?UTF-8?B?w4l2YWx1YXRpb24=?=',
  'MIME-Version: 1.0',
]
const lines = (...all: string[]) => all.join('\r\n')

function aMail(parts: Part[]): Buffer {
  const written = parts.map(({ type, content, name, id, inline }) =>
    lines(
      '--limite',
      `Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
      'Content-Transfer-Encoding: base64',
      ...(name || inline
        ? [`Content-Disposition: ${inline ? 'inline' : 'attachment'}${name ? `; filename="${name}"` : ''}`]
        : []),
      ...(id ? [`Content-ID: <${id}>`] : []),
      '',
      Buffer.from(content as string).toString('base64'),
    ),
  )
  return Buffer.from(
    lines(...headers, 'Content-Type: multipart/mixed; boundary=limite', '', ...written, '--limite--', ''),
  )
}

const words: Part = { type: 'text/plain; charset=utf-8', content: 'Bonjour,\n\nVoici les pièces.\nCordialement' }
const withFiles = aMail([
  words,
  { type: 'application/json', content: '{"a":1}', name: 'fiche.json' },
  { type: 'application/zip', content: zipSync({ 'dpo/avis.txt': strToU8('avis') }), name: '../envoi.zip' },
  {
    type: 'message/rfc822',
    content: lines('From: a@b.example', 'Date: Mon, 23 Nov 2026 09:00:00 +0100', 'Subject: Avant', '', 'Message joint'),
    name: 'avant.eml',
  },
  { type: 'application/pdf', content: 'pas un PDF', name: 'faux.pdf' },
])

describe('a message', () => {
  it('says who wrote to whom, when, and what', async () => {
    expect(await extracted('email', 'a.eml', withFiles)).toMatchObject({
      mail: {
        from: 'Hélène Marchand <h.marchand@ville.example>',
        to: ['Comité <comite@ville.example>', 'dpo@ville.example'],
        cc: ['secretariat@ville.example'],
        date: '2026-11-23T09:00:00.000Z',
        subject: 'Évaluation',
      },
      html: '<p>Bonjour,</p><p>Voici les pièces.<br>Cordialement</p>',
      text: 'Bonjour,\nVoici les pièces.\nCordialement',
    })
  })

  it('in HTML is cleaned: no script, no tracker, the pictures that it carries', async () => {
    const html = `<p onclick="a()">Voir<script>alert(1)</script><img src="https://mouchard.example/1.gif"><img src="cid:logo@ville" alt="Logo"><img src="data:image/svg+xml;base64,PHN2Zz4="></p><style>p{background:url(https://a)}</style>`
    const mail = aMail([
      { type: 'text/html; charset=utf-8', content: html },
      { type: 'image/png', content: new Uint8Array(pixel), name: 'logo.png', id: 'logo@ville', inline: true },
    ])
    const read = await extracted('email', 'a.eml', mail)
    expect(read.html).toBe(`<p>Voir<img src="data:image/png;base64,${pixel.toString('base64')}" alt="Logo"></p>`)
    expect(read.text).toBe('Voir')
  })

  it.each(['windows-1252', 'iso-8859-1', 'us-ascii'])(
    'in %s keeps its apostrophes, its euros and its œ',
    async charset => {
      const content = Buffer.from('L\x92\x9cuvre co\xfbte 5 \x80', 'latin1')
      const read = await extracted('email', 'a.eml', aMail([{ type: `text/plain; charset=${charset}`, content }]))
      expect(read.text).toBe('L’œuvre coûte 5 €')
    },
  )

  it('that names no alphabet is read in that of its bytes', async () => {
    const mail = (words: string, encoding: BufferEncoding) =>
      Buffer.from(`From: a@b.example\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nSubject: x\r\n\r\n${words}`, encoding)
    expect((await extracted('email', 'a.eml', mail('\xe9t\xe9', 'latin1'))).text).toBe('été')
    expect((await extracted('email', 'a.eml', mail('été', 'utf8'))).text).toBe('été')
    // A character lost before it was written says nothing of the rest.
    expect((await extracted('email', 'a.eml', mail('été \ufffd', 'utf8'))).text).toBe('été \ufffd')
    const named = Buffer.from('From: H\xe9l\xe8ne <h@b.example>\r\nSubject: x\r\n\r\nmot', 'latin1')
    expect((await extracted('email', 'a.eml', named)).mail.from).toContain('Hélène')
  })

  it('without a date that can be read has none', async () => {
    const read = await extracted(
      'email',
      'a.eml',
      Buffer.from('From: a@b.example\r\nSubject: x\r\nDate: hier\r\n\r\nmot'),
    )
    expect(read.mail.date).toBeUndefined()
    expect(read.text).toBe('mot')
  })
})

describe('its attached files', () => {
  let folder: string
  let inspector: Inspector
  let start: StartReader
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'delibere-mail-'))
    inspector = await anInspector()
    start = await builtReader()
  })
  afterAll(() => {
    inspector.close()
    rmSync(folder, { recursive: true })
  })

  async function inspectLines(name: string, bytes: Uint8Array): Promise<Inspection[]> {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const inspected = await inspectWithEntries(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    const found = [inspected.value.inspection]
    for await (const entry of inspected.value.entries) found.push(entry)
    return found
  }
  const seen = ({ entry, kind, status, code }: Inspection) => [entry, kind, status, code]

  const files = [
    ['fiche.json', 'json', 'accepted', undefined],
    ['envoi.zip', 'archive', 'accepted', undefined],
    ['envoi.zip/dpo/avis.txt', 'text', 'accepted', undefined],
    ['avant.eml', 'email', 'accepted', undefined],
    ['faux.pdf', 'text', 'unreadable', 'not_what_its_name_says'],
  ]

  it('have a line each after that of the message', async () => {
    expect((await inspectLines('envoi.eml', withFiles)).map(seen)).toEqual([
      [undefined, 'email', 'accepted', undefined],
      ...files,
    ])
  })

  it('of a message in an archive too', async () => {
    const zip = zipSync({ 'courrier/envoi.eml': withFiles })
    expect((await inspectLines('tout.zip', zip)).map(seen)).toEqual([
      [undefined, 'archive', 'accepted', undefined],
      ['courrier/envoi.eml', 'email', 'accepted', undefined],
      ...files.map(([entry, ...rest]) => [`courrier/envoi.eml/${entry}`, ...rest]),
    ])
  })

  it.each([
    ['envoi.eml', withFiles, ['envoi.eml']],
    ['tout.zip', zipSync({ 'envoi.eml': withFiles }), ['tout.zip', 'envoi.eml']],
  ])('come in as pieces with %s as label, beside the message', async (name, bytes, labels) => {
    const desk = intakeDesk(start)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    desk.chosen.open = [path]
    const picked = await desk.pick()
    const taken = picked.files.map(file => [[...(file.labels ?? []), file.fileName].join('/'), file.inspection.status])
    const within = labels.join('/')
    expect(taken).toEqual([
      [within, 'accepted'],
      [`${within}/fiche.json`, 'accepted'],
      [`${within}/envoi.zip/dpo/avis.txt`, 'accepted'],
      [`${within}/avant.eml`, 'accepted'],
      [`${within}/faux.pdf`, 'unreadable'],
    ])
    expect([...desk.stored.values()].map(stored => stored.byteLength)).toContain(withFiles.byteLength)
    expect(picked).toMatchObject({ failed: [], refused: [] })
  })

  it('that a signature shows are no pieces', async () => {
    const mail = aMail([
      { type: 'text/html', content: '<img src="cid:logo">' },
      { type: 'image/png', content: new Uint8Array(pixel), name: 'logo.png', id: 'logo', inline: true },
    ])
    expect((await inspectLines('signature.eml', mail)).map(seen)).toEqual([[undefined, 'email', 'accepted', undefined]])
  })

  const shownPixel = `<img src="data:image/png;base64,${pixel.toString('base64')}" alt="Plan">`
  const toldOnly = '<img alt="Plan">'
  const plan = (id: string, content: Uint8Array = new Uint8Array(pixel), type = 'image/png'): Part => {
    return { type, content, name: 'plan', id, inline: true }
  }
  const showing = (address: string) => ({ type: 'text/html', content: `<p>Voir<img src="${address}" alt="Plan"></p>` })
  it.each([
    ['of a kind that is not shown', 'cid:plan', [plan('plan', Buffer.from('II*\0\b'), 'image/tiff')], 1, toldOnly],
    ['of an identifier that another has', 'cid:plan', [plan('plan'), plan('plan')], 1, shownPixel],
    ['after one of its identifier that is not shown', 'cid:a', [plan('a', Buffer.from('x')), plan('a')], 1, shownPixel],
    ['named by an address that is escaped', 'cid:a%40b', [plan('a@b')], 0, shownPixel],
    ['named in another case', 'CID:Plan@Ville', [plan('plan@ville')], 0, shownPixel],
    ['that its text does not show', 'https://ville.example/plan', [plan('plan')], 1, toldOnly],
  ])('are a picture %s, where it is not shown: none is lost', async (_what, address, pictures, pieces, shown) => {
    const mail = aMail([showing(address), ...pictures])
    expect(await inspectLines('plan.eml', mail)).toHaveLength(1 + pieces)
    expect((await extracted('email', 'plan.eml', mail)).html).toContain(`<p>Voir${shown}`)
  })

  const nested = (depth: number): Buffer =>
    aMail([
      words,
      { type: 'message/rfc822', content: depth === 0 ? withFiles : nested(depth - 1), name: `m${depth}.eml` },
    ])
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('of messages inside messages come out to the third', async () => {
    const found = await inspectLines('poupees.eml', nested(3))
    expect(found.map(({ entry, status, code }) => [entry, status, code])).toEqual([
      [undefined, 'accepted', undefined],
      ['m3.eml', 'accepted', undefined],
      ['m3.eml/m2.eml', 'accepted', undefined],
      ['m3.eml/m2.eml/m1.eml', 'accepted', undefined],
      ['m3.eml/m2.eml/m1.eml/m0.eml', 'refused', 'nested_too_deep'],
    ])
    expect(found.at(-1)?.sha256).toBe(sha256(withFiles))
  })

  it('of a message too deep stay in it and say why; its words are a piece', async () => {
    const desk = intakeDesk(start)
    desk.chosen.open = [join(folder, 'profond.eml')]
    writeFileSync(desk.chosen.open[0] ?? '', nested(3))
    const picked = await desk.pick()
    const { files, refused } = picked
    expect(files.map(({ fileName, inspection: { status } }) => [fileName, status])).toEqual([
      ['profond.eml', 'accepted'],
      ['m3.eml', 'accepted'],
      ['m2.eml', 'accepted'],
      ['m1.eml', 'accepted'],
    ])
    expect(refused.map(({ file, entry, code }) => [file, entry, code])).toEqual([
      ['profond.eml', 'm3.eml/m2.eml/m1.eml/m0.eml', 'nested_too_deep'],
    ])
  })

  it('nested without end, or with headers without end, make a damaged message that is kept', async () => {
    const parts = Array.from({ length: 300 }, (_, at) =>
      lines(`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`, ''),
    )
    const deep = Buffer.from(lines(...headers, parts.join('')))
    expect((await inspectLines('profond.eml', deep)).map(seen)).toEqual([[undefined, 'email', 'unreadable', 'damaged']])
    const long = Buffer.from(lines(...headers, `X: ${'a'.repeat(3 * 1024 ** 2)}`, '', 'mot'))
    expect((await inspectLines('entetes.eml', long)).map(seen)).toEqual([[undefined, 'email', 'unreadable', 'damaged']])
  })
})
