import type { FoundFault, GridFaultCode, GridPath } from './grid-fault.ts'
import type { GridFile } from './grid-schema.ts'
import { questionChecks } from './question-checks.ts'
import { ruleChecks } from './rule-checks.ts'

/** Checks of grid/1 §13 on a whole file that fits the schema; expressions are checked as they are compiled. */
export function gridChecks(file: GridFile): FoundFault[] {
  return [
    ...uniqueIds(file),
    ...scaleChecks(file),
    ...file.sections.flatMap((section, rank) =>
      section.questions.flatMap((question, questionRank) =>
        questionChecks(question, ['sections', rank, 'questions', questionRank], file),
      ),
    ),
    ...file.rules.flatMap((rule, rank) => ruleChecks(rule, ['rules', rank], file)),
    ...levelOrder(file),
  ]
}

function uniqueIds(file: GridFile): FoundFault[] {
  const questions = file.sections.flatMap((section, rank) =>
    section.questions.map(({ id }, questionRank) => ({
      id,
      path: ['sections', rank, 'questions', questionRank, 'id'],
    })),
  )
  const sections = file.sections.map(({ id }, rank) => ({ id, path: ['sections', rank, 'id'] }))
  const rules = file.rules.map(({ id }, rank) => ({ id, path: ['rules', rank, 'id'] }))
  const levels = file.results.levels.map(({ code }, rank) => ({ id: code, path: ['results', 'levels', rank, 'code'] }))
  return [
    ...duplicates('duplicate_section', 'section', sections),
    ...duplicates('duplicate_question', 'question', questions),
    ...duplicates('duplicate_rule', 'rule', rules),
    ...duplicates('duplicate_level', 'level', levels),
  ]
}

function duplicates(code: GridFaultCode, kind: string, items: { id: string; path: GridPath }[]): FoundFault[] {
  const seen = new Set<string>()
  return items.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ code, path, name: id, sentence: `another ${kind} is already called "${id}"` }]
  })
}

/** A score divides by the extent of the scale: one whose values are all equal measures nothing. */
function scaleChecks(file: GridFile): FoundFault[] {
  return Object.entries(file.scales).flatMap(([name, { levels }]) => {
    const extent = new Set(levels.map(level => level.value)).size
    const sentence = 'the values of a scale cannot all be equal'
    return extent > 1
      ? []
      : [{ code: 'scale_without_extent' as const, path: ['scales', name, 'levels'], name, sentence }]
  })
}

/** Levels are written in ascending order of `min` (grid/1 §9), which matters where a number chooses among them. */
function levelOrder(file: GridFile): FoundFault[] {
  const measure = file.scoring.levelMeasure
  if (measure === undefined || measure === 'classification') return []
  const { levels } = file.results
  return levels.flatMap((level, rank) => {
    const before = levels[rank - 1]?.min ?? 0
    if (rank === 0 || (level.min ?? 0) >= before) return []
    const sentence = `levels are written in ascending order of "min", ${level.min ?? 0} comes after ${before}`
    const params = { min: level.min ?? 0, before }
    return [
      { code: 'levels_not_ascending', path: ['results', 'levels', rank, 'min'], name: level.code, params, sentence },
    ]
  })
}
