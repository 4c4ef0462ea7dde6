import { Buffer } from 'node:buffer'
import { decodeUpTo } from '../structure/decode-stream.ts'
import { dictionary, items, nameOf, type Revision, resolve } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import { decodeText } from '../structure/text-string.ts'
import { actKeys, largestField } from './act-vocabulary.ts'

type ForeignAnnotation = { code: 'annotation_beside_act' | 'action_in_act'; detail: string }

/** An annotation that is neither a link to a place of the act nor the field of one of its signatories. */
export function foreignAnnotation(
  revision: Revision,
  annotation: PdfDictionary | undefined,
  fields: readonly string[],
): ForeignAnnotation | null {
  const kind = nameOf(revision, annotation?.entries.get('Subtype')) ?? 'unknown'
  if (!annotation) return { code: 'annotation_beside_act', detail: kind }
  if (kind === 'Link') return foreignLink(revision, annotation)
  if (kind === 'Widget' && nameOf(revision, annotation.entries.get('FT')) === 'Sig') {
    return foreignField(revision, annotation, fields)
  }
  return { code: 'annotation_beside_act', detail: kind }
}

function foreignLink(revision: Revision, link: PdfDictionary): ForeignAnnotation | null {
  const other = [...link.entries.keys()].find(key => !actKeys.link.has(key))
  if (other !== undefined) return { code: 'annotation_beside_act', detail: `Link with /${other}` }
  const action = dictionary(revision, link.entries.get('A'))
  const step = nameOf(revision, action?.entries.get('S'))
  if (action && step !== 'GoTo') return { code: 'action_in_act', detail: `link that does ${step}` }
  const more = [...(action?.entries.keys() ?? [])].find(key => !actKeys.linkAction.has(key))
  return more === undefined ? null : { code: 'action_in_act', detail: `link with /${more}` }
}

function foreignField(revision: Revision, field: PdfDictionary, fields: readonly string[]): ForeignAnnotation | null {
  const { entries } = field
  const beside = (detail: string): ForeignAnnotation => ({ code: 'annotation_beside_act', detail })
  if (entries.has('A') || entries.has('AA')) return { code: 'action_in_act', detail: 'signature field that acts' }
  const other = [...entries.keys()].find(key => !actKeys.signatureField.has(key))
  if (other !== undefined) return beside(`signature field with /${other}`)
  const title = resolve(revision, entries.get('T'))
  const name = title?.kind === 'string' ? decodeText(title.bytes) : ''
  if (!fields.includes(name)) return beside(`signature field "${name}" of no signatory`)
  const [left, bottom, right, top] = items(revision, entries.get('Rect')).map(side =>
    side.kind === 'integer' || side.kind === 'real' ? side.value : Number.NaN,
  ) as [number, number, number, number]
  const fits = right - left <= largestField.width && top - bottom <= largestField.height
  if (!fits) return beside(`signature field "${name}" larger than its block`)
  return entries.has('V') || isBlank(revision, entries.get('AP'))
    ? null
    : beside(`drawing in the empty field "${name}"`)
}

// The print writes three letters.
const longestBlank = 64

/** An empty field has no appearance, or one that draws nothing. */
function isBlank(revision: Revision, value: PdfValue | undefined): boolean {
  const appearance = dictionary(revision, value)
  if (!appearance) return value === undefined
  const normal = appearance.entries.get('N')
  const form = normal?.kind === 'reference' ? revision.objects.get(normal.number) : undefined
  if (appearance.entries.size !== 1 || !form?.stream) return false
  const content = decodeUpTo(longestBlank, form)
  return content !== null && ['', 'q Q'].includes(Buffer.from(content).toString('latin1').trim())
}
