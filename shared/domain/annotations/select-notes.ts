import { lastTrue } from '#shared/text/last-true.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { type AnnotationRecord, type CriterionLink, type MarkColor, markColors } from '../annotation.ts'
import type { Change } from './kept-up.ts'
import { type Audience, audienceOf } from './readable.ts'
import type { Thread } from './threads.ts'

/** What of the notes of a piece is looked at; a key that is absent lets everything through. */
export type NoteFilter = {
  /** Words of the note, of its passage, of its tags or of what was answered; accents and capitals do not count. */
  words?: string
  colors?: readonly MarkColor[]
  author?: string
  tag?: string
  kind?: NoteKind
  state?: NoteState
  /** Of whoever looks: the notes, or the replies, that name them, and those given to them. */
  concerns?: NoteConcern
  /** As `criterionKey` writes it. */
  criterion?: string
  audience?: Audience
}

export const noteKinds = ['written', 'evidence', 'questions'] as const
export type NoteKind = (typeof noteKinds)[number]

export const noteStates = ['open', 'resolved'] as const
export type NoteState = (typeof noteStates)[number]

export const noteConcerns = ['mentioned', 'assigned'] as const
export type NoteConcern = (typeof noteConcerns)[number]

export const noteOrders = ['place', 'newest', 'author', 'color'] as const
export type NoteOrder = (typeof noteOrders)[number]

type Known = {
  /** Annotations that an answer rests on. */
  evidence: ReadonlySet<string>
  nameOf(memberId: string): string
  /** Who looks. */
  me: string
}

/** Of a mark for which none was chosen. */
export const usualColor: MarkColor = 'yellow'

export const colorOf = ({ color }: Pick<AnnotationRecord, 'color'>): MarkColor => color ?? usualColor

/** One string for a criterion of a version of a grid, the same for the same criterion. */
export const criterionKey = ({ grid, question }: CriterionLink): string => `${grid} ${question}`

type Selected = {
  of(threads: readonly Thread[]): Thread[]
  after(selected: Thread[], change: Change<Thread>): Thread[]
}

/** The threads that pass, in that order, of equals in reading order; `after` some of them left and some came. */
export function selection(filter: NoteFilter, order: NoteOrder, known: Known): Selected {
  const passes = passing(filter, known)
  const compare = (a: Thread, b: Thread) => compared(a.root, b.root, order, known.nameOf) || byPlace(a.root, b.root)
  return {
    of: threads => threads.filter(passes).sort(compare),
    after(selected, { gone, come }) {
      const left = new Set(gone)
      const after = selected.filter(thread => !left.has(thread))
      for (const thread of come.filter(passes)) {
        const place = lastTrue(after.length, count => compare(after[count - 1] as Thread, thread) < 0)
        after.splice(place, 0, thread)
      }
      return after
    },
  }
}

function passing(filter: NoteFilter, { evidence, me }: Known): (thread: Thread) => boolean {
  const { words = '', colors = [], author, tag, kind, state, concerns, criterion, audience } = filter
  const asked = plainText(words)
    .split(/\s+/)
    .filter(word => word !== '')
  const says = ({ root, replies }: Thread) => {
    const said = [root.body, root.target.quote.exact, ...(root.tags ?? []), ...replies.map(({ body }) => body)]
    const plain = plainText(said.join('\n'))
    return asked.every(word => plain.includes(word))
  }
  const tests: ((thread: Thread) => boolean)[] = [
    ...(asked.length > 0 ? [says] : []),
    ...(colors.length > 0 ? [({ root }: Thread) => colors.includes(colorOf(root))] : []),
    ...(author === undefined ? [] : [({ root }: Thread) => root.author === author]),
    ...(tag === undefined ? [] : [({ root }: Thread) => (root.tags ?? []).includes(tag)]),
    ...(kind === undefined ? [] : [({ root }: Thread) => isOfKind(root, kind, evidence)]),
    ...(state === undefined ? [] : [({ resolved }: Thread) => resolved === (state === 'resolved')]),
    ...(concerns === undefined ? [] : [(thread: Thread) => doesConcern(thread, concerns, me)]),
    ...(criterion === undefined
      ? []
      : [({ root }: Thread) => (root.criteria ?? []).some(link => criterionKey(link) === criterion)]),
    ...(audience === undefined ? [] : [({ root }: Thread) => audienceOf(root) === audience]),
  ]
  return thread => tests.every(test => test(thread))
}

function doesConcern({ root, replies }: Thread, concern: NoteConcern, me: string): boolean {
  switch (concern) {
    case 'mentioned':
      return [root, ...replies].some(({ mentions = [] }) => mentions.includes(me))
    case 'assigned':
      return root.assigneeId === me
  }
}

function isOfKind(note: AnnotationRecord, kind: NoteKind, evidence: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'written':
      return note.body !== ''
    case 'evidence':
      return evidence.has(note.id)
    case 'questions':
      return note.motivation === 'questioning'
  }
}

function compared(a: AnnotationRecord, b: AnnotationRecord, order: NoteOrder, nameOf: Known['nameOf']): number {
  switch (order) {
    case 'place':
      return 0
    case 'newest':
      return a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1
    case 'author':
      return nameOf(a.author).localeCompare(nameOf(b.author), 'fr')
    case 'color':
      return markColors.indexOf(colorOf(a)) - markColors.indexOf(colorOf(b))
  }
}

export const byPlace = (a: AnnotationRecord, b: AnnotationRecord): number =>
  a.target.page - b.target.page ||
  a.target.position.start - b.target.position.start ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
