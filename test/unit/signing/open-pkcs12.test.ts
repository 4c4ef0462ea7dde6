import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { openPkcs12 } from '#electron/signing/open-pkcs12.ts'
import { opensslPkcs12, opensslSigner } from '#test/pki/openssl-signer.ts'
import { plainPkcs12 } from '#test/pki/plain-pkcs12.ts'
import { mustRun } from '#test/pki/run-tool.ts'
import { aRoot, aSigner, instant, unwrap } from '#test/pki/test-authority.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-p12-'))
afterAll(() => rmSync(folder, { recursive: true }))

const passphrase = 'clé de l’œuvre, été 2026'
let rsa: ReturnType<typeof opensslSigner>
let curve: ReturnType<typeof opensslSigner>

beforeAll(() => {
  rsa = opensslSigner(folder, 'rsa:3072', 'Hélène Œuvrard')
  curve = opensslSigner(folder, 'prime256v1', 'Noël Lefèvre')
})

const read = (path: string) => new Uint8Array(readFileSync(path))

async function signs(identity: SigningIdentity): Promise<boolean> {
  const data = Buffer.from('à signer')
  const key = createPublicKey({ key: Buffer.from(identity.certificate.publicKeyInfo), format: 'der', type: 'spki' })
  return verify('sha256', data, key, await identity.sign(data))
}

describe('files of OpenSSL open, and sign', () => {
  test.each([
    ['AES, as OpenSSL 3 writes them', []],
    ['3DES and RC2, as it wrote them before', ['-legacy']],
    ['3DES alone', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['3DES by PBES2', ['-keypbe', 'DES-EDE3-CBC', '-certpbe', 'DES-EDE3-CBC']],
    ['AES-128, SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
    ['without a code of integrity', ['-nomac']],
    ['certificates in clear', ['-certpbe', 'NONE']],
    ['key in clear', ['-keypbe', 'NONE']],
    ['many rounds', ['-iter', '100000']],
  ])('%s', async (_, options) => {
    for (const [paths, name, algorithm] of [
      [rsa, 'Hélène Œuvrard', 'rsa_sha256'],
      [curve, 'Noël Lefèvre', 'ecdsa_sha256'],
    ] as const) {
      const identity = unwrap(await openPkcs12(read(opensslPkcs12(paths, passphrase, ...options)), passphrase))
      expect(identity.certificate.subject.commonName).toBe(name)
      expect(identity.algorithm).toBe(algorithm)
      expect(await signs(identity)).toBe(true)
    }
  })

  test('an empty passphrase is one', async () => {
    expect((await openPkcs12(read(opensslPkcs12(curve, '')), '')).ok).toBe(true)
  })

  test('an accented passphrase typed decomposed opens too', async () => {
    expect((await openPkcs12(read(opensslPkcs12(curve, passphrase)), passphrase.normalize('NFD'))).ok).toBe(true)
  })

  test('P-521 signs', async () => {
    const paths = opensslSigner(folder, 'secp521r1', 'Signataire')
    expect(await signs(unwrap(await openPkcs12(read(opensslPkcs12(paths, passphrase)), passphrase)))).toBe(true)
  })

  test('the root of the file is not carried on: whoever verifies has their own', async () => {
    expect(unwrap(await openPkcs12(read(opensslPkcs12(rsa, passphrase)), passphrase)).chain).toEqual([])
  })
})

test('a file in BER of indefinite length opens', async () => {
  const definite = read(opensslPkcs12(curve, passphrase, '-nomac'))
  // The outer SEQUENCE is rewritten with an indefinite length: its content begins after tag, length octet and length.
  const start = 2 + ((definite[1] ?? 0) & 0x7f)
  const indefinite = Buffer.concat([Buffer.from('3080', 'hex'), definite.subarray(start), Buffer.alloc(2)])
  expect((await openPkcs12(indefinite, passphrase)).ok).toBe(true)
})

test('the key cannot be read: what one gets has no key in it', async () => {
  const identity = unwrap(await openPkcs12(read(opensslPkcs12(curve, passphrase)), passphrase))
  expect(Object.keys(identity).sort()).toEqual(['algorithm', 'certificate', 'chain', 'sign'])
})

describe('of several keys', () => {
  const opened = async (...signers: Awaited<ReturnType<typeof aSigner>>[]) => openPkcs12(await plainPkcs12(signers), '')

  test('the one whose certificate is meant to sign is taken, wherever it stands', async () => {
    const authority = await aRoot()
    const encrypting = await aSigner(authority, 'Hélène Œuvrard', { usages: ['key_encipherment'] })
    const login = await aSigner(authority, 'Connexion de Hélène', { usages: ['digital_signature'] })
    const signing = await aSigner(authority, 'Hélène Œuvrard')
    const root = { ...signing, key: authority.key, certificate: authority.certificate }
    const identity = unwrap(await opened(root, encrypting, login, signing))
    expect(identity.certificate.serial).toBe(signing.certificate.serial)
    expect(await signs(identity)).toBe(true)
  })

  test('a renewed certificate goes before the one it replaces', async () => {
    const authority = await aRoot()
    const old = await aSigner(authority, 'Hélène Œuvrard', { notAfter: instant('2025-01-01') })
    const renewed = await aSigner(authority, 'Hélène Œuvrard')
    for (const pair of [
      [old, renewed],
      [renewed, old],
    ]) {
      expect(unwrap(await opened(...pair)).certificate.serial).toBe(renewed.certificate.serial)
    }
  })

  test('those of two people are refused: who signs is not guessed', async () => {
    const authority = await aRoot()
    const both = [await aSigner(authority, 'Hélène Œuvrard'), await aSigner(authority, 'Noël Lefèvre')]
    expect(await opened(...both)).toMatchObject({ ok: false, error: { code: 'several_signers' } })
  })
})

describe('files that do not open say why', () => {
  test('wrong passphrase', async () => {
    for (const options of [[], ['-legacy'], ['-nomac']]) {
      const file = read(opensslPkcs12(rsa, passphrase, ...options))
      expect(await openPkcs12(file, 'autre phrase')).toEqual({ ok: false, error: { code: 'wrong_passphrase' } })
    }
  })
  test('no private key', async () => {
    const file = read(opensslPkcs12(rsa, passphrase, '-nokeys'))
    expect(await openPkcs12(file, passphrase)).toMatchObject({ error: { code: 'no_private_key' } })
  })
  test('no certificate of the key', async () => {
    const out = join(folder, 'bare.p12')
    mustRun('openssl', 'pkcs12', '-export', '-nocerts', '-inkey', curve.key, '-out', out, '-passout', 'pass:abcd')
    expect(await openPkcs12(read(out), 'abcd')).toMatchObject({ error: { code: 'no_certificate' } })
  })
  test('a key too short', async () => {
    const paths = opensslSigner(folder, 'rsa:1024', 'Faible')
    expect(await openPkcs12(read(opensslPkcs12(paths, passphrase)), passphrase)).toMatchObject({
      error: { code: 'weak_key', params: { bits: 1024 } },
    })
  })
  test('a key of another kind', async () => {
    const paths = opensslSigner(folder, 'ed25519', 'Autre')
    expect(await openPkcs12(read(opensslPkcs12(paths, passphrase)), passphrase)).toMatchObject({
      error: { code: 'unsupported_key' },
    })
  })
  test('another file, an empty one, a certificate', async () => {
    writeFileSync(join(folder, 'text'), 'ceci n’est pas un PKCS#12')
    for (const file of [read(join(folder, 'text')), new Uint8Array(), read(rsa.certificate)]) {
      expect(await openPkcs12(file, passphrase)).toMatchObject({ error: { code: 'not_a_pkcs12' } })
    }
  })
  test('a damaged file gives a failure, never a crash, and never opens', async () => {
    const intact = read(opensslPkcs12(curve, passphrase))
    await fc.assert(
      fc.asyncProperty(fc.nat(intact.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Uint8Array.from(intact)
        damaged[at] = (damaged[at] ?? 0) ^ change
        const opened = await openPkcs12(damaged, passphrase)
        if (opened.ok) expect(await signs(opened.value)).toBe(true)
        else expect(['not_a_pkcs12', 'wrong_passphrase', 'unsupported_protection']).toContain(opened.error.code)
      }),
      propertySeed(150),
    )
  })
})
