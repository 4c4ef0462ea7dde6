import type { Judgement } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'

/** A file that is not read further. Apart from what reads it: who waits for a worker needs none of that. */
export const refused = (file: string, { status, reasons }: Judgement): VerificationResult => ({
  ...{ file, status, reasons, signatures: [], revisions: [], record: 'not_checked' },
})
