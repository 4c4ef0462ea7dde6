import type { XmlElement } from '#shared/domain/annotations/from-xfdf.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'

/** Levels of elements; XFDF has five, rich text a few more. */
const deepest = 64

/** What may stand before the first element: the declaration, comments, instructions. */
const prolog = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/

/**
 * The elements of an XML document, by Chromium's parser. A document type declaration is refused before anything is
 * parsed: entities are never expanded, nothing outside is ever asked.
 */
export function readXml(bytes: Uint8Array): Result<XmlElement, 'xml_malformed' | 'xml_has_types'> {
  const text = decoded(bytes)
  if (text === null) return failure('xml_malformed')
  const start = text.replace(/^\ufeff/, '').replace(prolog, '')
  if (/^<!DOCTYPE/i.test(start)) return failure('xml_has_types')
  const document = new DOMParser().parseFromString(text.replace(/^\ufeff/, ''), 'application/xml')
  if (document.doctype) return failure('xml_has_types')
  const root = document.documentElement
  if (!root || document.getElementsByTagName('parsererror').length > 0) return failure('xml_malformed')
  const read = elementOf(root, 0)
  return read ? ok(read) : failure('xml_malformed')
}

/** UTF-16 where its mark says so, else UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function elementOf(element: Element, depth: number): XmlElement | null {
  if (depth > deepest) return null
  const children = [...element.children].map(child => elementOf(child, depth + 1))
  return {
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ localName, value }) => [localName, value])),
    children: children.filter(child => child !== null),
    text: element.textContent ?? '',
  }
}
