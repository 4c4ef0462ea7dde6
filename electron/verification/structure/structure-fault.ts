/** Stable codes of what makes a file readable in two ways, or not at all. */
export type StructureCode =
  | 'structure_header'
  | 'structure_token'
  | 'structure_comment'
  | 'structure_duplicate_key'
  | 'structure_object'
  | 'structure_stream'
  | 'structure_garbage'
  | 'structure_cross_reference'
  | 'structure_revision_skipped'
  | 'structure_trailer'
  | 'structure_hybrid'
  | 'structure_linearized'
  | 'structure_encrypted'
  | 'structure_dangling_reference'
  | 'structure_unreachable_object'
  | 'structure_page_tree'
  | 'structure_form'
  | 'structure_limit'

/** Thrown while reading bytes of others; `readStructure` turns it into a failure. Never leaves this area. */
export class StructureFault extends Error {
  readonly code: StructureCode

  constructor(code: StructureCode, message: string) {
    super(message)
    this.code = code
  }
}
