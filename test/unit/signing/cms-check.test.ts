import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCms } from '#electron/signing/cms.ts'
import { checkCms } from '#electron/signing/cms-check.ts'
import { contextTag } from '#electron/signing/der.ts'
import { der, integer, nullValue, octetString, oid, sequence, setOf, time } from '#electron/signing/der-writer.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { oids } from '#electron/signing/oids.ts'
import { signingCertificateV2 } from '#electron/signing/signing-certificate.ts'
import { anAuthorityUnder, aRoot, aSigner, unwrap } from '#test/pki/test-authority.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

let rsa: SigningIdentity
let curve: SigningIdentity
const content = [Buffer.from('ce qui '), Buffer.from('est signé')]
const digest = createHash('sha256').update(Buffer.concat(content)).digest()

beforeAll(async () => {
  const authority = await anAuthorityUnder(await aRoot())
  rsa = await aSigner(authority, 'Hélène Œuvrard', { kind: 'rsa-2048' })
  curve = await aSigner(authority, 'Noël Lefèvre')
})

const codeOf = (contents: Uint8Array, pieces: Uint8Array[] = content) => {
  const checked = checkCms(contents, pieces)
  return checked.ok ? 'good' : checked.error.code
}

describe('what is built', () => {
  test('holds, with either kind of key', async () => {
    for (const identity of [rsa, curve]) {
      const checked = unwrap(checkCms(await buildCms(digest, identity), content))
      expect(checked.signer.der).toEqual(identity.certificate.der)
      expect(checked.certificates).toHaveLength(2)
      expect(checked.timeStampToken).toBeUndefined()
    }
  })

  test('carries content-type, message-digest, signing-certificate-v2 and nothing else', async () => {
    const { signedAttributes, unsignedAttributes } = unwrap(checkCms(await buildCms(digest, rsa), content))
    const allowed = [oids.contentType, oids.messageDigest, oids.signingCertificateV2]
    expect(signedAttributes.sort()).toEqual([...allowed].sort())
    expect(unsignedAttributes).toEqual([])
  })

  test('may be followed by the zeros of its reserve, by nothing else', async () => {
    const cms = await buildCms(digest, curve)
    expect(codeOf(Buffer.concat([cms, Buffer.alloc(500)]))).toBe('good')
    expect(codeOf(Buffer.concat([cms, Buffer.alloc(5), Buffer.of(1)]))).toBe('cms_malformed')
  })
})

describe('tampering', () => {
  test('other content', async () => {
    expect(codeOf(await buildCms(digest, rsa), [Buffer.from('autre chose')])).toBe('digest_mismatch')
  })

  test('any changed byte is noticed, but where the chain above the signer is carried', async () => {
    const cms = await buildCms(digest, curve)
    const chain = curve.chain[0]?.der ?? new Uint8Array()
    const at = Buffer.from(cms).indexOf(chain)
    for (const [index, byte] of cms.entries()) {
      if (index >= at && index < at + chain.length) continue
      for (const change of [0x01, 0x80]) {
        const changed = Uint8Array.from(cms)
        changed[index] = byte ^ change
        expect(codeOf(changed), `byte ${index}`).not.toBe('good')
      }
    }
  })

  test('a signature by another key', async () => {
    const cms = await buildCms(digest, { ...curve, sign: data => rsa.sign(data) })
    expect(codeOf(cms)).toBe('signature_wrong')
  })

  test('a certificate of the same key that the signer did not mean', async () => {
    const authority = await anAuthorityUnder(await aRoot())
    const other = await aSigner(authority, 'Autre')
    const cms = await assemble(curve, { named: other })
    expect(codeOf(cms)).toBe('signing_certificate_mismatch')
  })

  test('the signer’s certificate taken out', async () => {
    expect(codeOf(await assemble(curve, { certificates: [] }))).toBe('signer_certificate_absent')
  })
})

describe('shapes that are refused', () => {
  test('the same built by hand is good', async () => {
    expect(codeOf(await assemble(curve, {}))).toBe('good')
  })
  test('no signing-certificate-v2', async () => {
    expect(codeOf(await assemble(curve, { attributes: basic() }))).toBe('signing_certificate_absent')
  })
  test('no message-digest', async () => {
    const attributes = [basic()[0] as Uint8Array, named(curve)]
    expect(codeOf(await assemble(curve, { attributes }))).toBe('cms_attribute_missing')
  })
  test('an attribute twice', async () => {
    const again = attribute(oids.messageDigest, octetString(createHash('sha256').digest()))
    expect(codeOf(await assemble(curve, { attributes: [...basic(), named(curve), again] }))).toBe(
      'cms_attribute_repeated',
    )
  })
  test('a signing-time is told to the caller, who knows the profile', async () => {
    const attributes = [...basic(), named(curve), attribute(oids.signingTime, time(new Date(0)))]
    expect(unwrap(checkCms(await assemble(curve, { attributes }), content)).signedAttributes).toContain(
      oids.signingTime,
    )
  })
  test('two signers, none', async () => {
    expect(codeOf(await assemble(curve, { signers: 2 }))).toBe('cms_several_signers')
    expect(codeOf(await assemble(curve, { signers: 0 }))).toBe('cms_several_signers')
  })
  test('content carried along', async () => {
    expect(codeOf(await assemble(curve, { embedded: Buffer.concat(content) }))).toBe('cms_not_detached')
  })
  test('attributes out of order', async () => {
    expect(codeOf(await assemble(curve, { order: 'reversed' }))).toBe('cms_malformed')
  })
  test('a type of content that is not that of the content', async () => {
    const type = attribute(oids.contentType, oid(oids.signedData))
    const others = basic().slice(1)
    expect(codeOf(await assemble(curve, { attributes: [type, ...others, named(curve)] }))).toBe('cms_malformed')
  })
  test('SHA-1', async () => {
    expect(codeOf(await assemble(curve, { digestAlgorithm: oids.sha1 }))).toBe('weak_algorithm')
  })
  test('indefinite length', async () => {
    const cms = Buffer.from(await buildCms(digest, curve))
    expect(codeOf(Buffer.concat([Buffer.from('3080', 'hex'), cms.subarray(4), Buffer.alloc(2)]))).toBe('cms_malformed')
  })
  test('any bytes give a verdict, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(codeOf(bytes)).toBe('cms_malformed')
      }),
      propertySeed(),
    )
  })
})

const attribute = (id: string, value: Uint8Array) => sequence(oid(id), setOf(value))
const basic = () => [attribute(oids.contentType, oid(oids.data)), attribute(oids.messageDigest, octetString(digest))]
const named = (identity: SigningIdentity) =>
  attribute(oids.signingCertificateV2, signingCertificateV2(identity.certificate))

type Changes = {
  attributes?: Uint8Array[]
  certificates?: Uint8Array[]
  named?: SigningIdentity
  signers?: number
  embedded?: Uint8Array
  order?: 'reversed'
  digestAlgorithm?: string
}

/** A CMS put together by hand, right but for what is asked; always truly signed. */
async function assemble(identity: SigningIdentity, changes: Changes): Promise<Uint8Array> {
  const { certificate } = identity
  const attributes = changes.attributes ?? [...basic(), named(changes.named ?? identity)]
  const sorted = [...attributes].sort(Buffer.compare)
  const ordered = changes.order ? sorted.reverse() : sorted
  const algorithm = sequence(oid(changes.digestAlgorithm ?? oids.sha256), nullValue())
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.der, certificate.serialDer),
    algorithm,
    der(contextTag(0), ...ordered),
    sequence(oid(oids.ecdsaWithSha256)),
    octetString(await identity.sign(der(0x31, ...ordered))),
  )
  const embedded = changes.embedded ? [der(contextTag(0), octetString(changes.embedded))] : []
  const certificates = changes.certificates ?? [certificate.der]
  const signedData = sequence(
    integer(1),
    setOf(algorithm),
    sequence(oid(oids.data), ...embedded),
    ...(certificates.length > 0 ? [der(contextTag(0), ...certificates)] : []),
    setOf(...Array.from({ length: changes.signers ?? 1 }, () => signerInfo)),
  )
  return sequence(oid(oids.signedData), der(contextTag(0), signedData))
}
