import { namesPerson } from '#shared/domain/names-person.ts'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'
import type { VerificationReason } from '#shared/domain/verification-result.ts'
import type { Holder } from './verify-signatures.ts'

export type SignerRemark = VerificationReason & { field: string }

/**
 * Who signed against who should have: a certificate in another name than the signatory of its field, or in the name of
 * someone who signed already. `signatories` are those of the attached record, `null` without one. Remarks only, which
 * leave the state as it is: authorities write names as they like, and a committee may have two people of one name.
 */
export function signerRemarks(holders: readonly Holder[], signatories: readonly Signatory[] | null): SignerRemark[] {
  const known = holders.filter(({ subject }) => subject !== '')
  return known.flatMap((holder, index) => [
    ...(signatories ? notSignatory(holder, signatories) : []),
    ...signedBefore(holder, known.slice(0, index)),
  ])
}

function notSignatory({ field, signer, subject }: Holder, signatories: readonly Signatory[]): SignerRemark[] {
  const named = signatories.find(one => one.field === field)
  if (named && namesPerson(subject, named.name)) return []
  const whom = named ? `the record names "${named.name}" for it` : 'the record names nobody for it'
  const message = `Field "${field}" is signed with a certificate of "${signer}", and ${whom}`
  return [{ field, code: 'signer_not_signatory', message }]
}

function signedBefore({ field, signer }: Holder, before: readonly Holder[]): SignerRemark[] {
  const same = before.find(other => namesPerson(signer, other.signer) && namesPerson(other.signer, signer))
  if (!same) return []
  const message = `"${signer}" signs field "${field}" and field "${same.field}"`
  return [{ field, code: 'same_signer_twice', message }]
}
