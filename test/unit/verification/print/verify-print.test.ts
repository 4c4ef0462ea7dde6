import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printEdition } from '#electron/pdf/print-edition.ts'
import { objectionTo } from '#electron/signing/signed-as-expected.ts'
import { anOpinion, rendered } from '../an-opinion.ts'
import { appendUpdate, bodyOf, numberOf, overwrite } from '../attacks/append-update.ts'
import { withCatalogueEntry, withContent } from '../attacks/record-attacks.ts'
import { signByHand } from '../attacks/sign-by-hand.ts'
import { codesOf, type SignersOfTest, signersOfTest, signTwice, verifyWith } from '../signed-act.ts'
import { stream } from '../small-act.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-print-'))
afterAll(() => rmSync(folder, { recursive: true }))

let signers: SignersOfTest
let verify: ReturnType<typeof verifyWith>
let unsigned: Uint8Array
beforeAll(async () => {
  signers = await signersOfTest()
  verify = verifyWith(signers)
  unsigned = await rendered(anOpinion())
})

const verifySigned = async (pdf: Uint8Array) => verify((await signTwice(pdf, signers)).twice)

/** The file as another program writes it without changing what it means. */
function rewritten(pdf: Uint8Array, ...options: string[]): Uint8Array {
  writeFileSync(join(folder, 'in.pdf'), pdf)
  execFileSync('qpdf', [...options, join(folder, 'in.pdf'), join(folder, 'out.pdf')])
  return new Uint8Array(readFileSync(join(folder, 'out.pdf')))
}

/** The document information, naming another program or edition. */
function printedBy(pdf: Uint8Array, producer: string): Uint8Array {
  const number = numberOf(pdf, '/Producer')
  const body = bodyOf(pdf, number).replace(/\/Producer (\((?:\\.|[^\\)])*\)|<[^>]*>|\d+ 0 R)/s, `/Producer ${producer}`)
  return appendUpdate(pdf, { objects: { [number]: body } })
}

const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
const nextEdition = () => utf16(`Délibéré, print ${printEdition + 1} (pdfmake)`)
const whiteSheet = (content: string) => `${content}\n/Artifact BMC q 1 1 1 rg 0 0 596 842 re f Q EMC\n`

describe('an act whose pages are those that its record prints', () => {
  test('matches before anyone signs, after one signature, and after two', async () => {
    const { once, twice } = await signTwice(unsigned, signers)
    expect(await verify(unsigned, [])).toMatchObject({ record: 'matches' })
    expect(await verify(once, ['chair'])).toMatchObject({ status: 'valid', record: 'matches' })
    expect(await verify(twice)).toMatchObject({ status: 'valid', record: 'matches' })
  })

  test.each([
    ['with its objects renumbered and its streams packed together', ['--object-streams=generate']],
    ['with its streams in clear', ['--compress-streams=n', '--object-streams=disable', '--stream-data=uncompress']],
  ])('matches when it was written again without loss, %s', async (_, options) => {
    const other = rewritten(unsigned, ...options)
    expect(Buffer.compare(other, unsigned)).not.toBe(0)
    expect(await verifySigned(other)).toMatchObject({ status: 'valid', record: 'matches' })
  })
})

test('an act whose title holds the word that ends a stream is printed, signed and matches', async () => {
  const record = anOpinion()
  Object.assign(record.act, { title: 'relatif à endstream et endobj', committee: 'Comité endstream' })
  const result = await verifySigned(await rendered(record))
  expect(result).toMatchObject({ status: 'valid', record: 'matches' })
})

test('an act whose metadata lost the length that the print writes a second time still matches', async () => {
  const slip = /\/length \d+/.exec(bodyOf(unsigned, numberOf(unsigned, '/Type /Metadata')))?.[0] ?? ''
  const result = await verifySigned(overwrite(unsigned, slip, ' '.repeat(slip.length)))
  expect(result).toMatchObject({ status: 'valid', record: 'matches' })
})

describe('an act that says it was printed by another edition', () => {
  test('is neither valid nor matching, though its text is that of its record, and says why', async () => {
    const result = await verifySigned(printedBy(unsigned, nextEdition()))
    expect(result).toMatchObject({ status: 'indeterminate', record: 'not_checked' })
    expect(codesOf(result)).toEqual(['print_not_checked'])
    expect(result.reasons[0]?.message).toMatch(/compared with the record by its text alone.*edition 2, not 1/s)
  })

  test('is not valid either when it names no edition at all', async () => {
    const result = await verifySigned(printedBy(unsigned, '(Another program)'))
    expect(result).toMatchObject({ status: 'indeterminate', record: 'not_checked' })
  })

  test('does not hide by this what covers its pages, so that its text is compared and nothing more is said', async () => {
    const result = await verifySigned(withContent(printedBy(unsigned, nextEdition()), whiteSheet))
    expect(result).toMatchObject({ status: 'indeterminate', record: 'not_checked' })
  })

  test('differs where its text does', async () => {
    const stray = (content: string) => `${content}\n${/BT[\s\S]*?ET/.exec(content)?.[0]}\n`
    const result = await verifySigned(withContent(printedBy(unsigned, nextEdition()), stray))
    expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
    expect(codesOf(result)).toContain('text_outside_act')
  })
})

test('the place of an alteration is named', async () => {
  const { reasons } = await verifySigned(withContent(unsigned, whiteSheet))
  expect(reasons.find(({ code }) => code === 'print_differs')?.message).toBe(
    'The file was altered after it was printed and before it was signed: the content of page 1 (changed)',
  )
})

test('pages altered and put back before anyone signed are an alteration: what they said stays in the file', async () => {
  const content = numberOf(withContent(unsigned, whiteSheet), '1 1 1 rg 0 0 596 842 re f')
  const back = appendUpdate(withContent(unsigned, whiteSheet), { objects: { [content]: bodyOf(unsigned, content) } })
  const result = await verifySigned(back)
  expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
  expect(result.reasons.find(({ code }) => code === 'print_differs')?.message).toMatch(/written 3 times before/)
})

test('what the first signature brings besides itself is an alteration too', async () => {
  const { once } = await signTwice(unsigned, signers)
  // The same objects in one revision: the file as one program would sign and alter it at once.
  const flattened = rewritten(withContent(once, whiteSheet), '--object-streams=disable')
  expect(await verify(flattened, ['chair'])).toMatchObject({ status: 'invalid', record: 'differs' })
})

test('another version of the format, named by the catalogue, leaves what is shown unknown', async () => {
  const version = withCatalogueEntry(unsigned, '/Version /2.0 /Extensions << >>')
  expect(await verifySigned(version)).toMatchObject({ status: 'indeterminate', record: 'not_checked' })
})

test('a stamp that was in the file before its field was signed is an alteration', async () => {
  const field = numberOf(unsigned, '/T (chair)')
  const forged = bodyOf(unsigned, field).replace(/\/AP\s*<<[^>]*>>/, '/AP << /N 9001 0 R >>')
  const drawing = stream('/Type /XObject /Subtype /Form /BBox [0 0 200 76] /Resources << >>', '0 0 200 76 re f')
  const prepared = appendUpdate(unsigned, { objects: { [field]: forged, 9001: drawing } })
  const signed = await signByHand(prepared, field, signers.chair, {
    objects: { [field]: forged.replace(/>>$/, `/V ${950 + field} 0 R >>`) },
  })
  const result = await verify(signed, ['chair'])
  expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
  expect(result.reasons.find(({ code }) => code === 'print_differs')?.message).toMatch(/an annotation|signature field/)
})

test('pages that are altered, or of an unknown print, are not signed, and the reason is said', async () => {
  const objection = async (pdf: Uint8Array) => {
    const { once } = await signTwice(pdf, signers)
    return objectionTo(await verify(once, ['chair']), 'chair')
  }
  expect(await objection(withContent(unsigned, whiteSheet))).toEqual({ reason: 'print_differs' })
  expect(await objection(printedBy(unsigned, nextEdition()))).toEqual({ reason: 'print_not_checked' })
  expect(await objection(unsigned)).toBeNull()
})

test('pages that are changed after both signed match their record no more', async () => {
  const { twice } = await signTwice(unsigned, signers)
  const result = await verify(withContent(twice, whiteSheet))
  expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
  expect(codesOf(result)).toContain('changed_page_content')
})
