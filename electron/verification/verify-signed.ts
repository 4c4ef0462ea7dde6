import type { VerifySigned } from '#electron/signing/sign-stored.ts'
import type { VerifyFile } from './verify-in-worker.ts'

/** The verification that signing asks of its own result. */
export const verifySigned =
  (verify: VerifyFile): VerifySigned =>
  ({ fileName, bytes, roots, revocationLists, expect, at }) =>
    verify(bytes, {
      file: fileName,
      roots: roots.map(({ der }) => der),
      crls: revocationLists.map(({ der }) => der),
      expect,
      now: at,
    })
