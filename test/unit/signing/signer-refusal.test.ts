import { expect, test } from 'vitest'
import { refuseSigner } from '#electron/signing/signer-refusal.ts'
import { anAuthorityUnder, aRoot, aSigner, instant } from '#test/pki/test-authority.ts'

test('a path that does not hold is refused for what breaks it, not for the root that is unknown as well', async () => {
  const nobody = await anAuthorityUnder(await aRoot(), 'Autorité sans pouvoir', { usages: ['digital_signature'] })
  const signer = await aSigner(nobody, 'Hélène Œuvrard')
  expect(refuseSigner(signer, [], [], instant('2026-03-12'))).toEqual({
    ok: false,
    error: {
      code: 'certificate_path_invalid',
      params: { reason: 'The key of "Autorité sans pouvoir" is not meant to sign certificates' },
    },
  })
})
