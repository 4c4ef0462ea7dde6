import type { Grid, Question } from '#shared/domain/grid/grid.ts'

type Mapping = Readonly<Record<string, string | null>>

/**
 * What becomes of the answers to a question: they follow, under another name, only where the new question can take them,
 * or are dropped because nothing continues it or another question comes first.
 */
export type MappingEffect = 'follows' | 'renamed' | 'if_accepted' | 'dropped' | 'taken'

/** What continues a question, as `mapAnswers` reads the mapping: what it says, else the same identifier. */
export function successorOf(question: string, mapping: Mapping, after: Grid): string | null {
  const successor = Object.hasOwn(mapping, question) ? (mapping[question] ?? null) : question
  return successor !== null && after.questionById.has(successor) ? successor : null
}

export function effectOf(question: Question, before: Grid, after: Grid, mapping: Mapping): MappingEffect {
  const successor = successorOf(question.id, mapping, after)
  if (successor === null) return 'dropped'
  // The mapping has the first claim, then the order of the questions.
  const claimants = before.questions
    .filter(({ id }) => successorOf(id, mapping, after) === successor)
    .toSorted((a, b) => Number(Object.hasOwn(mapping, b.id)) - Number(Object.hasOwn(mapping, a.id)))
  if (claimants[0]?.id !== question.id) return 'taken'
  const next = after.questionById.get(successor)
  if (!next || !takesAll(question, next)) return 'if_accepted'
  return successor === question.id ? 'follows' : 'renamed'
}

/** True where the new question accepts every answer of the old one. */
function takesAll(old: Question, next: Question): boolean {
  if (old.notApplicable.allowed && !next.notApplicable.allowed) return false
  if (old.type === 'scale' && next.type === 'scale') return covers(next.levels, old.levels, ({ value }) => value)
  if (old.type === 'choice' && next.type === 'choice') return covers(next.options, old.options, ({ code }) => code)
  if (old.type === 'multiple' && next.type === 'multiple') {
    const exclusive = (question: typeof old) => question.options.filter(option => option.exclusive).length
    return covers(next.options, old.options, ({ code }) => code) && exclusive(next) <= exclusive(old)
  }
  if (old.type === 'number' && next.type === 'number') {
    const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    return (next.min ?? low) <= (old.min ?? low) && (next.max ?? high) >= (old.max ?? high) && next.unit === old.unit
  }
  return old.type === next.type
}

function covers<Item>(wide: readonly Item[], narrow: readonly Item[], nameOf: (item: Item) => unknown): boolean {
  const known = new Set(wide.map(nameOf))
  return narrow.every(item => known.has(nameOf(item)))
}
