/** A record with what changed between two states of it, field by field; what others changed of it since stays. */
export function withChange<Kept extends object>(latest: Kept, from: object, to: object): Kept {
  return withFields(latest as Fields, from as Fields, to as Fields, (_, value) => value) as Kept
}

/**
 * The same within its fields: an object field by field, a list whose lines bear a name line by line. Of the fields named
 * in `whole`, and of other lists, the last one written stays. A line changed on one side and taken out on the other is
 * there again.
 */
export function withChangeWithin<Kept extends object>(
  latest: Kept,
  from: object,
  to: object,
  whole: ReadonlySet<string> = none,
): Kept {
  const within = (now: unknown, before: unknown, after: unknown): unknown => {
    if (same(now, before)) return after
    if (isFields(now) && isFields(before) && isFields(after)) return fieldsWithin(now, before, after)
    if (isList(now) && isList(before) && isList(after)) {
      const key = nameOfLines([now, before, after])
      return key === undefined ? after : withLines({ key, now, before, after }, within)
    }
    return after
  }
  const fieldsWithin = (now: Fields, before: Fields, after: Fields) =>
    withFields(now, before, after, (field, value, was) => {
      const present = now[field]
      if (value === undefined) return isFields(present) && !same(present, was) ? present : undefined
      return whole.has(field) || present === undefined ? value : within(present, was, value)
    })
  return fieldsWithin(latest as Fields, from as Fields, to as Fields) as Kept
}

/** A list without the lines that a change took out and with those it added; what others did to it since stays. */
export const withListChange = (latest: readonly string[], from: readonly string[], to: readonly string[]): string[] => [
  ...latest.filter(line => to.includes(line) || !from.includes(line)),
  ...to.filter(line => !from.includes(line) && !latest.includes(line)),
]

type Fields = Readonly<Record<string, unknown>>
type Line = Fields
type Within = (now: unknown, before: unknown, after: unknown) => unknown

const none: ReadonlySet<string> = new Set()

/** Each field that changed becomes what is said of its value then and before; `undefined`: it is not there. */
export function withFields<Value>(
  latest: Readonly<Record<string, Value>>,
  from: Readonly<Record<string, Value>>,
  to: Readonly<Record<string, Value>>,
  become: (field: string, value: Value | undefined, was: Value | undefined) => Value | undefined,
): Record<string, Value> {
  const before = new Map(Object.entries(from))
  const after = new Map(Object.entries(to))
  const result = new Map(Object.entries(latest))
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    if (same(before.get(field), after.get(field))) continue
    const value = become(field, after.get(field), before.get(field))
    if (value === undefined) result.delete(field)
    else result.set(field, value)
  }
  return Object.fromEntries(result)
}

type Lines = { key: string; now: readonly Line[]; before: readonly Line[]; after: readonly Line[] }

function withLines({ key, now, before, after }: Lines, within: Within): Line[] {
  const byName = (lines: readonly Line[]) => new Map(lines.map(line => [line[key], line]))
  const [present, was, wanted] = [byName(now), byName(before), byName(after)]
  const lineOf = (name: unknown): Line | undefined => {
    const [mine, first, theirs] = [wanted.get(name), was.get(name), present.get(name)]
    if (mine && theirs) return (first ? within(theirs, first, mine) : mine) as Line
    const left = mine ?? theirs
    return first && same(left, first) ? undefined : left
  }
  const common = (names: Iterable<unknown>, others: ReadonlyMap<unknown, Line>) =>
    [...names].filter(name => others.has(name))
  const isMoved = !same(common(was.keys(), wanted), common(wanted.keys(), was))
  const order = isMoved
    ? joined([...wanted.keys()], [...present.keys()])
    : joined([...present.keys()], [...wanted.keys()])
  return order.map(lineOf).filter(line => line !== undefined)
}

/** An order with what another has more, each before what follows it there. */
function joined(order: readonly unknown[], other: readonly unknown[]): unknown[] {
  const result = [...order]
  let next = result.length
  for (const name of other.toReversed()) {
    const at = result.indexOf(name)
    if (at >= 0) next = at
    else result.splice(next, 0, name)
  }
  return result
}

/** What tells the lines of a list apart, in the order in which it is looked for. */
const names = ['id', 'annotationId', 'field', 'code', 'rule', 'version', 'name', 'value']

const nameOfLines = (lists: readonly (readonly Line[])[]): string | undefined =>
  names.find(key =>
    lists.every(list => {
      const found = new Set(list.map(line => line[key]))
      return found.size === list.length && [...found].every(name => ['string', 'number'].includes(typeof name))
    }),
  )

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is readonly Line[] => Array.isArray(value) && value.every(isFields)

/** Fields in another order are the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || inOrder(a) === inOrder(b)

const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    isFields(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
