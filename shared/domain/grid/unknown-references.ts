import type { FoundFault, GridPath } from './grid-fault.ts'
import type { GridFile } from './grid-schema.ts'

/** References that a question or a rule names and that the grid does not list. */
export function unknownReferences(refs: readonly string[] | undefined, path: GridPath, file: GridFile): FoundFault[] {
  const known = new Set((file.references ?? []).map(reference => reference.id))
  return (refs ?? []).flatMap((ref, rank) => {
    const sentence = `the reference "${ref}" does not exist in this grid`
    return known.has(ref) ? [] : [{ code: 'unknown_reference', path: [...path, 'refs', rank], name: ref, sentence }]
  })
}
