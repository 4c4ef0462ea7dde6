import { judge } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { readTrust } from './read-trust.ts'
import { refused } from './refused.ts'
import { verifyAct } from './verify-act.ts'

export type FileRequest = {
  /** Name shown in the result, never opened. */
  file: string
  /** Trust anchors and revocation lists, each a file in PEM or DER. */
  roots: readonly Uint8Array[]
  crls: readonly Uint8Array[]
  /** Fields that must be signed, in this order. */
  expect?: readonly string[]
  /** Time of verification, at which certificates and lists are judged (level B-B proves no other). */
  now: Date
  signal?: AbortSignal
}

/**
 * Verifies a file with anchors and lists as files. One of those that cannot be read leaves all undecided. `resources` is
 * the folder whose fonts print the attached record again.
 */
export async function verifyFile(
  bytes: Uint8Array,
  request: FileRequest,
  resources: string,
): Promise<VerificationResult> {
  const { file, roots, crls, now, expect = [], signal } = request
  const trust = readTrust(roots, crls, now)
  if (!trust.ok) {
    const what = trust.error.code === 'revocation_list_unreadable' ? 'A revocation list' : 'A trust anchor'
    return refused(file, judge('indeterminate', trust.error.code, `${what} given for the verification cannot be used`))
  }
  return verifyAct(bytes, { file, trust: trust.value, expect, resources, ...(signal ? { signal } : {}) })
}
