import { pagesOf } from '../structure/page-tree.ts'
import { catalogue, dictionary, items, nameOf, type Revision, resolve } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import { StructureFault } from '../structure/structure-fault.ts'
import { decodeText } from '../structure/text-string.ts'

/** A piece of marked content, in the order of the structure tree. `page` counts from 0. */
export type MarkedPiece = { role: string; page: number; id: number }
/** Text that a reader aloud says instead of, or besides, what is drawn. */
export type SpokenText = { role: string; key: 'ActualText' | 'Alt' | 'E'; text: string }
export type StructureTree = { pieces: MarkedPiece[]; spoken: SpokenText[] }

const deepest = 64
const spokenKeys = ['ActualText', 'Alt', 'E'] as const

/** Walks the structure tree (ISO 32000-1 14.7.2) in reading order. A cycle, or an element used twice, throws. */
export function structureTree(revision: Revision): StructureTree {
  const pageOf = new Map(pagesOf(revision).map(({ object }, index) => [object, index]))
  const tree: StructureTree = { pieces: [], spoken: [] }
  const seen = new Set<number>()
  const pageIn = (value: PdfDictionary, otherwise: number | undefined) => {
    const page = value.entries.get('Pg')
    return page?.kind === 'reference' ? pageOf.get(page.number) : otherwise
  }
  const piece = (role: string, page: number | undefined, id: number) => {
    if (page === undefined) throw fault('marked content on no page')
    tree.pieces.push({ role, page, id })
  }
  const walk = (item: PdfValue, role: string, page: number | undefined, depth: number): void => {
    if (depth > deepest) throw fault('too deep')
    if (item.kind === 'integer') {
      piece(role, page, item.value)
      return
    }
    if (item.kind === 'reference') {
      if (seen.has(item.number)) throw fault(`object ${item.number} stands twice`)
      seen.add(item.number)
    }
    const value = dictionary(revision, item)
    if (!value) throw fault('something in it is no element')
    const type = nameOf(revision, value.entries.get('Type'))
    if (type === 'OBJR') return
    if (type === 'MCR') {
      const id = value.entries.get('MCID')
      piece(role, pageIn(value, page), id?.kind === 'integer' ? id.value : -1)
      return
    }
    const own = nameOf(revision, value.entries.get('S')) ?? ''
    for (const key of spokenKeys) {
      const text = resolve(revision, value.entries.get(key))
      if (text?.kind === 'string') tree.spoken.push({ role: own, key, text: decodeText(text.bytes) })
    }
    for (const kid of kidsOf(revision, value)) walk(kid, own, pageIn(value, page), depth + 1)
  }
  const root = dictionary(revision, catalogue(revision).entries.get('StructTreeRoot'))
  if (root) for (const kid of kidsOf(revision, root)) walk(kid, 'StructTreeRoot', undefined, 0)
  return tree
}

function kidsOf(revision: Revision, value: PdfDictionary): readonly PdfValue[] {
  const kids = value.entries.get('K')
  const list = resolve(revision, kids)?.kind === 'array'
  return list ? items(revision, kids) : kids === undefined ? [] : [kids]
}

const fault = (detail: string) =>
  new StructureFault('structure_page_tree', `The structure tree cannot be relied on: ${detail}`)
