import { makeDemonstrationAuthority } from '#electron/signing/demonstration-authority.ts'
import { toPem } from '#electron/signing/pem.ts'
import { type SignFault, signPdf } from '#electron/signing/sign-pdf.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { ok, type Result } from '#shared/domain/result.ts'

export type DemonstrationSignatures = {
  pdf: Uint8Array
  /** In PEM. */
  root: string
  /** By the name of its authority, in DER. */
  revocationLists: { name: string; der: Uint8Array }[]
}

/** Signs for each signatory of the act, in order, by an authority that is made here and forgotten at once. */
export async function demonstrationSignatures(
  pdf: Uint8Array,
  signatories: OpinionRecord['signatories'],
  date: Date,
  resources: string,
): Promise<Result<DemonstrationSignatures, SignFault>> {
  const authority = await makeDemonstrationAuthority(date)
  let signed = pdf
  for (const { field, name, capacity } of signatories) {
    const identity = await authority.issueSigner(name, 'p-256')
    const result = await signPdf(signed, identity, { field, name, capacity, date, resources })
    if (!result.ok) return result
    signed = result.value
  }
  return ok({
    pdf: signed,
    root: toPem('CERTIFICATE', authority.root.der),
    revocationLists: authority.revocationLists,
  })
}
