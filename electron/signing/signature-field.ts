import { type PDF, type PdfArray, PdfDict, PdfNumber, PdfRef } from '@libpdf/core'

/** A signature field of a form, and the widget that shows it (often the same object). */
export type SignatureField = {
  /** Fully qualified: names of the fields above it, joined by dots. */
  name: string
  field: PdfDict
  widget: PdfDict
  /** Value of /V, when the field has one. */
  value: PdfDict | undefined
  /** Width and height of the widget in points; zero when the field is not shown. */
  width: number
  height: number
}

const deepest = 16

/** Signature fields of a document in the order of its form (ISO 32000-1 12.7.4.5). */
export function signatureFields(pdf: PDF): SignatureField[] {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const found: SignatureField[] = []
  const seen = new Set<PdfDict>()
  const walk = (kids: PdfArray | undefined, above: string, kindAbove: string | undefined, depth: number) => {
    for (let index = 0; kids && depth < deepest && index < kids.length; index++) {
      const field = kids.at(index, resolve)
      if (!(field instanceof PdfDict) || seen.has(field)) continue
      seen.add(field)
      const part = field.getString('T', resolve)?.asString()
      const name = [above, part].filter(Boolean).join('.')
      const kind = field.getName('FT', resolve)?.value ?? kindAbove
      const below = field.getArray('Kids', resolve)
      const widgets = widgetsIn(below, resolve)
      if (below && widgets.length === 0) walk(below, name, kind, depth + 1)
      else if (kind === 'Sig' && part !== undefined) found.push(fieldFrom(name, field, widgets[0] ?? field, resolve))
    }
  }
  walk(pdf.getCatalog().getDict('AcroForm', resolve)?.getArray('Fields', resolve), '', undefined, 0)
  return found
}

/** Kids without a name of their own are the widgets of a field. */
function widgetsIn(kids: PdfArray | undefined, resolve: (ref: PdfRef) => ReturnType<PDF['getObject']>): PdfDict[] {
  return (kids?.toArray() ?? []).flatMap(kid => {
    const dict = kid instanceof PdfRef ? resolve(kid) : kid
    return dict instanceof PdfDict && !dict.has('T') ? [dict] : []
  })
}

function fieldFrom(
  name: string,
  field: PdfDict,
  widget: PdfDict,
  resolve: (ref: PdfRef) => ReturnType<PDF['getObject']>,
): SignatureField {
  const corners = (widget.getArray('Rect', resolve)?.toArray() ?? []).map(one =>
    one instanceof PdfNumber ? one.value : 0,
  )
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners
  const value = field.get('V', resolve)
  return {
    name,
    field,
    widget,
    value: value instanceof PdfDict ? value : undefined,
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
}
