import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCertificate } from '#electron/signing/certificate.ts'
import { summarise } from '#electron/signing/certificate-summary.ts'
import { makeDemonstrationAuthority } from '#electron/signing/demonstration-authority.ts'
import { toPem } from '#electron/signing/pem.ts'
import { readCertificates } from '#electron/signing/read-certificates.ts'
import { certificateSummary } from '#shared/ipc/payloads.ts'
import { opensslSigner } from '#test/pki/openssl-signer.ts'
import { mustRun, runTool } from '#test/pki/run-tool.ts'
import { aRoot, aSigner, unwrap } from '#test/pki/test-authority.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-certificate-'))
afterAll(() => rmSync(folder, { recursive: true }))

let paths: ReturnType<typeof opensslSigner>
beforeAll(() => {
  paths = opensslSigner(folder, 'prime256v1', 'Hélène Œuvrard (présidente)')
})
const read = (path: string) => new Uint8Array(readFileSync(path))

test('a certificate of OpenSSL is summed up as OpenSSL sums it up', () => {
  const [certificate] = unwrap(readCertificates(read(paths.certificate)))
  const summary = certificateSummary.parse(summarise(certificate as NonNullable<typeof certificate>))
  expect(summary).toMatchObject({
    subject: 'C=FR, O=Comité de test, CN=Hélène Œuvrard (présidente)',
    issuer: 'C=FR, O=Comité de test, CN=Racine',
    usages: ['digital_signature', 'non_repudiation'],
  })
  const said = mustRun('openssl', 'x509', '-in', paths.certificate, '-noout', '-serial', '-fingerprint', '-sha256')
  expect(said.toLowerCase()).toContain(`serial=${summary.serial}`)
  expect(said.replaceAll(':', '').toLowerCase()).toContain(summary.fingerprint)
})

describe('a file of certificates', () => {
  test('is one in DER, or several in PEM', () => {
    const [certificate] = unwrap(readCertificates(read(paths.certificate)))
    expect(unwrap(readCertificates(certificate?.der ?? new Uint8Array()))).toHaveLength(1)
    const both = Buffer.concat([read(paths.certificate), read(paths.root)])
    expect(unwrap(readCertificates(both)).map(one => one.subject.commonName)).toEqual([
      'Hélène Œuvrard (présidente)',
      'Racine',
    ])
  })
  test('with anything unreadable is refused as a whole', () => {
    const broken = toPem('CERTIFICATE', Uint8Array.of(0x30, 0))
    for (const file of ['', 'bonjour', readFileSync(paths.root, 'utf8') + broken]) {
      expect(readCertificates(Buffer.from(file))).toMatchObject({ error: { code: 'certificate_malformed' } })
    }
  })
  test('that was damaged is read or refused, never a crash', () => {
    const [{ der } = { der: new Uint8Array() }] = unwrap(readCertificates(read(paths.certificate)))
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(der)
        damaged[at] = (damaged[at] ?? 0) ^ change
        const result = readCertificate(damaged)
        expect(result.ok || result.error.code === 'certificate_malformed').toBe(true)
      }),
      propertySeed(500),
    )
  })
})

test('a name cannot turn the reading direction of the screen that shows it', async () => {
  const { certificate } = await aSigner(await aRoot(), 'Noël \u202Ecilbup ruetsap')
  expect(summarise(certificate).subject).not.toContain('\u202E')
})

test('OpenSSL accepts the authority made on the spot, its lists included', async () => {
  const authority = await makeDemonstrationAuthority(new Date())
  const { certificate } = await authority.issueSigner('Hélène Œuvrard', 'p-256')
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const roots = file('root.pem', toPem('CERTIFICATE', authority.root.der))
  const between = file('intermediate.pem', toPem('CERTIFICATE', authority.intermediate.der))
  const lists = file('lists.pem', authority.revocationLists.map(({ der }) => toPem('X509 CRL', der)).join(''))
  const leaf = file('leaf.pem', toPem('CERTIFICATE', certificate.der))
  const common = ['verify', '-x509_strict', '-CAfile', roots, '-untrusted', between]
  expect(runTool('openssl', ...common, '-crl_check_all', '-CRLfile', lists, leaf).output).toContain('leaf.pem: OK')
})
