import type { PdfFile, Revision } from './pdf-file.ts'
import { catalogue } from './pdf-file.ts'
import { referencesIn } from './pdf-value.ts'
import { StructureFault } from './structure-fault.ts'

/**
 * No revision may refer to an object that does not exist: a later one could give it a meaning. No object may be
 * written that nothing refers to: a later revision could bring it into view (both are "shadow attacks").
 */
export function checkReferences(file: PdfFile): void {
  for (const revision of file.revisions) {
    if (!catalogue(revision)) throw new StructureFault('structure_trailer', 'The catalogue is absent')
    checkTargets(revision)
    checkReach(revision)
  }
}

function checkTargets({ objects, trailer, number }: Revision): void {
  const check = (target: number, from: string) => {
    if (!objects.has(target)) {
      throw new StructureFault(
        'structure_dangling_reference',
        `${from} refers to object ${target}, which revision ${number} does not have`,
      )
    }
    if (objects.get(target)?.value.kind === 'reference') {
      throw new StructureFault('structure_object', `Object ${target} is only a reference to another`)
    }
  }
  for (const target of referencesIn(trailer)) check(target, 'The trailer')
  for (const object of objects.values()) {
    if (object.value.kind === 'null') {
      throw new StructureFault('structure_object', `Object ${object.number} of revision ${number} is nothing`)
    }
    for (const target of referencesIn(object.value)) check(target, `Object ${object.number}`)
  }
}

function checkReach(revision: Revision): void {
  const reached = reachedFrom(revision, referencesIn(revision.trailer))
  const apart = [...revision.written.keys()].find(number => !reached.has(number))
  if (apart !== undefined) {
    throw new StructureFault(
      'structure_unreachable_object',
      `Nothing refers to object ${apart} of revision ${revision.number}`,
    )
  }
}

/** Numbers of the objects that references lead to, over others too. */
export function reachedFrom({ objects }: Revision, references: Iterable<number>): Set<number> {
  const reached = new Set<number>()
  const waiting = [...references]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (reached.has(number)) continue
    reached.add(number)
    const object = objects.get(number)
    if (object) waiting.push(...referencesIn(object.value))
  }
  return reached
}
