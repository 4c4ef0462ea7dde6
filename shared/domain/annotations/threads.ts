import type { AnnotationRecord } from '../annotation.ts'
import { placeById } from '../store/place-by-id.ts'
import type { Change } from './kept-up.ts'

/** A note and what was said of it, oldest first. */
export type Thread = { root: AnnotationRecord; replies: readonly AnnotationRecord[]; resolved: boolean }

const noReplies: readonly AnnotationRecord[] = []

/** The last thread that each note began. */
const known = new WeakMap<AnnotationRecord, Thread>()

/** The same thread as before where it says the same: what is drawn of it is not drawn again. */
function threadOf(root: AnnotationRecord, replies: readonly AnnotationRecord[]): Thread {
  const before = known.get(root)
  if (before?.replies.length === replies.length && before.replies.every((reply, rank) => reply === replies[rank]))
    return before
  const thread = { root, replies, resolved: isResolved(replies) }
  known.set(root, thread)
  return thread
}

/**
 * The threads of some notes, in the order in which these first name them; every note stands in one. A reply whose note is
 * not there (removed, or not for this reader) is not lost: the oldest of them begins a thread of its own.
 */
export function threadsOf(notes: readonly AnnotationRecord[]): Thread[] {
  if (notes.every(({ replyTo }) => replyTo === undefined)) return notes.map(root => threadOf(root, noReplies))
  const byId = new Map(notes.map(note => [note.id, note]))
  const groups = new Map<string, AnnotationRecord[]>()
  for (const note of notes) {
    const top = topOf(note, byId)
    const group = groups.get(top)
    if (group) group.push(note)
    else groups.set(top, [note])
  }
  return [...groups.values()].map(threadOfGroup)
}

/**
 * The threads of notes in the order of identifiers, after some of these left and some came; `null` where that is not told by
 * them alone, as where replies are among them.
 */
export function threadsAfter(threads: readonly Thread[], { gone, come }: Change<AnnotationRecord>): Thread[] | null {
  const isReply = ({ replyTo }: AnnotationRecord) => replyTo !== undefined
  // A reply whose note is not there may be waiting for one of these.
  if (gone.some(isReply) || come.some(isReply) || threads.some(({ root }) => isReply(root))) return null
  const after = [...threads]
  for (const note of gone) {
    const place = placeById(after, note.id, firstOf)
    if (after[place]?.root !== note || after[place].replies.length > 0) return null
    after.splice(place, 1)
  }
  for (const note of come) after.splice(placeById(after, note.id, firstOf), 0, threadOf(note, noReplies))
  return after
}

/** The identifier that a thread has its place by. */
const firstOf = ({ root, replies }: Thread): string => [root.id, ...replies.map(({ id }) => id)].toSorted()[0] as string

function threadOfGroup(group: readonly AnnotationRecord[]): Thread {
  const [only] = group
  if (only && group.length === 1) return threadOf(only, noReplies)
  const oldestFirst = group.toSorted(byAge)
  const root = group.find(({ replyTo }) => replyTo === undefined) ?? (oldestFirst[0] as AnnotationRecord)
  return threadOf(
    root,
    oldestFirst.filter(({ id }) => id !== root.id),
  )
}

/** Follows `replyTo` up to a note that is no reply, or as far as it is known; in a circle, its smallest identifier. */
function topOf(note: AnnotationRecord, byId: ReadonlyMap<string, AnnotationRecord>): string {
  const met = new Set<string>()
  let top: AnnotationRecord = note
  while (top.replyTo !== undefined) {
    met.add(top.id)
    const next = byId.get(top.replyTo)
    if (!next) return top.replyTo
    if (met.has(next.id)) return circleOf(next, byId)
    top = next
  }
  return top.id
}

function circleOf(start: AnnotationRecord, byId: ReadonlyMap<string, AnnotationRecord>): string {
  let smallest = start.id
  for (let at = byId.get(start.replyTo ?? ''); at && at.id !== start.id; at = byId.get(at.replyTo ?? ''))
    if (at.id < smallest) smallest = at.id
  return smallest
}

/** The newest reply that says so decides. */
const isResolved = (replies: readonly AnnotationRecord[]): boolean =>
  replies.findLast(({ resolves }) => resolves !== undefined)?.resolves === true

/** By the day it was written; the identifier decides between equals, the same on every machine. */
const byAge = (a: AnnotationRecord, b: AnnotationRecord): number =>
  compared(a.createdAt, b.createdAt) || compared(a.id, b.id)

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether a reply says nothing yet, neither in words nor by what it does. */
export const isWithoutWord = ({ body, resolves, answer }: AnnotationRecord): boolean =>
  body === '' && resolves === undefined && answer === undefined

/** When a reply is written, in milliseconds: after all it answers, whatever the clock of this machine says. */
export function replyInstant({ root, replies }: Thread, nowMilliseconds: number): number {
  const last = [root, ...replies].map(({ createdAt }) => Date.parse(createdAt))
  return Math.max(nowMilliseconds, ...last.map(instant => instant + 1))
}
