import { expect, test } from 'vitest'
import { makeDemonstrationAuthority } from '#electron/signing/demonstration-authority.ts'
import { readRevocationLists } from '#electron/signing/revocation-list.ts'
import { judgeSigner } from '#electron/signing/signer-certificate.ts'
import { instant, unwrap } from '#test/pki/test-authority.ts'

const now = instant('2026-03-12')

test('the authority made on the spot gives signers that are valid with its root and its lists, and with no other', async () => {
  const authority = await makeDemonstrationAuthority(now)
  const lists = authority.revocationLists.flatMap(({ der }) => unwrap(readRevocationLists(der)))
  for (const kind of ['rsa-2048', 'p-256'] as const) {
    const { certificate, chain } = await authority.issueSigner('Hélène Œuvrard', kind)
    const request = { certificate, candidates: chain, lists, at: now }
    expect(judgeSigner({ ...request, anchors: [authority.root] })).toMatchObject({ status: 'valid', reasons: [] })
    expect(judgeSigner({ ...request, anchors: [] }).status).toBe('indeterminate')
    expect(judgeSigner({ ...request, anchors: [authority.root], lists: [] }).status).toBe('indeterminate')
  }
})

test('everything it makes says that it is a trial without value', async () => {
  const authority = await makeDemonstrationAuthority(now)
  const { certificate } = await authority.issueSigner('Prénom'.repeat(20), 'p-256')
  for (const one of [authority.root, authority.intermediate, certificate]) {
    expect(one.subject.text).toContain('essai, sans valeur')
    expect(Array.from(one.subject.commonName ?? '').length).toBeLessThanOrEqual(64)
  }
})
