import type { PdfNode } from './pdf-node.ts'
import type { LaidInline, PdfmakeDocumentInstance, StructureElement } from './pdfmake-types.ts'
import { listItems, tableRows } from './structure-parts.ts'

/** Which element the content drawn for a node belongs to. */
export type StructureTree = {
  elementOf(node: object): StructureElement | undefined
  /** Label of a list item, known by the inline that draws it. */
  labelOf(inline: LaidInline | undefined): StructureElement | undefined
  /** True for text of a table head, which is repeated on each page. */
  isHead(node: object): boolean
  end(): void
}

/**
 * The structure tree of an act (ISO 32000-1 14.7), built from its definition after layout, in reading order: sections,
 * headings, paragraphs, lists with labels, tables with scoped heads, figures with their alternative, form fields.
 */
export function buildStructureTree(document: PdfmakeDocumentInstance, content: readonly PdfNode[]): StructureTree {
  const elements = new Map<object, StructureElement>()
  const labels = new Map<object, StructureElement>()
  const heads = new Set<object>()
  const child = (type: string, parent: StructureElement, options?: { alt?: string }) => {
    const element = document.struct(type, options)
    parent.add(element)
    return element
  }

  const walk = (node: PdfNode, parent: StructureElement, inline = false): void => {
    if ('stack' in node) {
      const inside = node.tag ? child(node.tag, parent) : parent
      if (node.captions) walkCaptioned(node.stack, inside)
      else for (const one of node.stack) walk(one, inside, inline)
    } else if ('columns' in node) {
      const inside = node.tag ? child(node.tag, parent) : parent
      for (const one of node.columns) walk(one, inside, inline)
    } else if ('ul' in node) walkList(node, parent)
    else if ('table' in node) walkTable(node, child('Table', parent))
    else if ('svg' in node) elements.set(node.mark, child('Figure', parent, { alt: node.alternative }))
    else if ('canvas' in node) {
      for (const vector of node.canvas) {
        const field = vector.type === 'rect' ? vector.signatureField : undefined
        if (field) elements.set(field, child('Form', parent, { alt: field.tooltip }))
      }
    } else elements.set(node, node.tag || !inline ? child(node.tag ?? 'P', parent) : parent)
  }

  const walkCaptioned = ([caption, table]: PdfNode[], parent: StructureElement): void => {
    if (!caption || !table || !('table' in table)) throw new Error('a caption stands before its table')
    const element = child('Table', parent)
    walk(caption, element)
    walkTable(table, element)
  }

  const walkList = (node: Extract<PdfNode, { ul: unknown }>, parent: StructureElement): void => {
    const list = child('L', parent)
    list.dictionary.data.A = { O: 'List', ListNumbering: node.list === 'ordered' ? 'Decimal' : 'Disc' }
    for (const { item, label } of listItems(node)) {
      const element = child('LI', list)
      if (label) labels.set(label, child('Lbl', element))
      const body = child('LBody', element)
      for (const one of item.stack) walk(one, body)
    }
  }

  const walkTable = (node: Extract<PdfNode, { table: unknown }>, table: StructureElement): void => {
    let head: StructureElement | undefined
    let body: StructureElement | undefined
    for (const { cells, isHead } of tableRows(node)) {
      if (isHead) head ??= child('THead', table)
      else body ??= child('TBody', table)
      const row = child('TR', (isHead ? head : body) ?? table)
      for (const { cell, scope } of cells) {
        const element = child(scope ? 'TH' : 'TD', row)
        if (scope) element.dictionary.data.A = { O: 'Table', Scope: scope }
        if (isHead) heads.add(cell)
        walk(cell, element, true)
      }
    }
  }

  const root = document.struct('Document')
  for (const node of content) walk(node, root)
  document.addStructure(root)
  return {
    elementOf: node => elements.get(node),
    labelOf: inline => (inline ? labels.get(inline) : undefined),
    isHead: node => heads.has(node),
    end: () => root.end(),
  }
}
