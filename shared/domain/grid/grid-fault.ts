/** Why a grid is refused. Stable: the screens look their sentence up by it. */
export type GridFaultCode =
  | 'grid_schema'
  | 'unknown_key'
  | 'duplicate_section'
  | 'duplicate_question'
  | 'duplicate_rule'
  | 'duplicate_level'
  | 'duplicate_option'
  | 'scale_missing'
  | 'unknown_scale'
  | 'scale_without_extent'
  | 'options_missing'
  | 'options_not_allowed'
  | 'unit_missing'
  | 'unknown_reference'
  | 'unknown_class'
  | 'class_missing'
  | 'max_opinion_missing'
  | 'waiver_missing'
  | 'piece_missing'
  | 'grid_missing'
  | 'levels_not_ascending'
  | 'expression_shape'
  | 'expression_depth'
  | 'unknown_operator'
  | 'operand_count'
  | 'unknown_variable'

export type GridPath = readonly (string | number)[]

/** What the sentence of a screen is filled with, besides the name. */
export type GridFaultParams = Readonly<Record<string, string | number>>

/** What a check found: the place as a path into the file, the offending name, and a plain sentence in English. */
export type FoundFault = {
  code: GridFaultCode
  path: GridPath
  name?: string
  params?: GridFaultParams
  sentence: string
}

/** A fault with its place named: `element` and `id` are the nearest section, question, rule, level or scale. */
export type GridFault = {
  code: GridFaultCode
  /** For example `sections[0].questions[2].scale`; empty for the grid itself. */
  path: string
  /** The same, step by step. */
  steps: GridPath
  element: 'grid' | 'section' | 'question' | 'rule' | 'level' | 'scale'
  id: string
  name: string
  params: GridFaultParams
  /** The whole sentence, place first. */
  message: string
}

/** Names the place of a fault in the file it was found in, whatever the shape of that file. */
export function placeFault(file: unknown, found: FoundFault): GridFault {
  const { element, id } = nearestElement(file, found.path)
  const path = writePath(found.path)
  const where = [path, id === '' ? '' : `${element} "${id}"`].filter(part => part !== '').join(', ')
  return {
    code: found.code,
    path,
    steps: found.path,
    element,
    id,
    name: found.name ?? '',
    params: found.params ?? {},
    message: `${where || 'grid'}: ${found.sentence}`,
  }
}

function writePath(path: GridPath): string {
  return path
    .map((step, rank) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`
      return rank === 0 ? step : `.${step}`
    })
    .join('')
}

const elementOfList = { sections: 'section', questions: 'question', rules: 'rule', levels: 'level' } as const

function nearestElement(file: unknown, path: GridPath): Pick<GridFault, 'element' | 'id'> {
  let nearest: Pick<GridFault, 'element' | 'id'> = { element: 'grid', id: '' }
  let value: unknown = file
  for (const [rank, step] of path.entries()) {
    value = childOf(value, step)
    const list = path[rank - 1]
    if (list === 'scales' && rank === 1) nearest = { element: 'scale', id: String(step) }
    else if (typeof step === 'number' && isElementList(list) && nearest.element !== 'scale') {
      nearest = { element: elementOfList[list], id: writtenId(value) ?? String(step + 1) }
    }
  }
  return nearest
}

const isElementList = (step: string | number | undefined): step is keyof typeof elementOfList =>
  typeof step === 'string' && Object.hasOwn(elementOfList, step)

const childOf = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined

function writtenId(value: unknown): string | undefined {
  const id = childOf(value, 'id') ?? childOf(value, 'code')
  return typeof id === 'string' && id !== '' ? id : undefined
}
