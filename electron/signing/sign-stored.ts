import type { Handlers } from '#electron/ports/handlers.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import type { Certificate } from './certificate.ts'
import type { SigningIdentity } from './identity.ts'
import { type RevocationList, revocationListId } from './revocation-list.ts'
import { signPdf } from './sign-pdf.ts'
import { objectionTo } from './signed-as-expected.ts'
import { keptRevocationLists, trustedRoots } from './trust-store.ts'

/** Verifies a whole file with the roots and lists given, as the verification screen does. */
export type VerifySigned = (request: {
  fileName: string
  bytes: Uint8Array
  roots: readonly Certificate[]
  revocationLists: readonly RevocationList[]
  /** Fields that must be signed. */
  expect: readonly string[]
  at: Date
}) => Promise<VerificationResult>

type SignInput = Parameters<Handlers['signing.sign']>[0]

/** Signs a file of the vault, verifies the result as a whole, and gives it only if it stands. Nothing is stored here. */
export async function signStored(request: {
  vault: OpenVault
  identity: SigningIdentity
  input: SignInput
  verify: VerifySigned
  resources: string
  at: Date
}): Promise<Result<{ bytes: Uint8Array; verification: VerificationResult }>> {
  const { vault, identity, input, verify, resources, at } = request
  const file = await vault.files.read(input.sha256)
  if (!file.ok) return file
  const roots = await trustedRoots(vault)
  const known = await keptRevocationLists(vault)
  const asked = known.filter(list => input.revocationLists.includes(revocationListId(list)))
  if (asked.length < new Set(input.revocationLists).size) return failure('revocation_list_absent')
  const { field, name, capacity } = input
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const signed = await signPdf(file.value, identity, {
    ...{ field, name, capacity, date: at, anchors: roots, timeZone },
    // Every list at hand counts: leaving one out must not let a revoked certificate sign.
    revocationLists: known,
    resources,
  })
  if (!signed.ok) return signed
  const verification = await verify({
    ...{ fileName: `${field}.pdf`, bytes: signed.value, roots, revocationLists: known, expect: [field], at },
  })
  const objection = objectionTo(verification, field)
  return objection ? failure('signed_file_not_valid', objection) : ok({ bytes: signed.value, verification })
}
