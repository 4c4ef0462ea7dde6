import type { VerificationResult, VerificationStatus } from '#shared/domain/verification-result.ts'

const signature = (field: string, signer: string, status: VerificationStatus = 'valid') => ({
  field,
  signer,
  status,
  level: 'B-B',
  signedAt: '2026-11-26T10:02:00Z',
  reasons: [],
})

/** What verification answers of an act signed by two, in each of its three states. */
export const results: Record<VerificationStatus, VerificationResult> = {
  valid: {
    file: 'AVIS-2026-005.pdf',
    status: 'valid',
    reasons: [],
    signatures: [signature('chair', 'Claire Morvan'), signature('secretary', 'Yasmine Toumi')],
    revisions: [
      { number: 1, signedBy: 'Claire Morvan', changes: ['wrote the document (40 objects)'] },
      { number: 2, signedBy: 'Yasmine Toumi', changes: ['added the signature of field secretary'] },
    ],
    record: 'matches',
  },
  indeterminate: {
    file: 'AVIS-2024-003.pdf',
    status: 'indeterminate',
    reasons: [],
    signatures: [
      {
        ...signature('chair', 'Claire Morvan', 'indeterminate'),
        reasons: [{ code: 'unknown_root', message: 'No trusted root issued the certificates: "City CA" is not one' }],
      },
    ],
    revisions: [{ number: 1, signedBy: 'Claire Morvan', changes: [] }],
    record: 'matches',
  },
  invalid: {
    file: 'AVIS-2026-002 (reçu par courriel).pdf',
    status: 'invalid',
    reasons: [
      { code: 'text_differs', message: 'The printed text differs: "2029" should stand where "2027" is printed' },
      { code: 'a_code_of_tomorrow', message: 'Something new' },
    ],
    signatures: [
      {
        ...signature('chair', 'Claire Morvan', 'invalid'),
        reasons: [{ code: 'digest_mismatch', message: 'The signed bytes have been changed' }],
      },
    ],
    revisions: [
      { number: 1, signedBy: 'Claire Morvan', changes: [] },
      { number: 2, changes: ['replaced object 41'] },
    ],
    record: 'differs',
  },
}

export const aCertificate = {
  subject: 'CN=Claire Morvan, O=Ville de Villeneuve',
  issuer: 'CN=Autorité de certification Territoires',
  serial: '4f09b17e22c8',
  fingerprint: '7c1e9a40d2b855f30e61b7a94418c2fd7c1e9a40d2b855f30e61b7a94418c2fd',
  notBefore: '2025-03-03T00:00:00.000Z',
  notAfter: '2028-03-02T00:00:00.000Z',
  usages: ['nonRepudiation'],
}

/** An act whose signatures are good and whose pages this version of the program did not print. */
export const printedElsewhere: VerificationResult = {
  ...results.valid,
  file: 'AVIS-2031-001.pdf',
  status: 'indeterminate',
  reasons: [{ code: 'print_not_checked', message: 'The pages were not printed by this version of the program' }],
  record: 'not_checked',
}
