import { beforeAll, describe, expect, test } from 'vitest'
import { aList, anAuthorityUnder, aRoot, aSigner, instant } from '#test/pki/test-authority.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { unsealed } from './attacks/seal.ts'
import { signByHand } from './attacks/sign-by-hand.ts'
import { codesOf, type SignersOfTest, sign, signersOfTest, signTwice, verifyWith } from './signed-act.ts'
import { objectsOf, smallAct } from './small-act.ts'

let signers: SignersOfTest
let verify: ReturnType<typeof verifyWith>
let once: Uint8Array
let twice: Uint8Array
beforeAll(async () => {
  signers = await signersOfTest()
  verify = verifyWith(signers)
  ;({ once, twice } = await signTwice(smallAct(), signers))
})

describe('an act signed by both', () => {
  test('is valid, each signature at level B-B, by whom and when it says', async () => {
    const { status, signatures } = await verify(twice, [])
    expect(status).toBe('valid')
    const common = { status: 'valid', level: 'B-B', signedAt: '2026-03-12T12:00:00.000Z', reasons: [] }
    expect(signatures).toEqual([
      { field: 'chair', signer: 'Hélène Œuvrard', ...common },
      { field: 'secretary', signer: 'Noël Lefèvre', ...common },
    ])
  })

  test('tells its revisions: who signed each, and what each did', async () => {
    const { revisions } = await verify(twice)
    expect(revisions.map(({ number, signedBy }) => [number, signedBy])).toEqual([
      [1, undefined],
      [2, 'Hélène Œuvrard'],
      [3, 'Noël Lefèvre'],
    ])
    expect(revisions.map(({ changes }) => changes)).toEqual([
      ['wrote the document (2 pages)'],
      [
        'signed field "chair"',
        'drew the stamp of the signature in field "chair"',
        'certified the document, which says what may still be done to it',
      ],
      ['signed field "secretary"', 'drew the stamp of the signature in field "secretary"'],
    ])
  })

  test('without a record is indeterminate where the signatures of an act are expected, and says why', async () => {
    const result = await verify(twice, ['chair', 'secretary'])
    expect(result).toMatchObject({ status: 'indeterminate', record: 'absent' })
    expect(result.signatures.map(({ status }) => status)).toEqual(['valid', 'valid'])
    expect(codesOf(result)).toEqual(['record_absent'])
  })

  test('without a record is valid with a remark where any signed file will do', async () => {
    const result = await verify(twice, [])
    expect(result).toMatchObject({ status: 'valid', record: 'absent' })
    expect(codesOf(result)).toEqual(['record_absent'])
  })

  test.each(['table', 'stream'] as const)('is valid with a cross-reference %s', async crossReference => {
    const signed = await signTwice(twoFieldPdf({ crossReference }), signers)
    expect(await verify(signed.twice, [])).toMatchObject({ status: 'valid' })
  })

  test('is valid with signers of other kinds of keys', async () => {
    const chair = await aSigner(signers.authority, 'Hélène Œuvrard', { kind: 'rsa-3072' })
    const secretary = await aSigner(signers.authority, 'Noël Lefèvre', { kind: 'p-384' })
    const signed = await signTwice(smallAct(), { ...signers, chair, secretary })
    expect(await verify(signed.twice, [])).toMatchObject({ status: 'valid' })
  })
})

describe('an act signed by the chair alone', () => {
  test('is valid when nothing else is expected, and says which field waits', async () => {
    const result = await verify(once, [])
    expect(result.status).toBe('valid')
    expect(codesOf(result)).toContain('field_not_signed')
  })

  test('is invalid when the secretary is expected', async () => {
    const result = await verify(once)
    expect(result.status).toBe('invalid')
    expect(result.reasons.map(({ message }) => message)).toContain(
      'The expected signature of field "secretary" is missing',
    )
  })
})

test('an unsigned file is not valid', async () => {
  expect(await verify(smallAct(), [])).toMatchObject({ status: 'invalid', signatures: [] })
})

test('a file that is no PDF is not valid, and says so', async () => {
  const result = await verify(new TextEncoder().encode('Bonjour'), [])
  expect(result).toMatchObject({ status: 'invalid', record: 'not_checked' })
})

describe('trust', () => {
  const states = (act: Uint8Array, roots: Uint8Array[], crls: Uint8Array[], at = '2026-03-12') =>
    verifyWith({ roots: roots.map(root => Buffer.from(root)), crls })(act, [], instant(at))

  test('without the root: indeterminate', async () => {
    const other = await aRoot('Autre racine')
    const result = await states(twice, [other.certificate.der], signers.crls)
    expect(result.status).toBe('indeterminate')
    expect(codesOf(result)).toContain('unknown_root')
  })

  test('without any root: indeterminate', async () => {
    expect((await states(twice, [], signers.crls)).status).toBe('indeterminate')
  })

  test('with no revocation list: indeterminate', async () => {
    const result = await states(twice, [signers.root.certificate.der], [])
    expect(result.status).toBe('indeterminate')
    expect(codesOf(result)).toContain('revocation_unknown')
  })

  test('with one list of the two: indeterminate', async () => {
    expect((await states(twice, [signers.root.certificate.der], signers.crls.slice(1))).status).toBe('indeterminate')
  })

  test('with lists out of date: indeterminate', async () => {
    const result = await states(twice, [signers.root.certificate.der], signers.crls, '2028-01-01')
    expect(result.status).toBe('indeterminate')
    expect(codesOf(result)).toContain('revocation_list_stale')
  })

  test('with a list that its issuer did not sign: indeterminate', async () => {
    const forged = await aList(signers.authority, [], { key: signers.chair.key })
    const lists = [signers.crls[0] as Uint8Array, forged.der]
    const result = await states(twice, [signers.root.certificate.der], lists)
    expect(result.status).toBe('indeterminate')
    expect(codesOf(result)).toContain('revocation_list_not_from_issuer')
  })

  test('with a signer who was revoked: invalid, and the other signature still stands', async () => {
    const list = await aList(signers.authority, [signers.secretary.certificate])
    const lists = [signers.crls[0] as Uint8Array, list.der]
    const { status, signatures } = await states(twice, [signers.root.certificate.der], lists)
    expect(status).toBe('invalid')
    expect(signatures.map(signature => signature.status)).toEqual(['valid', 'invalid'])
  })

  test('of certificates that name no list: valid, with a remark', async () => {
    const root = await aRoot()
    const authority = await anAuthorityUnder(root, 'Sans liste', { namesList: false })
    const chair = await aSigner(authority, 'Hélène Œuvrard', { namesList: false })
    const result = await verifyWith({ roots: [Buffer.from(root.certificate.der)], crls: [] })(
      await sign(smallAct(), chair, 'chair'),
      [],
    )
    expect(result.status).toBe('valid')
    expect(codesOf(result)).toContain('no_revocation_source')
  })

  test('of a certificate that has expired since: indeterminate, for nothing proves the time of the signature', async () => {
    const chair = await aSigner(signers.authority, 'Hélène Œuvrard', { notAfter: instant('2026-06-01') })
    const result = await verify(await sign(smallAct(), chair, 'chair'), [], instant('2026-09-01'))
    expect(result.status).toBe('indeterminate')
    expect(codesOf(result)).toContain('certificate_expired_since')
  })
})

test.each(['20990101120000Z', '20010101120000Z'])(
  'a claim to have signed on %s is told, and decides nothing',
  async claim => {
    const dictionary = unsealed().replace('20260312120000Z', claim)
    const result = await verify(await signByHand(smallAct(), objectsOf.chair, signers.chair, { dictionary }), ['chair'])
    expect(result.signatures).toMatchObject([{ status: 'valid' }])
    expect(codesOf(result)).toContain('claimed_time_impossible')
  },
)
