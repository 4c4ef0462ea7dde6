import { Parser } from 'saxen'

/** The document is not well formed, or deeper than any that a program wrote for people. */
export class XmlDamaged extends Error {}

export type XmlListener = {
  /** `attributes` gives them while the element opens: most are asked of nobody. */
  open(name: string, attributes: () => Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Elements inside elements. */
const deepest = 256

/** Namespaces of OpenDocument 1.3 and of Office Open XML (ECMA-376), under the prefixes that this program uses. */
const prefixes = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

/**
 * Reads XML from its start to its end, telling elements and text as they come. Entities are the five of XML and numbers:
 * none that the document defines is resolved, nothing outside is read. Throws `XmlDamaged`.
 */
export const readXml = (xml: string, listener: XmlListener): void => read(new Parser().ns(prefixes), xml, listener)

/** Whether elements open and close as they should; prefixes may be of no namespace. */
export function isWellFormed(xml: string): boolean {
  const ignore = () => undefined
  try {
    read(new Parser(), xml, { open: ignore, close: ignore, text: ignore })
    return true
  } catch (error) {
    if (error instanceof XmlDamaged) return false
    throw error
  }
}

function read(parser: Parser, xml: string, listener: XmlListener): void {
  let depth = 0
  let fault: Error | undefined
  // What is thrown inside the parser would come out as a fault of its own.
  const safely = (work: () => void) => {
    if (fault) return
    try {
      work()
    } catch (error) {
      fault = error as Error
      parser.stop()
    }
  }
  parser
    .on('openTag', (name, attributes, decode) =>
      safely(() => {
        depth += 1
        if (depth > deepest) throw new XmlDamaged('too deep')
        listener.open(name, () =>
          Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])),
        )
      }),
    )
    .on('closeTag', name =>
      safely(() => {
        depth -= 1
        listener.close(name)
      }),
    )
    .on('text', (text, decode) => safely(() => listener.text(decode(text))))
    .on('cdata', text => safely(() => listener.text(text)))
    .on('error', error => {
      fault ??= new XmlDamaged(error.message)
    })
    .on('warn', () => undefined)
    .parse(xml)
  if (fault) throw fault
  if (depth !== 0) throw new XmlDamaged('not closed')
}

export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

/** The whole of a small document. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  const top = () => stack.at(-1) as XmlElement
  readXml(xml, {
    open: (name, attributes) => {
      const element = { name, attributes: attributes(), children: [] }
      top().children.push(element)
      stack.push(element)
    },
    close: () => void stack.pop(),
    text: text => void top().children.push(text),
  })
  return root
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

/** Elements inside an element, by name. */
export const within = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter(isElement).filter(child => child.name === name)

/** Elements of that name anywhere inside. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}
