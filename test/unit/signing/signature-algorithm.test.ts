import { constants, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contextTag } from '#electron/signing/der.ts'
import { der, integer, nullValue, oid, sequence } from '#electron/signing/der-writer.ts'
import { oids } from '#electron/signing/oids.ts'
import { type HashName, readScheme, verifySignature } from '#electron/signing/signature-algorithm.ts'
import { unwrap } from '#test/pki/test-authority.ts'

const data = Buffer.from('à vérifier')
const spki = { type: 'spki', format: 'der' } as const
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const rsaInfo = rsa.publicKey.export(spki)

describe('RSA-PSS', () => {
  const parameters = (hash: string, mask: string, salt: number) =>
    sequence(
      oid(oids.rsaPss),
      sequence(
        der(contextTag(0), sequence(oid(hash))),
        der(contextTag(1), sequence(oid(oids.mgf1), sequence(oid(mask)))),
        der(contextTag(2), integer(salt)),
      ),
    )
  const options = { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }

  test('holds with the salt it states, and no other', () => {
    const signature = sign('sha256', data, options)
    const scheme = unwrap(readScheme(parameters(oids.sha256, oids.sha256, 32)))
    expect(verifySignature(rsaInfo, scheme, data, signature).ok).toBe(true)
    const other = unwrap(readScheme(parameters(oids.sha256, oids.sha256, 20)))
    expect(verifySignature(rsaInfo, other, data, signature).ok).toBe(false)
  })

  test('is refused with two hashes, or with the defaults, which mean SHA-1', () => {
    expect(readScheme(parameters(oids.sha256, oids.sha384, 32))).toMatchObject({
      error: { code: 'unsupported_algorithm' },
    })
    const defaults = sequence(oid(oids.rsaPss), sequence())
    expect(readScheme(defaults).ok).toBe(false)
  })
})

test.each([
  ['P-256', 'prime256v1', 'sha256', oids.ecdsaWithSha256],
  ['P-384', 'secp384r1', 'sha384', oids.ecdsaWithSha384],
  ['P-521', 'secp521r1', 'sha512', oids.ecdsaWithSha512],
])('ECDSA on %s holds', (_, namedCurve, hash, id) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  const scheme = unwrap(readScheme(sequence(oid(id))))
  const signature = sign(hash, data, privateKey)
  expect(verifySignature(publicKey.export(spki), scheme, data, signature).ok).toBe(true)
  expect(verifySignature(publicKey.export(spki), scheme, Buffer.from('autre'), signature)).toMatchObject({
    error: { code: 'signature_wrong' },
  })
})

test('Ed25519 holds', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const scheme = unwrap(readScheme(sequence(oid(oids.ed25519))))
  expect(verifySignature(publicKey.export(spki), scheme, data, sign(null, data, privateKey)).ok).toBe(true)
})

test('a bare rsaEncryption takes the hash stated beside it, in CMS only', () => {
  const bare = sequence(oid(oids.rsaEncryption), nullValue())
  expect(unwrap(readScheme(bare, 'sha384' satisfies HashName))).toEqual({ kind: 'rsa', hash: 'sha384' })
  expect(readScheme(bare)).toMatchObject({ error: { code: 'unsupported_algorithm' } })
})

test('a key of one kind does not verify a signature of another', () => {
  const signature = sign('sha256', data, rsa.privateKey)
  const scheme = unwrap(readScheme(sequence(oid(oids.ecdsaWithSha256))))
  expect(verifySignature(rsaInfo, scheme, data, signature)).toMatchObject({ error: { code: 'signature_wrong' } })
})

test('short RSA keys, rare curves and SHA-1 are not relied on', () => {
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const scheme = unwrap(readScheme(sequence(oid(oids.sha256WithRsa), nullValue())))
  const signature = sign('sha256', data, short.privateKey)
  expect(verifySignature(short.publicKey.export(spki), scheme, data, signature)).toMatchObject({
    error: { code: 'weak_key' },
  })
  const rare = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
  const ecdsa = unwrap(readScheme(sequence(oid(oids.ecdsaWithSha256))))
  const made = sign('sha256', data, rare.privateKey)
  expect(verifySignature(rare.publicKey.export(spki), ecdsa, data, made)).toMatchObject({
    error: { code: 'unsupported_algorithm' },
  })
  expect(readScheme(sequence(oid('1.2.840.113549.1.1.5'), nullValue()))).toMatchObject({
    error: { code: 'weak_algorithm' },
  })
})
