import { type PDF, type PdfArray, PdfDict, PdfRef } from '@libpdf/core'

const deepest = 32

/**
 * Takes every signature out of a signed document that is written anew: the fields of its form, their stamps on the pages,
 * the certification, the validation data. A field that was still to be signed goes as well: nobody signs a copy for the
 * original.
 */
export function unsign(pdf: PDF): void {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const catalog = pdf.getCatalog()
  const form = catalog.getDict('AcroForm', resolve)
  const found = new Set<PdfDict>()
  const fields = form?.getArray('Fields', resolve)
  if (fields) takeFields(fields, undefined, resolve, found, 0)
  const pages = pdf.getPages()
  for (const { dict } of pages) takeWidgets(dict.getArray('Annots', resolve), resolve, found)
  for (const field of found) {
    // The structure tree may lead to it still: what it leads to must not be a signature.
    for (const key of [...field.keys()])
      if (!['Type', 'Subtype', 'Rect', 'StructParent'].includes(key.value)) field.delete(key)
  }
  for (const key of ['Perms', 'DSS', 'Extensions']) catalog.delete(key)
  form?.delete('SigFlags')
  if (fields?.length === 0) catalog.delete('AcroForm')
}

/** Whether a document has any signature: then it must not be added to as it is. */
export function hasSignatures(pdf: PDF): boolean {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const catalog = pdf.getCatalog()
  if (catalog.has('Perms') || catalog.has('DSS')) return true
  const seen = new Set<PdfDict>()
  const anySigned = (list: PdfArray | undefined, above: boolean, depth: number): boolean =>
    dictionariesIn(list, resolve).some(field => {
      if (seen.has(field) || depth > deepest) return false
      seen.add(field)
      const isSignature = above || field.getName('FT', resolve)?.value === 'Sig'
      return (isSignature && field.has('V')) || anySigned(field.getArray('Kids', resolve), isSignature, depth + 1)
    })
  if (anySigned(catalog.getDict('AcroForm', resolve)?.getArray('Fields', resolve), false, 0)) return true
  return pdf.getPages().some(({ dict }) => anySigned(dict.getArray('Annots', resolve), false, 0))
}

type Resolve = (ref: PdfRef) => ReturnType<PDF['getObject']>

const dictionariesIn = (list: PdfArray | undefined, resolve: Resolve): PdfDict[] =>
  (list?.toArray() ?? []).flatMap(item => {
    const one = item instanceof PdfRef ? resolve(item) : item
    return one instanceof PdfDict ? [one] : []
  })

/** Removes signature fields from a list of fields, and from those below. */
function takeFields(
  list: PdfArray,
  kindAbove: string | undefined,
  resolve: Resolve,
  found: Set<PdfDict>,
  depth: number,
) {
  if (depth > deepest) return
  for (let index = list.length - 1; index >= 0; index--) {
    const field = list.at(index, resolve)
    if (!(field instanceof PdfDict) || found.has(field)) continue
    const kind = field.getName('FT', resolve)?.value ?? kindAbove
    const kids = field.getArray('Kids', resolve)
    if (kind === 'Sig') {
      list.remove(index)
      addWithKids(field, resolve, found, depth)
    } else if (kids) takeFields(kids, kind, resolve, found, depth + 1)
  }
}

function addWithKids(field: PdfDict, resolve: Resolve, found: Set<PdfDict>, depth: number): void {
  if (found.has(field) || depth > deepest) return
  found.add(field)
  for (const kid of dictionariesIn(field.getArray('Kids', resolve), resolve))
    addWithKids(kid, resolve, found, depth + 1)
}

function takeWidgets(list: PdfArray | undefined, resolve: Resolve, found: Set<PdfDict>): void {
  for (let index = (list?.length ?? 0) - 1; list && index >= 0; index--) {
    const widget = list.at(index, resolve)
    if (!(widget instanceof PdfDict)) continue
    if (found.has(widget) || widget.getName('FT', resolve)?.value === 'Sig') {
      found.add(widget)
      list.remove(index)
    }
  }
}
