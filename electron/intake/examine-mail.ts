import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { openMail } from './documents/open-mail.ts'
import { type Finding, type FoundEntry, refused, unreadable } from './finding.ts'

/** A message that was accepted, with the files attached to it: like those of an archive, each will be examined on its own. */
export async function withAttachments(bytes: Uint8Array, finding: Finding): Promise<Finding> {
  if (finding.kind !== 'email' || finding.status !== 'accepted') return finding
  try {
    const { files } = await openMail(bytes)
    if (files.length > intakeLimits.archive.files) return refused('email', 'too_many_entries')
    const entries = files.map(({ fileName, bytes: { byteLength } }, index): FoundEntry => {
      return { labels: [], fileName, index, size: byteLength }
    })
    return entries.length > 0 ? { ...finding, entries } : finding
  } catch (error) {
    if (error instanceof RangeError) throw error
    return unreadable('email', 'damaged')
  }
}
