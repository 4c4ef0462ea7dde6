import { strToU8, zipSync } from 'fflate'

const namespaces = [
  ...['office', 'text', 'table', 'style'].map(name => [name, `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]),
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')

type Parts = Record<string, string | Uint8Array>

const packed = (parts: Parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

const openDocument = (kind: 'text' | 'spreadsheet', body: string, styles: string, more: Parts) =>
  packed({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>${more.prologue ?? ''}
<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...more,
  })

export const anOdt = (body: string, styles = '', more: Parts = {}): Uint8Array =>
  openDocument('text', body, styles, more)
export const anOds = (body: string): Uint8Array => openDocument('spreadsheet', body, '', {})

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument'

const relation = ([id, type, target, outside]: readonly [string, string, string, boolean?]) =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`

const relationsOf = (all: readonly (readonly [string, string, string, boolean?])[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relation).join('')}</Relationships>`

/** `related`: identifier, type, target, and whether it is outside. */
export const aDocx = (body: string, related: [string, string, string, boolean?][] = [], more: Parts = {}): Uint8Array =>
  packed({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="${types}.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationsOf([['r0', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationsOf(related),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}" xmlns:r="${relationships}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...more,
  })

export const aRun = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const aParagraph = (content: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${content}</w:p>`
/** A picture of the relation `id`, held by the file (`embed`) or elsewhere (`link`). */
export const aDrawing = (id: string, how: 'embed' | 'link' = 'embed') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="Schéma"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A workbook of one sheet named « Coûts »; its rows, shared strings and cell formats as XML. */
export const anXlsx = (rows: string, strings = '', formats = '', more: Parts = {}): Uint8Array => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return packed({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relationships}"><sheets><sheet name="Coûts" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ['r3', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${formats}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })
}
