/** What left a list and what came into it. */
export type Change<One> = { gone: readonly One[]; come: readonly One[] }

/** More than so many are not followed one by one. */
const mostFollowed = 50

/**
 * What `whole` makes of a list, kept up with it: of the next list, where little differs, `step` makes it from what was made
 * of the last one. On ten thousand notes making all of it anew for one more is longer than a frame. `step` answers
 * `null` where it cannot.
 */
export function keptUp<One, Made>(
  whole: (list: readonly One[]) => Made,
  step: (made: Made, change: Change<One>) => Made | null,
): (list: readonly One[]) => Made {
  let last: { list: readonly One[]; made: Made } | null = null
  return list => {
    if (last?.list === list) return last.made
    const change = last && changeOf(last.list, list)
    const isSmall = change !== null && change.gone.length + change.come.length <= mostFollowed
    const made = (last && isSmall ? step(last.made, change) : null) ?? whole(list)
    last = { list, made }
    return made
  }
}

/** Between the beginning that two lists have in common and their common end: nothing else of them is looked at. */
function changeOf<One>(before: readonly One[], after: readonly One[]): Change<One> {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  return { gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end) }
}

/** What the members of a list name, each once, in no order that counts: the same list while it names the same. */
export function namedIn<One>(namesOf: (one: One) => readonly string[]): (list: readonly One[]) => readonly string[] {
  let steady: readonly string[] = []
  const named = keptUp<One, readonly string[]>(
    list => {
      const names = new Set(list.flatMap(namesOf))
      return names.size === steady.length && steady.every(name => names.has(name)) ? steady : [...names]
    },
    (names, { gone, come }) => {
      const now = new Set(come.flatMap(namesOf))
      const isKnown = [...now].every(name => names.includes(name))
      return isKnown && gone.flatMap(namesOf).every(name => now.has(name)) ? names : null
    },
  )
  return list => {
    steady = named(list)
    return steady
  }
}
