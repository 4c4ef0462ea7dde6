import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Caller } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { signingChannels } from '#electron/signing/channels.ts'
import { holdIdentities } from '#electron/signing/identities.ts'
import type { VerifySigned } from '#electron/signing/sign-stored.ts'
import { keptRevocationLists, trustedRoots, trustRoots } from '#electron/signing/trust-store.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { opensslPkcs12, opensslSigner } from '#test/pki/openssl-signer.ts'
import { aList, anAuthorityUnder, aRoot, aSigner, instant, unwrap } from '#test/pki/test-authority.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { resources } from '#test/shipped-resources.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-channels-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.useRealTimers()
})

const passphrase = 'phrase à garder'
const p12 = opensslPkcs12(opensslSigner(folder, 'prime256v1', 'Noël Lefèvre'), passphrase)
const caller: Caller = { role: 'profile', windowId: 7, document: 1, profileId: 'p', announce: () => undefined }
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const runAtOnce: Jobs = {
  run: (_, __, work) => work({ signal: new AbortController().signal, progress: () => undefined }),
  cancel: () => undefined,
}

let vault: OpenVault & { stored: Map<string, Uint8Array> }
let paths: string[]
let answers: (string | null)[]
let asked: number[]
let verdict: VerificationResult['status']
let reasons: { code: string; message: string }[]
let now: Date

beforeEach(() => {
  vault = vaultInMemory(false)
  paths = []
  answers = []
  asked = []
  verdict = 'valid'
  reasons = []
  now = new Date()
})

const verify: VerifySigned = async ({ fileName, expect: fields }) => ({
  file: fileName,
  status: verdict,
  reasons: [],
  signatures: fields.map(field => ({ field, signer: '', status: verdict, level: 'B-B', reasons })),
  revisions: [],
  record: 'not_checked',
})

function channels(identities = holdIdentities()) {
  return signingChannels({
    vaults: { of: () => vault },
    jobs: runAtOnce,
    askPassphrase: async ({ attempt }) => {
      asked.push(attempt)
      return answers.shift() ?? null
    },
    chooseFiles: { open: async () => paths, folder: async () => null, save: async () => null },
    verify,
    resources,
    identities,
    now: () => now,
  })
}

async function signAs(
  identity: string,
  changes: { field?: string; revocationLists?: string[] } = {},
  open = channels(),
) {
  const { sha256 } = await vault.files.put(twoFieldPdf())
  const names = { field: 'chair', name: 'Noël Lefèvre', capacity: 'Secrétaire', revocationLists: [] }
  return open['signing.sign']({ job: 'j', sha256, identity, ...names, ...changes }, caller)
}

describe('opening a PKCS#12 file', () => {
  test('asks its passphrase and tells the certificate, never the key', async () => {
    paths = [p12]
    answers = [passphrase]
    const opened = unwrap(await channels()['signing.open-identity']({}, caller))
    expect(opened.certificate.subject).toContain('Noël Lefèvre')
    expect(Object.keys(opened).sort()).toEqual(['certificate', 'identity'])
  })
  test('refuses at once a certificate that cannot sign now, tells whose it is, and keeps no key', async () => {
    paths = [p12]
    answers = [passphrase]
    now = new Date('2099-01-01T12:00:00Z')
    const opened = unwrap(await channels()['signing.open-identity']({}, caller))
    expect(opened).toMatchObject({ refusal: { code: 'certificate_expired' } })
    expect(opened.certificate.subject).toContain('Noël Lefèvre')
    expect(Object.keys(opened).sort()).toEqual(['certificate', 'refusal'])
  })
  test('asks three times at most', async () => {
    paths = [p12]
    answers = ['a', 'b', passphrase]
    expect((await channels()['signing.open-identity']({}, caller)).ok).toBe(true)
    answers = ['a', 'b', 'c', passphrase]
    expect(await channels()['signing.open-identity']({}, caller)).toMatchObject({ error: { code: 'wrong_passphrase' } })
    expect(asked).toEqual([1, 2, 3, 1, 2, 3])
  })
  test('can be given up at the file and at the passphrase', async () => {
    expect(await channels()['signing.open-identity']({}, caller)).toMatchObject({ error: { code: 'cancelled' } })
    paths = [p12]
    expect(await channels()['signing.open-identity']({}, caller)).toMatchObject({ error: { code: 'cancelled' } })
  })
  test('says at once that a file is no PKCS#12', async () => {
    paths = [join(folder, 'absent.p12')]
    expect(await channels()['signing.open-identity']({}, caller)).toMatchObject({ error: { code: 'not_a_pkcs12' } })
    expect(asked).toEqual([])
  })
})

describe('signing a file of the vault', () => {
  async function openIdentity(open: ReturnType<typeof channels>) {
    paths = [p12]
    answers = [passphrase]
    const opened = unwrap(await open['signing.open-identity']({}, caller))
    if ('refusal' in opened) throw new Error(opened.refusal.code)
    return opened.identity
  }

  test('stores the signed file and says what verification says', async () => {
    const open = channels()
    const signed = unwrap(await signAs(await openIdentity(open), {}, open))
    expect(signed.signer).toBe('Noël Lefèvre')
    expect(signed.verification.status).toBe('valid')
    expect(vault.stored.get(signed.sha256)?.length).toBe(signed.size)
  })

  test('an identity serves once', async () => {
    const open = channels()
    const identity = await openIdentity(open)
    expect((await signAs(identity, {}, open)).ok).toBe(true)
    expect(await signAs(identity, {}, open)).toMatchObject({ error: { code: 'identity_absent' } })
  })

  test('a failed attempt uses the identity up as well', async () => {
    const open = channels()
    const identity = await openIdentity(open)
    expect(await signAs(identity, { field: 'absent' }, open)).toMatchObject({ error: { code: 'field_absent' } })
    expect(await signAs(identity, {}, open)).toMatchObject({ error: { code: 'identity_absent' } })
  })

  test('an identity is dropped after ten minutes, when the profile closes, and is of its profile alone', async () => {
    const identities = holdIdentities()
    const authority = await anAuthorityUnder(await aRoot())
    const signer = await aSigner(authority, 'Signataire')
    vi.useFakeTimers()
    const late = identities.hold('p', signer)
    vi.advanceTimersByTime(10 * 60_000 + 1)
    expect(identities.take('p', late)).toBeNull()
    const closed = identities.hold('p', signer)
    identities.drop('p')
    expect(identities.take('p', closed)).toBeNull()
    expect(identities.take('q', identities.hold('p', signer))).toBeNull()
  })

  test.each([
    ['invalid', 'digest_mismatch'],
    ['indeterminate', 'something_else'],
  ] as const)('a file found %s for %s is not stored', async (status, code) => {
    const open = channels()
    const identity = await openIdentity(open)
    verdict = status
    reasons = [{ code, message: '' }]
    const before = vault.stored.size
    expect(await signAs(identity, {}, open)).toMatchObject({
      error: { code: 'signed_file_not_valid', params: { reason: code } },
    })
    expect(vault.stored.size).toBe(before + 1)
  })

  test('a file undecided for want of a root or of a list is stored', async () => {
    const open = channels()
    const identity = await openIdentity(open)
    verdict = 'indeterminate'
    reasons = [{ code: 'unknown_root', message: '' }]
    expect((await signAs(identity, {}, open)).ok).toBe(true)
  })

  test('a file that is not in the vault is said to be absent', async () => {
    const open = channels()
    const identity = await openIdentity(open)
    const input = {
      job: 'j',
      sha256: hash(Buffer.from('x')),
      identity,
      field: 'chair',
      name: 'N',
      capacity: 'C',
      revocationLists: [],
    }
    expect(await open['signing.sign'](input, caller)).toMatchObject({ error: { code: 'file_absent' } })
  })
})

describe('revocation lists', () => {
  test('picked are kept, and stop a revoked signer even when they are not named again', async () => {
    const root = await aRoot()
    const authority = await anAuthorityUnder(root)
    const signer = await aSigner(authority, 'Révoquée')
    await trustRoots(vault, [root.certificate])
    now = instant('2026-03-12')
    const list = await aList(authority, [signer.certificate])
    paths = [join(folder, 'list.crl')]
    writeFileSync(paths[0] as string, list.der)
    const identities = holdIdentities()
    const open = channels(identities)
    const { lists } = unwrap(await open['signing.pick-revocation-lists']({}, caller))
    expect(lists).toMatchObject([
      { issuer: authority.certificate.subject.text, thisUpdate: '2025-01-01T12:00:00.000Z' },
    ])
    expect(await keptRevocationLists(vault)).toHaveLength(1)
    for (const revocationLists of [[], lists.map(one => one.token)]) {
      const identity = identities.hold('p', signer)
      expect(await signAs(identity, { revocationLists }, open)).toMatchObject({
        error: { code: 'certificate_revoked' },
      })
    }
  })
  test('that are no lists are refused with the name of the file', async () => {
    paths = [p12]
    expect(await channels()['signing.pick-revocation-lists']({}, caller)).toMatchObject({
      error: { code: 'revocation_list_malformed', params: { file: expect.stringContaining('.p12') } },
    })
  })
})

describe('the demonstration identity', () => {
  test('is for the demonstration alone', async () => {
    expect(await channels()['signing.demonstration-identity']({ name: 'N', field: 'chair' }, caller)).toMatchObject({
      error: { code: 'not_a_demonstration' },
    })
  })

  test('comes from one authority, trusted by its profile, whose lists are kept; both fields can be signed', async () => {
    vault = vaultInMemory(true)
    const open = channels()
    const ask = open['signing.demonstration-identity']
    const chair = unwrap(await ask({ name: 'Hélène Œuvrard', field: 'chair' }, caller))
    const secretary = unwrap(await ask({ name: 'Noël Lefèvre', field: 'secretary' }, caller))
    expect(chair.certificate.subject).toContain('Hélène Œuvrard (essai, sans valeur)')
    expect(chair.certificate.issuer).toBe(secretary.certificate.issuer)
    expect(await trustedRoots(vault)).toHaveLength(1)
    expect(await keptRevocationLists(vault)).toHaveLength(2)
    const revocationLists = chair.revocationLists.map(list => list.token)
    const once = unwrap(await signAs(chair.identity, { revocationLists }, open))
    const names = { field: 'secretary', name: 'Noël Lefèvre', capacity: 'Secrétaire', revocationLists }
    const input = { job: 'j', sha256: once.sha256, identity: secretary.identity, ...names }
    expect((await open['signing.sign'](input, caller)).ok).toBe(true)
  })

  test('is made anew when its authority has expired', async () => {
    vault = vaultInMemory(true)
    const ask = () => channels()['signing.demonstration-identity']({ name: 'N', field: 'secretary' }, caller)
    unwrap(await ask())
    now = new Date(now.getTime() + 401 * 86_400_000)
    const renewed = unwrap(await ask())
    expect(new Date(renewed.certificate.notAfter) > now).toBe(true)
  })
})

function vaultInMemory(demonstration: boolean): typeof vault {
  const stored = new Map<string, Uint8Array>()
  const settings = new Map<string, Uint8Array>()
  const identity = { memberId: 'm', name: 'N', kind: 'member' as const }
  return {
    stored,
    profile: { profileId: 'p', committee: { name: 'C', city: 'V' }, identity, demonstration, protection: [] },
    files: {
      put: async source => {
        const bytes = source as Uint8Array
        const sha256 = hash(bytes)
        const known = stored.has(sha256)
        stored.set(sha256, bytes)
        return { sha256, size: bytes.length, known }
      },
      drop: sha256 => void stored.delete(sha256),
      size: async sha256 => stored.get(sha256)?.length ?? null,
      read: async sha256 => {
        const bytes = stored.get(sha256)
        return bytes ? ok(bytes) : failure('file_absent')
      },
    },
    derived: { read: async () => null, write: async () => undefined },
    readSetting: async name => settings.get(name) ?? null,
    writeSetting: async (name, value) => {
      settings.set(name, value)
    },
    logged: async () => [],
  }
}
