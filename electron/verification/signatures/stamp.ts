import { isDrawnStamp, type Part } from '#electron/signing/stamp-shape.ts'
import { decodeUpTo } from '../structure/decode-stream.ts'
import { items, type Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfObject, PdfValue } from '../structure/pdf-value.ts'

/**
 * Object of the stamp in the appearance of a signed field, `/AP << /N form >>`; undefined where it is anything else than
 * this program draws in a field of that size.
 */
export function stampOf(revision: Revision, field: PdfDictionary): number | undefined {
  const appearance = field.entries.get('AP')
  if (appearance?.kind !== 'dictionary' || appearance.entries.size !== 1) return undefined
  const normal = appearance.entries.get('N')
  const form = normal?.kind === 'reference' ? revision.objects.get(normal.number) : undefined
  if (normal?.kind !== 'reference' || !form) return undefined
  const [left, bottom, right, top] = items(revision, field.entries.get('Rect')).map(side =>
    side.kind === 'integer' || side.kind === 'real' ? side.value : Number.NaN,
  ) as [number, number, number, number]
  const isStamp = isDrawnStamp(partOf(revision, form), Math.abs(right - left), Math.abs(top - bottom))
  return isStamp ? normal.number : undefined
}

function partOf(revision: Revision, object: Pick<PdfObject, 'value' | 'stream'>): Part {
  const inside = (value: PdfValue) => partOf(revision, { value })
  const { value } = object
  switch (value.kind) {
    case 'integer':
    case 'real':
      return { kind: 'number', value: value.value }
    case 'name':
      return value
    case 'string':
      return { kind: 'text' }
    case 'array':
      return { kind: 'list', items: value.items.map(inside) }
    case 'dictionary': {
      const entries = new Map([...value.entries].map(([key, entry]) => [key, inside(entry)]))
      return { kind: 'dictionary', entries, ...(object.stream ? { stream: most => decodeUpTo(most, object) } : {}) }
    }
    case 'reference': {
      const { number } = value
      return {
        kind: 'reference',
        target: () => {
          const found = revision.objects.get(number)
          return found && partOf(revision, found)
        },
      }
    }
    default:
      return { kind: 'other' }
  }
}
