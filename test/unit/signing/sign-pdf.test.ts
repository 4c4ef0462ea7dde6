import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { openPkcs12 } from '#electron/signing/open-pkcs12.ts'
import { toPem } from '#electron/signing/pem.ts'
import { readCertificates } from '#electron/signing/read-certificates.ts'
import { type SignRequest, signPdf } from '#electron/signing/sign-pdf.ts'
import { signatureFields } from '#electron/signing/signature-field.ts'
import { opensslPkcs12, opensslSigner } from '#test/pki/openssl-signer.ts'
import { mustRun, runTool } from '#test/pki/run-tool.ts'
import {
  aList,
  anAuthorityUnder,
  aRoot,
  aSigner,
  instant,
  type TestAuthority,
  unwrap,
} from '#test/pki/test-authority.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { resources } from '#test/shipped-resources.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-sign-'))
afterAll(() => rmSync(folder, { recursive: true }))

let root: TestAuthority
let authority: TestAuthority
let chair: SigningIdentity
let secretary: SigningIdentity

beforeAll(async () => {
  root = await aRoot()
  authority = await anAuthorityUnder(root)
  chair = await aSigner(authority, 'Hélène Œuvrard', { kind: 'rsa-3072' })
  secretary = await aSigner(authority, 'Noël Lefèvre')
})

const asChair = {
  resources,
  field: 'chair',
  name: 'Hélène Œuvrard',
  capacity: 'Présidente de séance',
  date: instant('2026-03-12'),
}
const asSecretary = { ...asChair, field: 'secretary', name: 'Noël Lefèvre', capacity: 'Secrétaire de séance' }
const signTwice = async (pdf: Uint8Array) => {
  const once = unwrap(await signPdf(pdf, chair, asChair))
  return { once, twice: unwrap(await signPdf(once, secretary, asSecretary)) }
}
const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe.each(['table', 'stream'] as const)('a file with a cross-reference %s, signed twice', crossReference => {
  const original = twoFieldPdf({ crossReference })
  let once: Uint8Array
  let twice: Uint8Array
  let path: string
  beforeAll(async () => {
    ;({ once, twice } = await signTwice(original))
    path = file(`twice-${crossReference}.pdf`, twice)
  })

  test('is accepted by pdfsig and by openssl cms -cades', () => {
    const roots = file('root.pem', toPem('CERTIFICATE', root.certificate.der))
    const { status, output } = runTool('test/checks/verify-signatures.sh', path, roots)
    expect(output).toContain('2 signature(s) good')
    expect(output).toContain('field=chair signer=Hélène Œuvrard subfilter=ETSI.CAdES.detached covers-whole-file=no')
    expect(output).toContain('field=secretary signer=Noël Lefèvre subfilter=ETSI.CAdES.detached covers-whole-file=yes')
    expect(status).toBe(0)
  })

  test('has no fault for qpdf, nor for the lint of its structure', () => {
    expect(mustRun('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
    expect(mustRun('/usr/bin/python3', 'test/checks/pdf-ua-lint.py', path)).toContain(': ok')
  })

  test('begins with what was signed before, byte for byte', () => {
    expect(Buffer.compare(once.subarray(0, original.length), original)).toBe(0)
    expect(Buffer.compare(twice.subarray(0, once.length), once)).toBe(0)
  })

  test('shows who signed, in letters that can be copied', () => {
    const text = mustRun('pdftotext', '-layout', path, '-')
    for (const words of ['Hélène Œuvrard', 'Présidente de séance', 'Noël Lefèvre', 'Secrétaire de séance']) {
      expect(text).toContain(words)
    }
    expect(text.replaceAll('\u00A0', ' ')).toContain('Signé le 12 mars 2026 à 13 h 00')
    expect(text.replaceAll('\u00A0', ' ')).toContain(`Certificat n° ${chair.certificate.serial}`)
  })

  test('changes the field, the catalogue of the first signature, and nothing else', async () => {
    const changed = async (before: Uint8Array, after: Uint8Array) => {
      const [a, b] = [await PDF.load(before), await PDF.load(after)]
      const size = a.context.info.trailer.getNumber('Size')?.value ?? 0
      const added = new Set<number>()
      for (const match of Buffer.from(after.subarray(before.length))
        .toString('latin1')
        .matchAll(/^(\d+) 0 obj/gm)) {
        const number = Number(match[1])
        if (number < size) added.add(number)
      }
      return { added: [...added].sort((x, y) => x - y), fields: [signatureFields(a).length, signatureFields(b).length] }
    }
    expect(await changed(original, once)).toEqual({ added: [1, 10], fields: [2, 2] })
    expect(await changed(once, twice)).toEqual({ added: [13], fields: [2, 2] })
  })

  test('states the profile: sub-filter, date, certification by the first signature alone, no time in the CMS', () => {
    const revisions = [Buffer.from(once.subarray(original.length)), Buffer.from(twice.subarray(once.length))]
    const [first = '', second = ''] = revisions.map(revision => revision.toString('latin1'))
    for (const revision of [first, second]) {
      expect(revision).toContain('/SubFilter /ETSI.CAdES.detached')
      expect(revision).toContain('/M (D:20260312120000Z)')
      expect(revision).not.toContain('2a864886f70d010905')
    }
    expect(first).toMatch(/\/TransformMethod \/DocMDP\s+\/TransformParams <<\s+\/Type \/TransformParams\s+\/P 2/)
    expect(second).not.toContain('DocMDP')
    expect(first + second).not.toContain('/Lock')
  })
})

test('any document with empty fields keeps its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 15, max: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('table' as const, 'stream' as const),
      async (width, height, name, crossReference) => {
        const pdf = twoFieldPdf({ width, height, crossReference })
        const signed = unwrap(await signPdf(pdf, secretary, { ...asSecretary, field: 'chair', name }))
        expect(Buffer.compare(signed.subarray(0, pdf.length), pdf)).toBe(0)
        expect((await PDF.load(signed)).recoveredViaBruteForce).toBe(false)
      },
    ),
    propertySeed(25),
  )
})

test('the glyphs of the stamp are listed where PDF/A-1 wants it, and there only', async () => {
  const listed = async (archivePart: number) => {
    const signed = unwrap(await signPdf(twoFieldPdf({ archivePart }), secretary, { ...asSecretary, field: 'chair' }))
    return Buffer.from(signed).toString('latin1').includes('/CIDSet')
  }
  expect(await listed(1)).toBe(true)
  expect(await listed(3)).toBe(false)
})

test('a file that writes placeholders of its own does not mislead the signer', async () => {
  const bait = '[0 9999999999 9999999999 9999999999] <0000000000000000>'
  const signed = unwrap(await signPdf(twoFieldPdf(), secretary, { ...asSecretary, field: 'chair', name: bait }))
  const roots = file('bait-root.pem', toPem('CERTIFICATE', root.certificate.der))
  expect(runTool('test/checks/verify-signatures.sh', file('bait.pdf', signed), roots).status).toBe(0)
})

test('identities of PKCS#12 files made elsewhere sign as well', async () => {
  const passphrase = 'été, œuvre et mot de passe'
  let pdf = twoFieldPdf()
  for (const [field, kind] of [
    ['chair', 'rsa:3072'],
    ['secretary', 'prime256v1'],
  ] as const) {
    const paths = opensslSigner(folder, kind, `Titulaire ${field}`)
    const p12 = new Uint8Array(readFileSync(opensslPkcs12(paths, passphrase)))
    const identity = unwrap(await openPkcs12(p12, passphrase))
    const anchors = unwrap(readCertificates(new Uint8Array(readFileSync(paths.root))))
    pdf = unwrap(await signPdf(pdf, identity, { ...asChair, field, date: new Date(), anchors }))
  }
  const { output } = runTool('pdfsig', '-nocert', file('elsewhere.pdf', pdf))
  expect(output.match(/Signature is Valid/g)).toHaveLength(2)
})

describe('refused before signing', () => {
  const refusal = async (identity: SigningIdentity, changes: Partial<SignRequest> = {}, pdf = twoFieldPdf()) => {
    const signed = await signPdf(pdf, identity, { ...asChair, ...changes })
    return signed.ok ? 'signed' : signed.error.code
  }

  test('a certificate that expired, that begins later, that is not meant to sign', async () => {
    const expired = await aSigner(authority, 'Expiré', { notAfter: instant('2025-01-01') })
    const early = await aSigner(authority, 'À venir', { notBefore: instant('2027-01-01') })
    const other = await aSigner(authority, 'Chiffrement', { usages: ['key_encipherment'] })
    expect(await refusal(expired)).toBe('certificate_expired')
    expect(await refusal(early)).toBe('certificate_not_yet_valid')
    expect(await refusal(other)).toBe('wrong_key_usage')
  })

  test('a revoked certificate, with or without a trusted root', async () => {
    const revocationLists = [await aList(authority, [chair.certificate])]
    expect(await refusal(chair, { revocationLists })).toBe('certificate_revoked')
    expect(await refusal(chair, { revocationLists, anchors: [root.certificate] })).toBe('certificate_revoked')
  })

  test('a certificate of an authority that may not issue', async () => {
    const person = await aSigner(authority, 'Personne')
    const impostor = {
      ...authority,
      name: { country: 'FR', organization: 'Comité de test', commonName: 'Personne' },
      key: person.key,
      certificate: person.certificate,
    }
    const issued = await aSigner(impostor, 'Issu')
    const withAnchors = { ...issued, chain: [person.certificate, authority.certificate] }
    expect(await refusal(withAnchors, { anchors: [root.certificate] })).toBe('certificate_path_invalid')
  })

  test('an unknown root is not refused: verification tells it', async () => {
    expect(await refusal(chair, { anchors: [] })).toBe('signed')
  })

  test('a field that is absent, or signed already', async () => {
    expect(await refusal(chair, { field: 'president' })).toBe('field_absent')
    const once = unwrap(await signPdf(twoFieldPdf(), chair, asChair))
    expect(await refusal(chair, {}, once)).toBe('field_already_signed')
  })

  test('the secretary before the chair, or the chair after', async () => {
    expect(await refusal(secretary, { field: 'secretary' })).toBe('wrong_order')
    const free = { ...asSecretary, order: [] }
    const backwards = unwrap(await signPdf(twoFieldPdf(), secretary, free))
    expect(await refusal(chair, {}, backwards)).toBe('wrong_order')
  })

  test('the secretary alone, where no field of the chair exists', async () => {
    expect(await refusal(secretary, { field: 'secretary' }, twoFieldPdf({ fields: ['secretary'] }))).toBe('signed')
  })

  test('a file that is broken, or is no PDF', async () => {
    const pdf = twoFieldPdf()
    expect(await refusal(chair, {}, pdf.subarray(0, 900))).toBe('pdf_damaged')
    expect(await refusal(chair, {}, Buffer.from('bonjour'))).toBe('pdf_damaged')
    expect(await refusal(chair, {}, new Uint8Array())).toBe('pdf_damaged')
  })

  test('an encrypted file', async () => {
    const clear = file('clear.pdf', twoFieldPdf())
    const out = join(folder, 'encrypted.pdf')
    mustRun('qpdf', '--encrypt', '', 'owner', '256', '--', clear, out)
    expect(await refusal(chair, {}, new Uint8Array(readFileSync(out)))).toBe('pdf_encrypted')
  })

  test('a file whose first signature is broken', async () => {
    const once = unwrap(await signPdf(twoFieldPdf(), chair, asChair))
    const at = Buffer.from(once).indexOf('(Signature secretary)')
    const changed = Uint8Array.from(once)
    changed[at + 1] = 0x73
    expect(await refusal(secretary, { field: 'secretary' }, changed)).toBe('earlier_signature_broken')
  })

  test('a chain of certificates that does not fit its place', async () => {
    const others = Array.from({ length: 40 }, (_, index) => aSigner(authority, `Autre ${index}`))
    const chain = (await Promise.all(others)).map(({ certificate }) => certificate)
    expect(await refusal({ ...chair, chain })).toBe('certificates_too_large')
  })

  test('a file certified against any change', async () => {
    const once = Buffer.from(unwrap(await signPdf(twoFieldPdf(), chair, asChair))).toString('latin1')
    const locked = Buffer.from(once.replace(/\/P 2(?=\s)/, '/P 1'), 'latin1')
    expect(await refusal(secretary, { field: 'secretary' }, Uint8Array.from(locked))).toBe('changes_forbidden')
  })
})
