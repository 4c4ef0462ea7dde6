import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Allowance, newAllowance } from './byte-cursor.ts'
import { checkReferences } from './check-references.ts'
import { checkStreams } from './check-streams.ts'
import type { CrossReference } from './cross-reference.ts'
import { pagesOf } from './page-tree.ts'
import { lastRevision, type PdfFile, type Revision } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'
import { readBody, unpack } from './read-body.ts'
import { readHeader } from './read-header.ts'
import { readObjectAt } from './read-object.ts'
import { checkSizes, readSections } from './read-revisions.ts'
import { type StructureCode, StructureFault } from './structure-fault.ts'

/** Files larger than this are not verified. */
export const largestFile = 256 * 1024 * 1024

/**
 * Reads a PDF that can be read in one way only; everything else is a failure with the place in `detail` (English).
 * What streams say is not looked at, but for those that carry structure; how they are kept is.
 */
export function readStructure(bytes: Uint8Array): Result<PdfFile, StructureCode> {
  try {
    const file = read(bytes)
    checkReferences(file)
    checkStreams(file)
    pagesOf(lastRevision(file))
    return ok(file)
  } catch (error) {
    if (error instanceof StructureFault) return failure(error.code, { detail: error.message })
    throw error
  }
}

function read(bytes: Uint8Array): PdfFile {
  if (bytes.length > largestFile) throw new StructureFault('structure_limit', 'The file is too large')
  let start = readHeader(bytes)
  const revisions: Revision[] = []
  const placed: CrossReference[] = []
  const sections = readSections(bytes)
  const allowance = newAllowance()
  for (const section of sections) {
    placed.unshift(section)
    const body = readBody(bytes, start, section, number => lengthIn(bytes, placed, number), allowance)
    revisions.push(makeRevision(revisions[revisions.length - 1], section, start, body, allowance))
    start = section.end
  }
  checkSizes(sections)
  return { bytes, revisions: revisions as [Revision, ...Revision[]] }
}

/** An indirect /Length: an integer object named by the table in force. */
function lengthIn(bytes: Uint8Array, newestFirst: readonly CrossReference[], number: number): number {
  for (const { placements } of newestFirst) {
    const placement = placements.get(number)
    if (placement === undefined) continue
    if (placement.kind !== 'at') break
    const { number: found, value } = readObjectAt(bytes, placement.offset, () => -1)
    return found === number && value.kind === 'integer' ? value.value : -1
  }
  return -1
}

function makeRevision(
  before: Revision | undefined,
  section: CrossReference,
  start: number,
  body: Map<number, PdfObject>,
  allowance: Allowance,
): Revision {
  const { written, containers } = unpack(section, body, allowance)
  const objects = new Map(before?.objects)
  const structural = new Set([...(before?.structural ?? []), ...containers])
  if (section.streamObject !== undefined) structural.add(section.streamObject)
  const carried = [...section.placements.keys(), section.streamObject].find(
    number => number !== undefined && before?.structural.has(number),
  )
  if (carried !== undefined) {
    throw new StructureFault('structure_object', `Object ${carried}, which carries older ones, is written again`)
  }
  for (const number of structural) {
    if (objects.has(number) || written.has(number)) {
      throw new StructureFault('structure_object', `Object ${number} has two meanings`)
    }
  }
  const deleted = [...section.placements].flatMap(([number, { kind }]) =>
    kind === 'free' && objects.delete(number) ? [number] : [],
  )
  for (const [number, object] of written) objects.set(number, object)
  const { trailer, end } = section
  return { number: (before?.number ?? 0) + 1, start, end, trailer, written, deleted, objects, structural }
}
