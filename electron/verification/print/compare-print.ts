import { editionOf, printEdition } from '#electron/pdf/print-edition.ts'
import type { SignatureDictionary } from '../signatures/signature-dictionary.ts'
import { dictionary, lastRevision, type PdfFile, type Revision, resolve } from '../structure/pdf-file.ts'
import { decodeText } from '../structure/text-string.ts'
import { compareGraphs } from './compare-graphs.ts'
import { differenceWords, isInert, isOnPages } from './place-words.ts'
import { signingMask } from './signing-mask.ts'

/**
 * `altered`: this edition of the print made the file, and something was changed since. `unlike`: the file says that
 * another edition or program made it, or differs in nothing that shows or acts, so that what it shows is not known.
 */
export type PrintComparison = { kind: 'same' } | { kind: 'altered' | 'unlike'; detail: string }

/**
 * Whether a file is a print, but for what signing adds: before anyone signed, as the first signature left it (`given` are
 * the signatures in the order they were given), and as it ends. A print is written at once: what an earlier revision said and
 * a later one took back stays in the file, and readers that repair it may show it.
 */
export function comparePrint(print: PdfFile, file: PdfFile, given: readonly SignatureDictionary[]): PrintComparison {
  const [signature] = given
  // What was there before anyone signed is met whole: signing may put another object in the place of one of the print.
  const before = signature && file.revisions[signature.revision.number - 2]
  const unsigned = before ? compareRevision(print, before, []) : null
  if (unsigned && unsigned.kind !== 'same') return unsigned
  for (const revision of new Set([signature?.revision ?? lastRevision(file), lastRevision(file)])) {
    const signed = compareRevision(print, revision, given)
    if (signed.kind !== 'same') return signed
  }
  // Last, since an edition of which nothing is known may have printed otherwise.
  const written = (signature ? signature.revision.number - 1 : file.revisions.length) || 1
  return written === 1
    ? { kind: 'same' }
    : { kind: 'altered', detail: `the file was written ${written} times before it was signed` }
}

function compareRevision(print: PdfFile, revision: Revision, given: readonly SignatureDictionary[]): PrintComparison {
  const differences = compareGraphs(lastRevision(print), revision, signingMask(revision, given))
  const difference = differences.find(isOnPages) ?? differences.find(one => !isInert(one)) ?? differences[0]
  if (!difference) return { kind: 'same' }
  const edition = editionIn(revision)
  if (edition !== printEdition) {
    return {
      kind: 'unlike',
      detail: `printed by ${edition === null ? 'no known edition' : `edition ${edition}`}, not ${printEdition}`,
    }
  }
  return { kind: isInert(difference) ? 'unlike' : 'altered', detail: differenceWords(difference) }
}

/** What the information dictionary says of the edition, which nothing proves before the print is compared. */
function editionIn(revision: Revision): number | null {
  const information = dictionary(revision, revision.trailer.entries.get('Info'))
  const named = resolve(revision, information?.entries.get('Producer'))
  return named?.kind === 'string' ? editionOf(decodeText(named.bytes)) : null
}
