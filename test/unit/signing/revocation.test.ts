import { beforeAll, describe, expect, test } from 'vitest'
import { contextTag } from '#electron/signing/der.ts'
import { der, integer, octetString, sequence } from '#electron/signing/der-writer.ts'
import { sameName } from '#electron/signing/distinguished-name.ts'
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
  const short = [signer.certificate, authority.certificate]
  expect(checkRevocation(short, [list, withdrawn], at)).toEqual({ status: 'valid', reasons: [] })
  const above = [root.certificate]
  expect(checkRevocation(short, [list], at, above)).toEqual({ status: 'valid', reasons: [] })
  expect(checkRevocation(short, [list, withdrawn], at, above)).toMatchObject(
    expectation('invalid', 'certificate_revoked'),
  )
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

describe('a list of the issuer that names the certificate, but could not be used to clear it', () => {
  const point = (...fields: Uint8Array[]) => extension(oids.issuingDistributionPoint, sequence(...fields), true)
  const elsewhere = point(
    der(contextTag(0), der(contextTag(0), der(contextTag(6, 'primitive'), Buffer.from('http://test.invalid/b.crl')))),
  )
  test.each([
    ['a delta list', { extensions: [extension(oids.deltaCrlIndicator, integer(1), true)] }, 'revocation_list_unusable'],
    [
      'a list with an unknown critical extension',
      { extensions: [extension('1.2.3.4', octetString(new Uint8Array(1)), true)] },
      'revocation_list_unusable',
    ],
    [
      'a list of some reasons only',
      { extensions: [point(der(contextTag(3, 'primitive'), Uint8Array.of(6, 0x40)))] },
      'revocation_list_unusable',
    ],
    ['a list published elsewhere', { extensions: [elsewhere] }, 'revocation_list_of_others'],
    ['a list dated ahead', { thisUpdate: instant('2026-03-13') }, 'revocation_list_from_future'],
  ])('%s is not outweighed by a clean one, nor passed over for want of a source', async (_, changes, code) => {
    const naming = await aList(authority, [signer.certificate], changes)
    expect(status([await aList(authority), naming])).toMatchObject(expectation('indeterminate', code))
    const bare = await aSigner(authority, 'Sans liste', { namesList: false })
    const other = await aList(authority, [bare.certificate], changes)
    const judgement = statusOf(bare.certificate, authority.certificate, [other], at)
    expect(judgement).toMatchObject(expectation('indeterminate', code))
  })

  test('is not passed over for want of a source either where it does not name the certificate', async () => {
    const { certificate } = await aSigner(authority, 'Sans liste', { namesList: false })
    const list = await aList(authority, [], { extensions: [elsewhere] })
    const judgement = statusOf(certificate, authority.certificate, [list], at)
    expect(judgement).toMatchObject(expectation('indeterminate', 'revocation_list_of_others'))
  })
})

describe('reasons given by a list', () => {
  const because = (...reasons: number[]) =>
    reasons.map(reason => ({
      serial: Buffer.from(signer.certificate.serial, 'hex'),
      at: instant('2025-06-01'),
      reason,
    }))
  const listed = (...reasons: number[]) => aList(authority, [], { revoked: because(...reasons) })
  const onHold = 6
  const removedFromList = 8

  test('a certificate on hold is undecided', async () => {
    expect(status([await listed(onHold)])).toMatchObject(expectation('indeterminate', 'certificate_on_hold'))
  })
  test('the worse of two counts, in either order', async () => {
    for (const reasons of [
      [1, removedFromList],
      [removedFromList, 1],
      [1, onHold],
      [onHold, 1],
    ]) {
      expect(status([await listed(...reasons)])).toMatchObject(expectation('invalid', 'certificate_revoked'))
    }
  })
  test('a full list removes nothing', async () => {
    expect(status([await listed(removedFromList)])).toMatchObject(expectation('invalid', 'certificate_revoked'))
  })
})

test('a list that writes the name of its issuer otherwise is one of that issuer', async () => {
  const { certificate } = await aSigner(authority, 'Sans liste', { namesList: false })
  const name = { ...authority.name, commonName: `${authority.name.commonName?.toUpperCase()}  ` }
  const list = await aList({ ...authority, name }, [certificate])
  const judgement = statusOf(certificate, authority.certificate, [list], at)
  expect(judgement).toMatchObject(expectation('invalid', 'certificate_revoked'))
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

describe('beside a clean list', () => {
  test('one under the name of the issuer with another key, which names the certificate, is not passed over', async () => {
    const renewed = await anAuthorityUnder(root)
    const lists = [await aList(authority), await aList(renewed, [signer.certificate])]
    expect(sameName(renewed.certificate.subject, authority.certificate.subject)).toBe(true)
    expect(status(lists)).toMatchObject(expectation('indeterminate', 'revocation_list_not_from_issuer'))
  })
})

describe('a file of lists', () => {
  const blocks = async () => [await aList(authority), await aList(root)].map(({ der }) => toPem('X509 CRL', der))

  test('is read whole', async () => {
    expect(unwrap(readRevocationLists(Buffer.from((await blocks()).join(''))))).toHaveLength(2)
  })

  test.each([
    ['a character that is none of base64', (block: string) => block.replace(/\n(.)/, '\n!')],
    ['an end cut off', (block: string) => block.slice(0, -30)],
    ['another label', (block: string) => block.replaceAll('X509 CRL', 'CRL')],
    ['an end of another kind', (block: string) => block.replace('END X509 CRL', 'END CRL')],
    ['a dash too few', (block: string) => block.replace('-----BEGIN', '----BEGIN')],
  ])('is refused whole where one block has %s', async (_, damaged) => {
    const [first = '', second = ''] = await blocks()
    for (const text of [first + damaged(second), damaged(first) + second]) {
      expect(readRevocationLists(Buffer.from(text))).toMatchObject({ error: { code: 'revocation_list_malformed' } })
    }
  })
})
