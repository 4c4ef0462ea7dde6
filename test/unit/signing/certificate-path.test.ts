import { beforeAll, describe, expect, test } from 'vitest'
import { type Certificate, readCertificate } from '#electron/signing/certificate.ts'
import { buildPath } from '#electron/signing/certificate-path.ts'
import { octetString, sequence } from '#electron/signing/der-writer.ts'
import {
  authorityExtension,
  authorityKeyExtension,
  extension,
  issueCertificate,
  purposeExtension,
  usageExtension,
} from '#electron/signing/issue-certificate.ts'
import { oids } from '#electron/signing/oids.ts'
import { checkUsage } from '#electron/signing/signer-certificate.ts'
import { anAuthorityUnder, aRoot, aSigner, instant, type TestAuthority, unwrap } from '#test/pki/test-authority.ts'

let root: TestAuthority
let authority: TestAuthority
let signer: Awaited<ReturnType<typeof aSigner>>
const at = instant('2026-03-12')

beforeAll(async () => {
  root = await aRoot()
  authority = await anAuthorityUnder(root)
  signer = await aSigner(authority, 'Hélène Œuvrard')
})

const judge = (leaf: Certificate, candidates: Certificate[], anchors = [root.certificate], claimedAt?: Date) =>
  buildPath({ leaf, candidates, anchors, at, ...(claimedAt ? { claimedAt } : {}) })
/** A certificate of someone's key, as an issuer gives it. */
async function certificateOf(
  { name, key }: Pick<TestAuthority, 'name'> & { key: TestAuthority['key'] },
  issuer: TestAuthority,
  { serial = 77, notBefore = instant('2024-01-01'), notAfter = instant('2034-01-01') }: Changes,
): Promise<Certificate> {
  const request = {
    ...{ serial, issuer: issuer.name, subject: name, notBefore, notAfter, publicKeyInfo: key.publicKeyInfo },
    extensions: [authorityExtension(true), usageExtension('certificate_signing')],
  }
  return unwrap(readCertificate(await issueCertificate(request, issuer.key)))
}
type Changes = { serial?: number | Uint8Array; notBefore?: Date; notAfter?: Date }

const codes = (judgement: { reasons: { code: string }[] }) => judgement.reasons.map(reason => reason.code)

describe('a path to a trusted root', () => {
  test('goes through the authorities found beside the signature', () => {
    const judgement = judge(signer.certificate, [authority.certificate])
    expect(judgement).toMatchObject({ status: 'valid', anchored: true, reasons: [] })
    expect(judgement.path).toEqual([signer.certificate, authority.certificate, root.certificate])
  })

  test('may end at a trusted authority below the root', () => {
    expect(judge(signer.certificate, [], [authority.certificate])).toMatchObject({ status: 'valid', anchored: true })
  })

  test('is found among two authorities of one name', async () => {
    const renewed = await anAuthorityUnder(root)
    const path = judge(signer.certificate, [renewed.certificate, authority.certificate]).path
    expect(path[1]).toBe(authority.certificate)
  })

  test('is found where identifiers of keys are absent and names repeat', async () => {
    const bare = (): Uint8Array[] => [authorityExtension(true), usageExtension('certificate_signing')]
    const first = await anAuthorityUnder(root, 'Autorité', { extensions: bare })
    const second = await anAuthorityUnder(root, 'Autorité', { extensions: bare })
    const leaf = await aSigner(second, 'Signataire', { extensions: () => [authorityExtension(false)] })
    expect(judge(leaf.certificate, [first.certificate, second.certificate])).toMatchObject({ status: 'valid' })
  })

  test('is found past certificates that their authority renewed, among anchors and beside the signature', async () => {
    const renewed = (of: TestAuthority, issuer: TestAuthority, notAfter: string) =>
      certificateOf(of, issuer, { notBefore: instant('2015-01-01'), notAfter: instant(notAfter) })
    const oldRoot = await renewed(root, root, '2025-01-01')
    const oldAuthority = await renewed(authority, root, '2025-01-01')
    for (const anchors of [
      [oldRoot, root.certificate],
      [root.certificate, oldRoot],
    ]) {
      for (const candidates of [
        [oldAuthority, authority.certificate],
        [authority.certificate, oldAuthority],
      ]) {
        expect(judge(signer.certificate, candidates, anchors)).toMatchObject({ status: 'valid', reasons: [] })
      }
    }
    const old = judge(signer.certificate, [oldAuthority], [oldRoot])
    expect(old).toMatchObject({ status: 'invalid', anchored: true })
    expect(codes(old)).toEqual(['certificate_expired', 'certificate_expired'])
  })

  test('is found where an authority is named with other letters and spaces than its own', async () => {
    const named = { ...authority, name: { ...authority.name, commonName: ' autorité  INTERMÉDIAIRE de test' } }
    const { certificate } = await aSigner(named, 'Noël Lefèvre')
    expect(judge(certificate, [authority.certificate])).toMatchObject({ status: 'valid', reasons: [] })
  })

  test.each(['rsa-2048', 'p-256', 'p-384'] as const)('holds with keys of kind %s', async kind => {
    const other = await aRoot('Autre racine', { kind })
    const leaf = await aSigner(other, 'Signataire', { kind })
    expect(judge(leaf.certificate, [], [other.certificate])).toMatchObject({ status: 'valid' })
  })
})

describe('no path to a trusted root', () => {
  test('an unknown root is indeterminate', () => {
    const judgement = judge(signer.certificate, [authority.certificate, root.certificate], [])
    expect(judgement).toMatchObject({ status: 'indeterminate', anchored: false })
    expect(codes(judgement)).toEqual(['unknown_root'])
  })

  test('a namesake signed by itself is indeterminate', async () => {
    const namesake = await aRoot('Hélène Œuvrard')
    expect(codes(judge(namesake.certificate, [authority.certificate]))).toEqual(['unknown_root'])
  })

  test('a namesake of the authority does not lead to the root', async () => {
    const impostor = await aRoot(authority.name.commonName)
    const leaf = await aSigner(impostor, 'Hélène Œuvrard')
    const judgement = judge(leaf.certificate, [authority.certificate, impostor.certificate])
    expect(judgement).toMatchObject({ status: 'indeterminate', anchored: false })
  })

  test('a certificate that claims the key of an authority but is not signed by it is invalid', async () => {
    const impostor = await aRoot(authority.name.commonName)
    const forged = await aSigner({ ...impostor, certificate: authority.certificate }, 'Hélène Œuvrard', {
      extensions: () => [authorityExtension(false), authorityKeyExtension(authority.key.publicKeyInfo)],
    })
    const judgement = judge(forged.certificate, [authority.certificate])
    expect(judgement.status).toBe('invalid')
    expect(codes(judgement)).toEqual(['issuer_signature_wrong'])
  })

  test('authorities that issue each other do not keep the machine busy', async () => {
    const [a, b] = [await aRoot('A'), await aRoot('B')]
    const crossed = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const [issuer, subject] = index % 2 === 0 ? [a, b] : [b, a]
        return anAuthorityUnder(issuer, subject.name.commonName, { extensions: () => [authorityExtension(true)] })
      }),
    )
    const leaf = await aSigner(a, 'Signataire')
    expect(
      judge(
        leaf.certificate,
        crossed.map(one => one.certificate),
      ).status,
    ).toBe('indeterminate')
  })
})

describe('validity', () => {
  const expiredSigner = () =>
    aSigner(authority, 'Membre expiré', { notBefore: instant('2020-01-01'), notAfter: instant('2021-01-01') })

  test('an expired certificate is invalid', async () => {
    const { certificate } = await expiredSigner()
    expect(judge(certificate, [authority.certificate]).status).toBe('invalid')
    expect(codes(judge(certificate, [authority.certificate]))).toEqual(['certificate_expired'])
  })

  test('one that expired since the claimed time is indeterminate: nothing proves the time', async () => {
    const { certificate } = await expiredSigner()
    const judgement = judge(certificate, [authority.certificate], [root.certificate], instant('2020-06-01'))
    expect(judgement.status).toBe('indeterminate')
    expect(codes(judgement)).toEqual(['certificate_expired_since'])
  })

  test('one that begins later is invalid', async () => {
    const { certificate } = await aSigner(authority, 'Futur membre', { notBefore: instant('2027-01-01') })
    expect(codes(judge(certificate, [authority.certificate]))).toEqual(['certificate_not_yet_valid'])
  })

  test('an expired authority makes the path invalid', async () => {
    const old = await anAuthorityUnder(root, 'Ancienne autorité', { notAfter: instant('2025-01-01') })
    const { certificate } = await aSigner(old, 'Signataire')
    expect(codes(judge(certificate, [old.certificate]))).toEqual(['certificate_expired'])
  })
})

describe('authorities', () => {
  test('a person cannot issue certificates', async () => {
    const person = await anAuthorityUnder(root, 'Personne', { extensions: () => [authorityExtension(false)] })
    const { certificate } = await aSigner(person, 'Signataire')
    expect(codes(judge(certificate, [person.certificate]))).toEqual(['issuer_not_authority'])
  })

  test('an authority whose key may not sign certificates cannot either', async () => {
    const listsOnly = await anAuthorityUnder(root, 'Listes', { usages: ['crl_signing'] })
    const { certificate } = await aSigner(listsOnly, 'Signataire')
    expect(codes(judge(certificate, [listsOnly.certificate]))).toEqual(['issuer_usage'])
  })

  test('an authority confined to servers does not issue signers', async () => {
    const extensions =
      (...purposes: string[]) =>
      () => [authorityExtension(true), purposeExtension(...purposes)]
    const servers = await anAuthorityUnder(root, 'Serveurs', { extensions: extensions(oids.serverAuth) })
    const people = await anAuthorityUnder(root, 'Personnes', {
      extensions: extensions(oids.clientAuth, oids.emailProtection),
    })
    const issued = async (by: TestAuthority) => judge((await aSigner(by, 'Signataire')).certificate, [by.certificate])
    expect(codes(await issued(servers))).toEqual(['issuer_usage'])
    expect((await issued(people)).status).toBe('valid')
  })

  test('constraints on names, which are not checked, leave the path undecided even where they are not critical', async () => {
    const confined = await anAuthorityUnder(root, 'Confinée', {
      extensions: () => [authorityExtension(true), extension(oids.nameConstraints, sequence())],
    })
    const judgement = judge((await aSigner(confined, 'Signataire')).certificate, [confined.certificate])
    expect(judgement.status).toBe('indeterminate')
    expect(codes(judgement)).toEqual(['unknown_critical_extension'])
  })

  test.each([
    ['zero', new Uint8Array([0])],
    ['of 25 octets', new Uint8Array(25).fill(0x11)],
  ])('a serial number that is %s leaves the path undecided', async (_, serial) => {
    const certificate = await certificateOf({ ...signer, name: { commonName: 'x' } }, authority, { serial })
    const judgement = judge(certificate, [authority.certificate])
    expect(judgement.status).toBe('indeterminate')
    expect(codes(judgement)).toContain('certificate_serial_malformed')
  })

  test('the allowed length of the path is kept', async () => {
    const short = await anAuthorityUnder(root, 'Courte', { pathLength: 0 })
    const below = await anAuthorityUnder(short, 'Dessous')
    const { certificate } = await aSigner(below, 'Signataire')
    const judgement = judge(certificate, [short.certificate, below.certificate])
    expect(judgement.status).toBe('invalid')
    expect(codes(judgement)).toEqual(['path_too_long'])
    const direct = await aSigner(short, 'Signataire')
    expect(judge(direct.certificate, [short.certificate]).status).toBe('valid')
  })

  test('a critical extension not known here leaves the path undecided', async () => {
    const strange = await anAuthorityUnder(root, 'Étrange', {
      extensions: () => [authorityExtension(true), extension('1.2.3.4', octetString(new Uint8Array(2)), true)],
    })
    const { certificate } = await aSigner(strange, 'Signataire')
    const judgement = judge(certificate, [strange.certificate])
    expect(judgement.status).toBe('indeterminate')
    expect(codes(judgement)).toEqual(['unknown_critical_extension'])
  })
})

describe('usage of the signer’s key', () => {
  test.each([
    ['digital signature', ['digital_signature'], undefined, 'valid'],
    ['non-repudiation', ['non_repudiation'], undefined, 'valid'],
    ['documents', ['digital_signature'], [oids.documentSigning], 'valid'],
    ['mail, among others', ['digital_signature'], [oids.clientAuth, oids.emailProtection], 'valid'],
    ['encryption', ['key_encipherment'], undefined, 'invalid'],
    ['servers', ['digital_signature'], [oids.serverAuth], 'invalid'],
    ['tunnels', ['digital_signature'], ['1.3.6.1.5.5.7.3.17'], 'invalid'],
    ['smart cards', ['digital_signature'], ['1.3.6.1.4.1.311.20.2.2'], 'invalid'],
    ['time stamps', ['digital_signature'], [oids.timeStamping], 'invalid'],
  ] as const)('%s', async (_, usages, purposes, status) => {
    const choices = purposes ? { purposes: [...purposes] } : {}
    const { certificate } = await aSigner(authority, 'Signataire', { usages: [...usages], ...choices })
    expect(checkUsage(certificate).status).toBe(status)
  })

  test('an authority does not sign documents', () => {
    expect(checkUsage(authority.certificate).status).toBe('invalid')
  })
})
