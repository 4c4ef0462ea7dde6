import type { Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import type { Mask } from './compare-graphs.ts'

// Shown, printed where it says so, perhaps locked (ISO 32000-1 table 165).
const shownFlags = new Set([4, 132])

/**
 * What signing adds to the print in the revision of the first signature: the certification, and in the field that is
 * signed its signature, its stamp and its flags. Both are checked on their own.
 */
export const signingMask =
  (file: Revision): Mask =>
  (print, signed, path) => {
    const skipped = new Set<string>()
    if (path.length === 1 && path[0] === 'Root' && !print.entries.has('Perms')) skipped.add('Perms')
    if (!isField(print) || !isField(signed) || !signed.entries.has('V') || print.entries.has('V')) return skipped
    skipped.add('V')
    if (isStamp(file, signed.entries.get('AP'))) skipped.add('AP')
    const flags = signed.entries.get('F')
    if (flags?.kind === 'integer' && shownFlags.has(flags.value)) skipped.add('F')
    return skipped
  }

function isField({ entries }: PdfDictionary): boolean {
  const type = entries.get('FT')
  return type?.kind === 'name' && type.value === 'Sig'
}

/** `<< /N form >>`: readers fit the form into the rectangle of the field, which is that of the print. */
function isStamp(file: Revision, appearance: PdfValue | undefined): boolean {
  if (appearance?.kind !== 'dictionary' || appearance.entries.size !== 1) return false
  const normal = appearance.entries.get('N')
  const stamp = normal?.kind === 'reference' ? file.objects.get(normal.number) : undefined
  const subtype = stamp?.value.kind === 'dictionary' ? stamp.value.entries.get('Subtype') : undefined
  return stamp?.stream !== undefined && subtype?.kind === 'name' && subtype.value === 'Form'
}
