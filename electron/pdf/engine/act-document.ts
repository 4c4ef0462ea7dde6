import type { SignatureField } from './pdf-node.ts'
import { PdfmakeDocument } from './pdfmake-parts.ts'
import type { Outline, PdfReference, StructureElement, StructureOptions } from './pdfmake-types.ts'
import { type DocumentInfo, xmpDescriptions } from './xmp.ts'

/** A text string object, as opposed to a name. */
const pdfString = (text: string): unknown => new String(text)

/**
 * The PDF of an act: XMP in step with the information dictionary, an outline whose counts are right, pages whose
 * annotations follow the structure, and empty signature fields.
 */
export class ActDocument extends PdfmakeDocument {
  readonly signatureWidgets: PdfReference[] = []

  /** Where pdfkit writes its XMP, without escaping it. */
  override _addInfo(): void {
    this.appendXML(
      xmpDescriptions(this.info as unknown as DocumentInfo, String(this.options.lang), this.options.tagged === true),
    )
  }

  override addPage(options?: unknown): unknown {
    const added = super.addPage(options)
    if (this.options.tagged === true) this.page.dictionary.data.Tabs = 'S'
    return added
  }

  /** `Count` is of the open descendants, negative where an item is closed (ISO 32000-1 12.3.3). */
  override endOutline(): void {
    const { outline } = this
    if (outline.children.length > 0) {
      outline.outlineData.Type = 'Outlines'
      this._root.data.Outlines = outline.dictionary
      this._root.data.PageMode = 'UseOutlines'
    }
    endItem(outline, true)
  }

  /** An unsigned signature field whose widget covers the rectangle, given from the top left corner of the page. */
  addSignatureField(
    field: SignatureField,
    at: { x: number; y: number; w: number; h: number },
    form?: StructureElement,
  ) {
    const { dictionary } = this.page
    const appearance = this.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, at.w, at.h],
      Resources: {},
    })
    appearance.write('q Q')
    appearance.end()
    // Signing writes the widget anew with five decimals: a finer place would count as moved.
    const [x = 0, y = 0, w = 0, h = 0] = [at.x, at.y, at.w, at.h].map(value => Math.round(value * 100) / 100)
    this.annotate(x, y, w, h, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: pdfString(field.name),
      TU: pdfString(field.tooltip),
      F: 4,
      C: [],
      P: dictionary,
      AP: { N: appearance },
      ...(form ? { structParent: form } : {}),
    })
    const widget = this.page.annotations.at(-1)
    if (widget) this.signatureWidgets.push(widget)
  }

  /** pdfkit says of every annotation that it is on the last page; each says itself where it is. */
  override struct(type: string, options?: StructureOptions): StructureElement {
    const element = super.struct(type, options)
    if (type !== 'Link' && type !== 'Form') return element
    const flushChild = element._flushChild.bind(element)
    element._flushChild = child => {
      if (!('annotationRef' in child)) return flushChild(child)
      const { annotationRef } = child
      const kids = element.dictionary.data.K as object[]
      kids.push({ Type: 'OBJR', Obj: annotationRef, Pg: annotationRef.data.P })
    }
    return element
  }

  /** pdfkit would ask for the fonts of a form that has none. */
  override endAcroForm(): unknown {
    if (this.signatureWidgets.length === 0) return super.endAcroForm()
    return this
  }

  override end(): unknown {
    if (this.signatureWidgets.length > 0) {
      const form = this.ref({ Fields: this.signatureWidgets, SigFlags: 3 })
      form.end()
      this._root.data.AcroForm = form
    }
    return super.end()
  }
}

function endItem(item: Outline, isRoot: boolean): number {
  const { children, outlineData, dictionary } = item
  let open = 0
  for (const [index, child] of children.entries()) {
    const previous = children[index - 1]
    const next = children[index + 1]
    if (previous) child.outlineData.Prev = previous.dictionary
    if (next) child.outlineData.Next = next.dictionary
    const below = endItem(child, false)
    open += 1 + (child.options?.expanded ? below : 0)
  }
  const first = children[0]
  if (first) {
    outlineData.First = first.dictionary
    outlineData.Last = (children.at(-1) ?? first).dictionary
    outlineData.Count = isRoot || item.options?.expanded ? open : -open
  }
  dictionary.end()
  return open
}
