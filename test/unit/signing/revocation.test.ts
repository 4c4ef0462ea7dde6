import { beforeAll, describe, expect, test } from 'vitest'
import { contextTag } from '#electron/signing/der.ts'
import { der, integer, octetString, sequence } from '#electron/signing/der-writer.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { extension } from '#electron/signing/issue-certificate.ts'
import { oids } from '#electron/signing/oids.ts'
import { toPem } from '#electron/signing/pem.ts'
import { checkRevocation, statusOf } from '#electron/signing/revocation.ts'
import { type RevocationList, readRevocationLists } from '#electron/signing/revocation-list.ts'
import {
  aList,
  anAuthorityUnder,
  aRoot,
  aSigner,
  instant,
  type TestAuthority,
  unwrap,
} from '#test/pki/test-authority.ts'

let root: TestAuthority
let authority: TestAuthority
let signer: SigningIdentity
let rootList: RevocationList
const at = instant('2026-03-12')

beforeAll(async () => {
  root = await aRoot()
  authority = await anAuthorityUnder(root)
  signer = await aSigner(authority, 'Hélène Œuvrard')
  rootList = await aList(root)
})

const status = (lists: RevocationList[]) => statusOf(signer.certificate, authority.certificate, lists, at)
const expectation = (state: string, code: string) => ({ status: state, reasons: [{ code }] })

test('a fresh list of the issuer that does not name the certificate settles it', async () => {
  expect(status([await aList(authority)])).toEqual({ status: 'valid', reasons: [] })
})

test('every certificate of the path but its anchor is looked up', async () => {
  const path = [signer.certificate, authority.certificate, root.certificate]
  const list = await aList(authority)
  expect(checkRevocation(path, [list, rootList], at)).toEqual({ status: 'valid', reasons: [] })
  expect(checkRevocation(path, [list], at)).toMatchObject(expectation('indeterminate', 'revocation_unknown'))
  const withdrawn = await aList(root, [authority.certificate])
  expect(checkRevocation(path, [list, withdrawn], at)).toMatchObject(expectation('invalid', 'certificate_revoked'))
})

describe('revoked', () => {
  test('is invalid', async () => {
    expect(status([await aList(authority, [signer.certificate])])).toMatchObject(
      expectation('invalid', 'certificate_revoked'),
    )
  })
  test('is invalid by an old list too: a later one cannot have forgotten it', async () => {
    const old = await aList(authority, [signer.certificate], { nextUpdate: instant('2025-07-01') })
    expect(status([await aList(authority), old])).toMatchObject(expectation('invalid', 'certificate_revoked'))
  })
  test('is not believed of a list that its issuer did not sign', async () => {
    const forged = await aList(authority, [signer.certificate], { key: root.key })
    expect(status([forged])).toMatchObject(expectation('indeterminate', 'revocation_list_not_from_issuer'))
  })
})

describe('an answer that is not one leaves the certificate undecided', () => {
  test('no list', () => {
    expect(status([])).toMatchObject(expectation('indeterminate', 'revocation_unknown'))
  })
  test('a list of another issuer', () => {
    expect(status([rootList])).toMatchObject(expectation('indeterminate', 'revocation_unknown'))
  })
  test('a stale list', async () => {
    const stale = await aList(authority, [], { nextUpdate: instant('2026-03-01') })
    expect(status([stale])).toMatchObject(expectation('indeterminate', 'revocation_list_stale'))
  })
  test('a list from the future', async () => {
    const early = await aList(authority, [], { thisUpdate: instant('2026-04-01') })
    expect(status([early])).toMatchObject(expectation('indeterminate', 'revocation_list_from_future'))
  })
  test('a list under the issuer’s name with another key', async () => {
    const impostor = await aRoot(authority.name.commonName)
    const list = await aList(impostor)
    expect(status([list])).toMatchObject(expectation('indeterminate', 'revocation_list_not_from_issuer'))
  })
  test('a list of an authority that may not sign lists', async () => {
    const muted = await anAuthorityUnder(root, 'Muette', { usages: ['certificate_signing'] })
    const { certificate } = await aSigner(muted, 'Signataire')
    const judgement = statusOf(certificate, muted.certificate, [await aList(muted)], at)
    expect(judgement).toMatchObject(expectation('indeterminate', 'revocation_list_not_from_issuer'))
  })

  const point = (...fields: Uint8Array[]) => extension(oids.issuingDistributionPoint, sequence(...fields), true)
  const flag = (number: number) => der(contextTag(number, 'primitive'), Uint8Array.of(0xff))
  test.each([
    ['delta', extension(oids.deltaCrlIndicator, integer(1), true), 'revocation_list_unusable'],
    ['indirect', point(flag(4)), 'revocation_list_unusable'],
    [
      'of some reasons only',
      point(der(contextTag(3, 'primitive'), Uint8Array.of(6, 0x40))),
      'revocation_list_unusable',
    ],
    [
      'with an unknown critical extension',
      extension('1.2.3.4', octetString(new Uint8Array(1)), true),
      'revocation_list_unusable',
    ],
    ['of authorities only', point(flag(2)), 'revocation_list_of_others'],
    [
      'published elsewhere',
      point(
        der(
          contextTag(0),
          der(contextTag(0), der(contextTag(6, 'primitive'), Buffer.from('http://test.invalid/b.crl'))),
        ),
      ),
      'revocation_list_of_others',
    ],
  ])('a list %s', async (_, added, code) => {
    const list = await aList(authority, [signer.certificate], { extensions: [added] })
    expect(status([list])).toMatchObject(expectation('indeterminate', code))
  })

  test('a list of holders only covers a holder', async () => {
    expect(status([await aList(authority, [], { extensions: [point(flag(1))] })]).status).toBe('valid')
  })
})

test('a certificate that names no list is valid, with a remark', async () => {
  const { certificate } = await aSigner(authority, 'Sans liste', { namesList: false })
  const judgement = statusOf(certificate, authority.certificate, [], at)
  expect(judgement).toMatchObject(expectation('valid', 'no_revocation_source'))
})

test('a certificate that names no list is still looked up where a list is at hand', async () => {
  const { certificate } = await aSigner(authority, 'Sans liste', { namesList: false })
  const list = await aList(authority, [certificate])
  expect(statusOf(certificate, authority.certificate, [list], at).status).toBe('invalid')
})

describe('reading lists', () => {
  test('in DER and in PEM, several in one file', async () => {
    const list = await aList(authority)
    const pem = Buffer.from(toPem('X509 CRL', list.der) + toPem('X509 CRL', rootList.der))
    expect(unwrap(readRevocationLists(pem)).map(one => one.issuer.text)).toEqual([
      list.issuer.text,
      rootList.issuer.text,
    ])
    expect(unwrap(readRevocationLists(list.der))).toHaveLength(1)
  })
  test.each([
    ['an empty file', new Uint8Array()],
    ['text', Buffer.from('not a list')],
    ['a list cut short', Buffer.from('3082010030', 'hex')],
  ])('%s is refused', (_, file) => {
    expect(readRevocationLists(file)).toMatchObject({ ok: false, error: { code: 'revocation_list_malformed' } })
  })
})
