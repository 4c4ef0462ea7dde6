import type { Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'

// A form drawn or not by layer, or taken from elsewhere.
const foreign = ['OC', 'OPI', 'PS', 'Ref', 'Subtype2']

/**
 * Object of the stamp that an appearance is made of, `<< /N form >>`; undefined where it is anything else. Readers fit the
 * form into the rectangle of its field and draw nothing beyond its /BBox (ISO 32000-1 12.5.5).
 */
export function stampOf({ objects }: Revision, appearance: PdfValue | undefined): number | undefined {
  if (appearance?.kind !== 'dictionary' || appearance.entries.size !== 1) return undefined
  const normal = appearance.entries.get('N')
  const form = normal?.kind === 'reference' ? objects.get(normal.number) : undefined
  if (normal?.kind !== 'reference' || !form?.stream || form.value.kind !== 'dictionary') return undefined
  const { entries } = form.value
  const subtype = entries.get('Subtype')
  const isForm = subtype?.kind === 'name' && subtype.value === 'Form' && !foreign.some(key => entries.has(key))
  const isBound = areNumbers(form.value, 'BBox', 4) && (!entries.has('Matrix') || areNumbers(form.value, 'Matrix', 6))
  return isForm && isBound ? normal.number : undefined
}

function areNumbers({ entries }: PdfDictionary, key: string, count: number): boolean {
  const value = entries.get(key)
  const items = value?.kind === 'array' ? value.items : []
  return items.length === count && items.every(({ kind }) => kind === 'integer' || kind === 'real')
}
