/** What a version of a grid has more, less or otherwise than another. Values are as the files write them. */

export const diffKinds = [
  'source',
  'reference',
  'constant',
  'scale',
  'level',
  'section',
  'question',
  'option',
  'evidence',
  'rule',
  'result_level',
  'replacement',
] as const
export type DiffKind = (typeof diffKinds)[number]

/** `field` is a path inside its element, such as `notApplicable.allowed`; a side is `undefined` where it is not written. */
export type FieldChange = { field: string; before: unknown; after: unknown }

/** An element of both versions or of one. `before` and `after` are its own keys, without those of its children. */
export type ElementDiff = {
  kind: DiffKind
  /** Its identifier: the new one, or the old one of what was removed. */
  key: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
  /** It changed its place among those of its kind that stayed, or its section, `from` and `to` being their keys. */
  moved: boolean
  parent?: { before: string; after: string }
  fields: readonly FieldChange[]
  children: readonly ElementDiff[]
}

export type GridDiff = {
  /** Of the grid itself: its title, its scoring, its adoption… */
  fields: readonly FieldChange[]
  /** Lists of the grid, what was removed standing where it stood. */
  elements: readonly ElementDiff[]
}

export type ElementStatus = 'added' | 'removed' | 'changed' | 'moved' | 'same'

/** Of an element itself, whatever its children: changed and moved is changed. */
export function statusOf({ before, after, moved, fields }: ElementDiff): ElementStatus {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  if (fields.length > 0) return 'changed'
  return moved ? 'moved' : 'same'
}

/** True where neither the element nor anything inside it changed. */
export const isUnchanged = (element: ElementDiff): boolean =>
  statusOf(element) === 'same' && element.children.every(isUnchanged)

export const isEmptyDiff = ({ fields, elements }: GridDiff): boolean =>
  fields.length === 0 && elements.every(isUnchanged)

/** Every element of a diff, parents before their children. */
export const allElements = (elements: readonly ElementDiff[]): ElementDiff[] =>
  elements.flatMap(element => [element, ...allElements(element.children)])
