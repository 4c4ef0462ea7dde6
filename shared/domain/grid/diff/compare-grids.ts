import { commonRuns } from '#shared/text/common-runs.ts'
import type { GridFile } from '../grid-schema.ts'
import { type Element, gridElement } from './element.ts'
import { fieldChanges } from './field-changes.ts'
import type { ElementDiff, GridDiff } from './grid-diff.ts'

/** What a question of the earlier version is called in the later one; `null`: dropped. Silent on the others. */
export type QuestionMapping = Readonly<Record<string, string | null>>

/**
 * What `after` has more, less or otherwise than `before`. Questions are matched by `mapping`, which is by default what
 * `after` says of the version it replaces, then by identifier, across sections; everything else by identifier.
 */
export function compareGrids(before: GridFile, after: GridFile, mapping = mappingTo(before, after)): GridDiff {
  const [left, right] = [gridElement(before), gridElement(after)]
  const partners = pairQuestions(left.children, right.children, mapping)
  return {
    fields: fieldChanges(left.own, right.own),
    elements: compareLists(left.children, right.children, partners),
  }
}

const mappingTo = (before: GridFile, after: GridFile): QuestionMapping =>
  (before.id === after.id && after.replaces?.find(({ version }) => version === before.version)?.mapping) || {}

/** The old question that each new one continues, by key, and the section of each. */
type Partners = {
  of: (element: Element) => Element | undefined
  isTaken: (element: Element) => boolean
  sectionOf: (element: Element) => string
}

function pairQuestions(before: readonly Element[], after: readonly Element[], mapping: QuestionMapping): Partners {
  const olds = questionsOf(before)
  const news = questionsOf(after)
  const successors = new Map<string, Element>()
  const claims = [
    ...olds.filter(({ key }) => typeof mapping[key] === 'string').map(old => [mapping[old.key] ?? '', old] as const),
    ...olds.filter(({ key }) => !Object.hasOwn(mapping, key)).map(old => [old.key, old] as const),
  ]
  const known = new Set(news.map(({ key }) => key))
  for (const [key, old] of claims) if (known.has(key) && !successors.has(key)) successors.set(key, old)
  const taken = new Set(successors.values())
  const sections = new Map(
    [...before, ...after].flatMap(section =>
      section.kind === 'section' ? section.children.map(question => [question, section.key] as const) : [],
    ),
  )
  return {
    of: element => successors.get(element.key),
    isTaken: element => taken.has(element),
    sectionOf: element => sections.get(element) ?? '',
  }
}

const questionsOf = (elements: readonly Element[]): Element[] =>
  elements.flatMap(({ kind, children }) => (kind === 'section' ? children : []))

function compareLists(before: readonly Element[], after: readonly Element[], partners: Partners): ElementDiff[] {
  const byName = new Map(before.map(element => [nameOf(element), element]))
  const matches = after.map(element =>
    element.kind === 'question' ? partners.of(element) : byName.get(nameOf(element)),
  )
  const matched = new Set(matches)
  const still = before.filter(element => matched.has(element))
  const here = new Set(still)
  const inPlace = keptInPlace(
    still,
    matches.filter(match => match !== undefined && here.has(match)),
  )
  const compared = after.map((element, rank) => {
    const match = matches[rank]
    return match ? changed(match, element, !inPlace.has(match), partners) : added(element, partners)
  })
  const gone = before.filter(
    element => !matched.has(element) && !(element.kind === 'question' && partners.isTaken(element)),
  )
  return withRemoved(
    before,
    gone.map(element => [element, removed(element, partners)]),
    matches,
    compared,
  )
}

const nameOf = ({ kind, key }: Element): string => `${kind} ${key}`

/** Those whose order among the ones that stayed is the same: the fewest others have moved. */
function keptInPlace(before: readonly Element[], after: readonly (Element | undefined)[]): ReadonlySet<Element> {
  const runs = commonRuns<Element | undefined>(before, after)
  return new Set(runs.flatMap(({ before: start, length }) => before.slice(start, start + length)))
}

function changed(before: Element, after: Element, moved: boolean, partners: Partners): ElementDiff {
  const sections = { before: partners.sectionOf(before), after: partners.sectionOf(after) }
  return {
    kind: after.kind,
    key: after.key,
    before: before.own,
    after: after.own,
    moved,
    ...(sections.before === sections.after ? {} : { parent: sections }),
    fields: fieldChanges(before.own, after.own),
    children: compareLists(before.children, after.children, partners),
  }
}

/** What came from another section keeps its history in the new one. */
const added = ({ kind, key, own, children }: Element, partners: Partners): ElementDiff => ({
  kind,
  key,
  before: null,
  after: own,
  moved: false,
  fields: [],
  children: compareLists([], children, partners),
})

/** What went to another section is told there. */
const removed = ({ kind, key, own, children }: Element, partners: Partners): ElementDiff => ({
  kind,
  key,
  before: own,
  after: null,
  moved: false,
  fields: [],
  children: compareLists(children, [], partners),
})

/** Puts what was removed after what it followed, so that both columns read in their own order as far as they can. */
function withRemoved(
  before: readonly Element[],
  gone: readonly (readonly [Element, ElementDiff])[],
  matches: readonly (Element | undefined)[],
  compared: readonly ElementDiff[],
): ElementDiff[] {
  const following = new Map<Element | null, ElementDiff[]>()
  const diffs = new Map(gone)
  const stays = new Set(matches)
  let last: Element | null = null
  for (const element of before) {
    const diff = diffs.get(element)
    if (diff) following.set(last, [...(following.get(last) ?? []), diff])
    else if (stays.has(element)) last = element
  }
  return [
    ...(following.get(null) ?? []),
    ...compared.flatMap((diff, rank) => {
      const match = matches[rank]
      return match ? [diff, ...(following.get(match) ?? [])] : [diff]
    }),
  ]
}
