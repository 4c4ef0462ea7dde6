import { displayName } from '#electron/signing/distinguished-name.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { attachedRecord } from '#electron/verification/record/attached-record.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'

/** Fields that the command signs, with the capacity of the stamp where the PDF carries no record. */
export const capacities: Record<string, string> = {
  chair: 'Présidence de séance',
  secretary: 'Secrétariat de séance',
}

/** The act says who signs which field; a PDF without a record leaves it to the certificate. */
export function signatoryOf(
  bytes: Uint8Array,
  field: string,
  identity: SigningIdentity,
): Result<{ name: string; capacity: string }, 'field_absent'> {
  const structure = readStructure(bytes)
  const record = structure.ok ? attachedRecord(structure.value) : structure
  const signatories = record.ok ? (record.value?.signatories ?? []) : []
  const named = signatories.find(one => one.field === field)
  if (named) return ok(named)
  if (signatories.length > 0) {
    const fields = signatories.map(one => `"${one.field}"`).join(', ')
    return failure('field_absent', {
      reason: `the act is signed in ${fields}, and this command signs chair and secretary`,
    })
  }
  return ok({ name: displayName(identity.certificate.subject), capacity: capacities[field] ?? field })
}
