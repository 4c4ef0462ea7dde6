import { certifies } from '../signatures/certification.ts'
import type { SignatureDictionary } from '../signatures/signature-dictionary.ts'
import { stampOf } from '../signatures/stamp.ts'
import type { Revision } from '../structure/pdf-file.ts'
import { sameObject } from '../structure/same-value.ts'
import type { Mask } from './compare-graphs.ts'

// Shown, printed where it says so, perhaps locked (ISO 32000-1 table 165).
const shownFlags = new Set([4, 132])

/**
 * What signing adds to the print up to a revision: the certification, and in each field that one of `given` signed by
 * then, its signature, the stamp that the same revision drew, and its flags. Each is checked on its own; nothing else
 * that merely looks like a signed field is left out of the comparison.
 */
export const signingMask =
  (revision: Revision, given: readonly SignatureDictionary[]): Mask =>
  (print, file, path, object) => {
    const skipped = new Set<string>()
    const certified = given.some(certifies)
    if (certified && path.length === 1 && path[0] === 'Root' && !print.entries.has('Perms')) skipped.add('Perms')
    const signature = given.find(({ field }) => field.object === object)
    const value = file.entries.get('V')
    const isSigned = value?.kind === 'reference' && value.number === signature?.object
    if (!signature || !isSigned || signature.revision.number > revision.number || print.entries.has('V')) return skipped
    skipped.add('V')
    const stamp = stampOf(revision, file)
    if (stamp !== undefined && isDrawnBy(signature, revision, stamp)) skipped.add('AP')
    const flags = file.entries.get('F')
    if (flags?.kind === 'integer' && shownFlags.has(flags.value)) skipped.add('F')
    return skipped
  }

/** Whether the revision of the signature drew the stamp, which is still the same in `revision`. */
function isDrawnBy(signature: SignatureDictionary, { objects }: Revision, stamp: number): boolean {
  const [drawn, now] = [signature.revision.written.get(stamp), objects.get(stamp)]
  return drawn !== undefined && now !== undefined && sameObject(drawn, now)
}
