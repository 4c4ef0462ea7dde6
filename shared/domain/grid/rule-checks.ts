import type { FoundFault, GridFaultCode, GridPath } from './grid-fault.ts'
import type { GridFile } from './grid-schema.ts'
import type { RuleSource } from './rule-schema.ts'
import { unknownReferences } from './unknown-references.ts'

/** Checks of grid/1 §13 on one rule: what its type demands, its class, its references. */
export function ruleChecks(rule: RuleSource, path: GridPath, file: GridFile): FoundFault[] {
  return [...demandsOf(rule, path), ...classOf(rule, path, file), ...unknownReferences(rule.refs, path, file)]
}

const demands = {
  knockout: [
    ['maxOpinion', 'max_opinion_missing'],
    ['waiver', 'waiver_missing'],
  ],
  ceiling: [
    ['maxOpinion', 'max_opinion_missing'],
    ['waiver', 'waiver_missing'],
  ],
  classification: [['class', 'class_missing']],
  required_piece: [['piece', 'piece_missing']],
  next_grid: [['grid', 'grid_missing']],
  alert: [],
} as const satisfies Record<RuleSource['type'], readonly (readonly [keyof RuleSource, GridFaultCode])[]>

function demandsOf(rule: RuleSource, path: GridPath): FoundFault[] {
  return demands[rule.type].flatMap(([key, code]) => {
    const written = rule[key]
    if (written !== undefined && written !== '') return []
    return [{ code, path, name: key, sentence: `a rule of type "${rule.type}" states its "${key}"` }]
  })
}

function classOf(rule: RuleSource, path: GridPath, file: GridFile): FoundFault[] {
  const name = rule.class
  if (name === undefined || name === '' || file.results.levels.some(level => level.code === name)) return []
  const sentence = `the class "${name}" is not one of the levels of the results`
  return [{ code: 'unknown_class', path: [...path, 'class'], name, sentence }]
}
