import { pagesOf } from '../structure/page-tree.ts'
import {
  catalogue,
  dictionary,
  items,
  lastRevision,
  nameOf,
  type PdfFile,
  type Revision,
} from '../structure/pdf-file.ts'
import type { PdfValue } from '../structure/pdf-value.ts'

export type BesideText = { code: 'annotation_beside_act' | 'action_in_act' | 'layer_in_act'; detail: string }

const catalogueActions = ['OpenAction', 'AA']

/**
 * What an act never holds and text alone does not show: annotations besides links and signature fields, actions, and
 * layers that can be hidden.
 */
export function besideText(file: PdfFile): BesideText | null {
  const revision = lastRevision(file)
  const root = catalogue(revision)
  if (root.entries.has('OCProperties')) return { code: 'layer_in_act', detail: 'layers that can be hidden' }
  const action = catalogueActions.find(key => root.entries.has(key))
  const scripts = dictionary(revision, root.entries.get('Names'))?.entries.has('JavaScript')
  if (action || scripts) return { code: 'action_in_act', detail: `/${action ?? 'JavaScript'}` }
  for (const [index, { page }] of pagesOf(revision).entries()) {
    if (page.entries.has('AA')) return { code: 'action_in_act', detail: `/AA of page ${index + 1}` }
    for (const annotation of items(revision, page.entries.get('Annots'))) {
      const kind = foreignKind(revision, annotation)
      if (kind) return { code: 'annotation_beside_act', detail: `${kind} on page ${index + 1}` }
    }
  }
  return null
}

/** Kind of an annotation that is neither a plain link nor a signature field. */
function foreignKind(revision: Revision, value: PdfValue): string | null {
  const annotation = dictionary(revision, value)
  const kind = nameOf(revision, annotation?.entries.get('Subtype')) ?? 'unknown'
  const action = dictionary(revision, annotation?.entries.get('A'))
  const step = nameOf(revision, action?.entries.get('S'))
  if (kind === 'Link') return annotation?.entries.has('AP') || (step && step !== 'GoTo' && step !== 'URI') ? kind : null
  const signature = kind === 'Widget' && nameOf(revision, annotation?.entries.get('FT')) === 'Sig'
  return signature && !action && !annotation?.entries.has('AA') ? null : kind
}
