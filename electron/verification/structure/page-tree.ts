import { catalogue, dictionary, items, nameOf, type Revision, resolve } from './pdf-file.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'
import { StructureFault } from './structure-fault.ts'

/** One page: its object and its dictionary. */
export type Page = { object: number; page: PdfDictionary }

const deepest = 32
const code = 'structure_page_tree'

/** Pages in order (ISO 32000-1 7.7.3). A cycle, a page used twice, a wrong /Parent or /Count throws. */
export function pagesOf(revision: Revision): Page[] {
  const seen = new Set<number>()
  const pages: Page[] = []
  const walk = (value: PdfValue | undefined, parent: number | undefined, depth: number): number => {
    if (value?.kind !== 'reference' || seen.has(value.number) || depth > deepest) {
      throw new StructureFault(code, 'The tree of pages loops, is too deep, or holds something else')
    }
    seen.add(value.number)
    const node = dictionary(revision, value)
    const up = node?.entries.get('Parent')
    if (!node || (up?.kind === 'reference' ? up.number : undefined) !== parent) {
      throw new StructureFault(code, `/Parent of object ${value.number}`)
    }
    const type = nameOf(revision, node.entries.get('Type'))
    if (type === 'Page' && !node.entries.has('Kids')) return pages.push({ object: value.number, page: node }) && 1
    if (type !== 'Pages') throw new StructureFault(code, `Object ${value.number} is neither a page nor pages`)
    const number = value.number
    const count = items(revision, node.entries.get('Kids')).reduce((sum, kid) => sum + walk(kid, number, depth + 1), 0)
    const stated = resolve(revision, node.entries.get('Count'))
    if (stated?.kind !== 'integer' || stated.value !== count)
      throw new StructureFault(code, `/Count of object ${number}`)
    return count
  }
  walk(catalogue(revision).entries.get('Pages'), undefined, 0)
  if (pages.length === 0) throw new StructureFault(code, 'The file has no page')
  return pages
}
