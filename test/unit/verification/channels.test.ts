import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { toPem } from '#electron/signing/pem.ts'
import { keepRevocationLists } from '#electron/signing/trust-store.ts'
import { verificationChannels } from '#electron/verification/channels.ts'
import { verifyFile } from '#electron/verification/verify-file.ts'
import { failure, ok } from '#shared/domain/result.ts'
import { unwrap } from '#test/pki/test-authority.ts'
import { resources } from '#test/shipped-resources.ts'
import { now, type SignersOfTest, signersOfTest, signTwice } from './signed-act.ts'
import { smallAct } from './small-act.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-verification-'))
afterAll(() => rmSync(folder, { recursive: true }))

const caller: Caller = { role: 'profile', windowId: 1, document: 1, profileId: 'p', announce: () => undefined }
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const both = ['chair', 'secretary']

let signers: SignersOfTest
let act: Uint8Array
let settings: Map<string, Uint8Array>
let chosen: string[]
let abort: AbortController
const stored = new Map<string, Uint8Array>()

beforeAll(async () => {
  signers = await signersOfTest()
  act = (await signTwice(smallAct(), signers)).twice
  stored.set(hash(act), act)
})
beforeEach(() => {
  settings = new Map()
  chosen = []
  abort = new AbortController()
})

const vault = {
  files: { read: async (sha256: string) => (stored.has(sha256) ? ok(stored.get(sha256)) : failure('file_absent')) },
  readSetting: async (name: string) => settings.get(name) ?? null,
  writeSetting: async (name: string, value: Uint8Array) => void settings.set(name, value),
} as unknown as OpenVault

const jobs: Jobs = {
  run: (_, __, work) => work({ signal: abort.signal, progress: () => undefined }),
  cancel: () => undefined,
}

const channels = () =>
  verificationChannels({
    vaults: { of: () => vault },
    jobs,
    chooseFiles: { open: async () => chosen, folder: async () => null, save: async () => null },
    verify: async (bytes, request) => {
      request.signal?.throwIfAborted()
      return verifyFile(bytes, request, resources)
    },
    now: () => now,
  })

const file = (name: string, content: Uint8Array | string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const addRoot = async () => {
  chosen = [file('root.pem', toPem('CERTIFICATE', signers.root.certificate.der))]
  return channels()['verification.add-root']({}, caller)
}

describe('trusted roots', () => {
  test('are none at first, are added once, and can be removed', async () => {
    expect(unwrap(await channels()['verification.roots']({}, caller)).roots).toEqual([])
    await addRoot()
    const { roots } = unwrap(await addRoot())
    expect(roots.map(({ subject }) => subject)).toEqual([expect.stringContaining('Racine de test')])
    const { fingerprint } = roots[0] as { fingerprint: string }
    expect(unwrap(await channels()['verification.remove-root']({ fingerprint }, caller)).roots).toEqual([])
  })

  test('must be certificates of authorities', async () => {
    chosen = [file('holder.pem', toPem('CERTIFICATE', signers.chair.certificate.der))]
    expect(await channels()['verification.add-root']({}, caller)).toMatchObject({
      error: { code: 'certificate_not_authority', params: { file: 'holder.pem' } },
    })
    chosen = [file('text.pem', 'Bonjour')]
    expect(await channels()['verification.add-root']({}, caller)).toMatchObject({
      error: { code: 'certificate_malformed' },
    })
  })
})

describe('a file', () => {
  const verifyStored = () =>
    channels()['verification.verify']({ job: 'j', sha256: hash(act), fileName: 'avis.pdf', expect: [] }, caller)

  test('is valid once its root and its lists are known to the profile, and undecided before', async () => {
    expect(unwrap(await verifyStored()).status).toBe('indeterminate')
    await addRoot()
    expect(unwrap(await verifyStored()).status).toBe('indeterminate')
    await keepRevocationLists(vault, signers.lists)
    expect(unwrap(await verifyStored())).toMatchObject({ file: 'avis.pdf', status: 'valid' })
  })

  test('that was dropped is verified as it is', async () => {
    const input = { job: 'j', fileName: 'x.pdf', bytes: new TextEncoder().encode('x'), expect: [] }
    expect(unwrap(await channels()['verification.verify-bytes'](input, caller))).toMatchObject({ status: 'invalid' })
  })

  test('that the vault does not have is a failure', async () => {
    const input = { job: 'j', sha256: 'f'.repeat(64), fileName: 'x.pdf', expect: [] }
    expect(await channels()['verification.verify'](input, caller)).toMatchObject({ error: { code: 'file_absent' } })
  })

  test('can be one of several that were chosen; each has its result, without its path', async () => {
    chosen = [file('avis.pdf', act), file('autre.pdf', 'x')]
    const { results } = unwrap(await channels()['verification.pick']({ job: 'j', expect: both }, caller))
    expect(results.map(result => [result.file, result.status])).toEqual([
      ['avis.pdf', 'indeterminate'],
      ['autre.pdf', 'invalid'],
    ])
  })

  test('that is not chosen after all is a cancellation', async () => {
    expect(await channels()['verification.pick']({ job: 'j', expect: [] }, caller)).toEqual(failure('cancelled'))
  })

  test('whose verification is cancelled says so', async () => {
    abort.abort()
    expect(await verifyStored()).toEqual(failure('cancelled'))
  })
})
