import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import type { SignatureField } from './signature-field.ts'
import { isDrawnStamp, type Part } from './stamp-shape.ts'

const blank = 'q Q'
const mostBlank = 64

/**
 * Whether a signed field shows nothing, or a stamp as this program draws them. Any other drawing could cover the page that
 * the next person signs.
 */
export function isStampOfOurs(pdf: PDF, { widget, width, height }: SignatureField): boolean {
  const appearance = widget.get('AP')
  if (appearance === undefined) return true
  if (!(appearance instanceof PdfDict) || [...appearance.keys()].length !== 1) return false
  const normal = appearance.get('N')
  const form = normal instanceof PdfRef ? pdf.getObject(normal) : undefined
  if (!(form instanceof PdfStream)) return false
  const isBlank = form.get('Matrix') === undefined && saysBlank(unfolded(form, mostBlank))
  return isBlank || isDrawnStamp(partOf(pdf, form), width, height)
}

const saysBlank = (content: Uint8Array | null) =>
  content !== null && ['', blank].includes(Buffer.from(content).toString('latin1').trim())

function partOf(pdf: PDF, value: PdfObject): Part {
  if (value instanceof PdfNumber) return { kind: 'number', value: value.value }
  if (value instanceof PdfName) return { kind: 'name', value: value.value }
  if (value instanceof PdfString) return { kind: 'text' }
  if (value instanceof PdfArray) return { kind: 'list', items: value.toArray().map(item => partOf(pdf, item)) }
  if (value instanceof PdfRef) {
    return {
      kind: 'reference',
      target: () => {
        const found = pdf.getObject(value)
        return found ? partOf(pdf, found) : undefined
      },
    }
  }
  if (!(value instanceof PdfDict)) return { kind: 'other' }
  const entries = new Map([...value].map(([key, entry]) => [key.value, partOf(pdf, entry)]))
  return {
    kind: 'dictionary',
    entries,
    ...(value instanceof PdfStream ? { stream: most => unfolded(value, most) } : {}),
  }
}

function unfolded(stream: PdfStream, most: number): Uint8Array | null {
  try {
    if (stream.get('Filter') === undefined) return stream.data.length > most ? null : stream.data
    return inflateSync(stream.data, { maxOutputLength: most })
  } catch {
    return null
  }
}
