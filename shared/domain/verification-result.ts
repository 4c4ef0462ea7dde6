import { z } from 'zod'

export const verificationStatus = z.enum(['valid', 'indeterminate', 'invalid'])
export type VerificationStatus = z.infer<typeof verificationStatus>

/** `code` is stable and translated on screen; `message` is the English sentence of the command line. */
export const verificationReason = z.looseObject({ code: z.string(), message: z.string() })
export type VerificationReason = z.infer<typeof verificationReason>

/** Result of verifying one file (FORMATS.md): three states, for each signature and for the whole. */
export const verificationResult = z.looseObject({
  file: z.string(),
  status: verificationStatus,
  reasons: z.array(verificationReason),
  signatures: z.array(
    z.looseObject({
      field: z.string(),
      signer: z.string(),
      status: verificationStatus,
      level: z.string(),
      signedAt: z.string().optional(),
      reasons: z.array(verificationReason),
    }),
  ),
  revisions: z.array(
    z.looseObject({ number: z.number().int(), signedBy: z.string().optional(), changes: z.array(z.string()) }),
  ),
  record: z.enum(['matches', 'differs', 'absent', 'not_checked']),
})
export type VerificationResult = z.infer<typeof verificationResult>
