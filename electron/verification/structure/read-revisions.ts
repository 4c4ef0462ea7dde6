import { Buffer } from 'node:buffer'
import { ByteCursor } from './byte-cursor.ts'
import type { CrossReference } from './cross-reference.ts'
import { readSection } from './read-section.ts'
import { StructureFault } from './structure-fault.ts'

// One for the print, one for each signature.
const mostRevisions = 16
const tail = /startxref(?:\r\n|\n|\r)(\d{1,10})(?:\r\n|\n|\r)%%EOF(?:\r\n|\n|\r)?$/

/**
 * Cross-reference sections from the first to the last, by /Prev from the end. Offsets must fall, each section end where
 * the next revision begins; a revision that the chain passes over shows up as bytes that no revision owns.
 */
export function readSections(bytes: Uint8Array): CrossReference[] {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64))).toString('latin1')
  const last = tail.exec(end)
  if (!last)
    throw new StructureFault('structure_garbage', 'The file does not end with "startxref", a number and "%%EOF"')
  const sections: CrossReference[] = []
  for (let offset: number | undefined = Number(last[1]); offset !== undefined; offset = sections[0]?.previous) {
    const next = sections[0]
    if (next && offset >= next.offset) {
      throw new StructureFault('structure_revision_skipped', '/Prev does not lead backwards')
    }
    if (sections.length === mostRevisions)
      throw new StructureFault('structure_limit', `More than ${mostRevisions} revisions`)
    const section = readSection(bytes, offset)
    if (next && section.end > next.offset) {
      throw new StructureFault('structure_cross_reference', 'Cross-reference sections overlap')
    }
    sections.unshift(section)
  }
  const cursor = new ByteCursor(bytes, sections[sections.length - 1]?.end ?? 0)
  cursor.skipLineEnd()
  if (cursor.position !== bytes.length) throw new StructureFault('structure_garbage', 'Bytes after the last "%%EOF"')
  checkTrailers(sections)
  return sections
}

/**
 * Each size is one more than the highest number so far: at another, readers that repair files do so, and may bring back
 * what an earlier revision said. To be asked once no revision is known to be passed over.
 */
export function checkSizes(sections: readonly CrossReference[]): void {
  let highest = 0
  for (const [index, section] of sections.entries()) {
    highest = Math.max(highest, section.streamObject ?? 0)
    for (const number of section.placements.keys()) highest = Math.max(highest, number)
    if (section.size !== highest + 1) {
      throw new StructureFault('structure_trailer', `/Size of revision ${index + 1}`)
    }
  }
}

/** Root, Info and the first half of the ID stay what they are. */
function checkTrailers(sections: readonly CrossReference[]): void {
  sections.forEach((section, index) => {
    const before = sections[index - 1]
    for (const key of ['Root', 'Info']) {
      if (before && referenceIn(before, key) !== referenceIn(section, key)) {
        throw new StructureFault('structure_trailer', `Revision ${index + 1} replaces /${key}`)
      }
    }
    if (before && firstIdentifier(before) !== firstIdentifier(section)) {
      throw new StructureFault('structure_trailer', `Revision ${index + 1} changes the identifier of the file`)
    }
  })
}

function referenceIn({ trailer }: CrossReference, key: string): number | undefined {
  const value = trailer.entries.get(key)
  if (value === undefined) return undefined
  if (value.kind !== 'reference')
    throw new StructureFault('structure_trailer', `/${key} of the trailer is no reference`)
  return value.number
}

function firstIdentifier({ trailer }: CrossReference): string | undefined {
  const value = trailer.entries.get('ID')
  if (value === undefined) return undefined
  const parts = value.kind === 'array' ? value.items : []
  const [first, second] = parts
  if (parts.length !== 2 || first?.kind !== 'string' || second?.kind !== 'string') {
    throw new StructureFault('structure_trailer', '/ID of the trailer')
  }
  return Buffer.from(first.bytes).toString('hex')
}
