import { type Judgement, judge } from '#electron/signing/judgement.ts'
import { pagesOf } from '../structure/page-tree.ts'
import { dictionary, items, lastRevision, nameOf, type PdfFile, type Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary } from '../structure/pdf-value.ts'
import type { SignatureField } from './signature-fields.ts'

/**
 * Pages show the very fields of the form, each once. A copy would show a stamp of its own under the name of a person who
 * signed elsewhere, or not at all.
 */
export function shownApart(file: PdfFile, fields: readonly SignatureField[]): Judgement[] {
  const revision = lastRevision(file)
  const known = new Set(fields.map(({ object }) => object))
  const shown = new Set<number>()
  for (const [index, { page }] of pagesOf(revision).entries()) {
    for (const item of items(revision, page.entries.get('Annots'))) {
      const annotation = dictionary(revision, item)
      if (!isSignature(revision, annotation, 0)) continue
      const isKnown = item.kind === 'reference' && known.has(item.number) && !shown.has(item.number)
      if (!isKnown) {
        const message = `Page ${index + 1} shows a signature field that is not in the form, or shows it twice`
        return [judge('invalid', 'signature_outside_field', message)]
      }
      shown.add(item.number)
    }
  }
  return []
}

const deepest = 8

/** Whether an annotation is a signature field, or takes after one. Too deep to tell counts as one. */
function isSignature(revision: Revision, annotation: PdfDictionary | undefined, depth: number): boolean {
  if (!annotation || depth > deepest) return depth > deepest
  const type = nameOf(revision, annotation.entries.get('FT'))
  if (type !== undefined) return type === 'Sig'
  return isSignature(revision, dictionary(revision, annotation.entries.get('Parent')), depth + 1)
}
