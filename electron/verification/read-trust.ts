import { readCertificates } from '#electron/signing/read-certificates.ts'
import { readRevocationLists } from '#electron/signing/revocation-list.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { Trust } from './signatures/judge-signature.ts'

/** Trust anchors and revocation lists from files in PEM or DER; `index` names the file that cannot be read. */
export function readTrust(
  roots: readonly Uint8Array[],
  lists: readonly Uint8Array[],
  at: Date,
): Result<Trust, 'root_unreadable' | 'certificate_not_authority' | 'revocation_list_unreadable'> {
  const trust: { roots: Trust['roots'][number][]; lists: Trust['lists'][number][] } = { roots: [], lists: [] }
  for (const [index, file] of roots.entries()) {
    const read = readCertificates(file)
    if (!read.ok) return failure('root_unreadable', { index })
    // A person's certificate taken for a root would be trusted whatever the lists of its issuer say.
    if (read.value.some(({ extensions }) => !extensions.authority))
      return failure('certificate_not_authority', { index })
    trust.roots.push(...read.value)
  }
  for (const [index, file] of lists.entries()) {
    const read = readRevocationLists(file)
    if (!read.ok) return failure('revocation_list_unreadable', { index })
    trust.lists.push(...read.value)
  }
  return ok({ ...trust, at })
}
