import { describe, expect, it } from 'vitest'
import { objectionTo } from '#electron/signing/signed-as-expected.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'

const reasons = (...codes: string[]) => codes.map(code => ({ code, message: code }))
const signature = (field: string, status: VerificationResult['status'], ...codes: string[]) => ({
  ...{ field, signer: field, status, level: 'B-B', reasons: reasons(...codes) },
})
const result = (
  status: VerificationResult['status'],
  signatures: VerificationResult['signatures'],
  ...codes: string[]
): VerificationResult => ({
  ...{ file: 'act.pdf', status, reasons: reasons(...codes), signatures, revisions: [], record: 'matches' },
})

describe('a file just signed', () => {
  it('stands where only its trust is unknown, with or without a remark', () => {
    const chair = signature('chair', 'indeterminate', 'unknown_root', 'signer_not_signatory', 'same_signer_twice')
    expect(objectionTo(result('indeterminate', [chair], 'record_absent'), 'chair')).toBeNull()
    expect(objectionTo(result('valid', [signature('chair', 'valid', 'no_revocation_source')]), 'chair')).toBeNull()
  })

  it('is refused for what makes it wrong, not for its unknown root', () => {
    const chair = signature('chair', 'indeterminate', 'unknown_root', 'unsigned_attribute')
    expect(objectionTo(result('indeterminate', [chair]), 'chair')).toEqual({
      reason: 'unsigned_attribute',
      field: 'chair',
    })
    const alone = signature('chair', 'indeterminate', 'unknown_root')
    expect(objectionTo(result('invalid', [alone], 'text_differs', 'field_not_signed'), 'chair')).toEqual({
      reason: 'text_differs',
    })
  })

  it('is refused for the signature that was there before, which is named', () => {
    const signatures = [
      signature('chair', 'invalid', 'certificate_revoked', 'no_revocation_source'),
      signature('secretary', 'indeterminate', 'unknown_root'),
    ]
    expect(objectionTo(result('invalid', signatures, 'field_not_signed'), 'secretary')).toEqual({
      reason: 'certificate_revoked',
      field: 'chair',
    })
  })

  it('is refused where its pages may show something else than their record, whatever its trust', () => {
    const chair = signature('chair', 'indeterminate', 'unknown_root')
    expect(objectionTo(result('indeterminate', [chair], 'print_not_checked', 'field_not_signed'), 'chair')).toEqual({
      reason: 'print_not_checked',
    })
  })

  it('is refused where the signature is not found', () => {
    expect(objectionTo(result('valid', []), 'chair')).toEqual({ reason: 'expected_signature_missing', field: 'chair' })
  })
})
