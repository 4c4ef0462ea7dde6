import type { Store } from '#renderer/store/store-contract.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'

/** Notes as they were on one side of an act; `null`: it was not there. */
type Side = ReadonlyMap<string, AnnotationRecord | null>

/** One act on some notes, to be undone as one. */
export type Step = { before: Side; after: Side }

export type NoteJournal = {
  /** The note as it was last written here: two acts on one note may follow each other faster than the store. */
  newest(note: AnnotationRecord): AnnotationRecord
  /** Writes one side over what is there, as one act. Resolves once kept. */
  act(after: Side, before: Side): Promise<unknown>
  put(note: AnnotationRecord): Promise<unknown>
  /** Takes away what came to nothing, as if it had never been made. */
  discard(note: AnnotationRecord): Promise<unknown>
  /** Notes that come from elsewhere, as they are, as one act. */
  bring(notes: readonly AnnotationRecord[]): Promise<unknown>
  /** The newest act that can be undone. */
  last(): Step | undefined
  /** Takes back this act, or the newest. How many notes went back, or forth; 0 where there is nothing to undo. */
  undo(step?: Step): Promise<number>
  redo(): Promise<number>
}

const longest = 200
const journals = new WeakMap<Store, Map<string, NoteJournal>>()

/**
 * What a person did to notes in this window since the profile was opened: it outlives the pane of a piece. Whoever takes
 * another seat in the demonstration undoes nothing of what was done in the first.
 */
export function noteJournal(store: Store, memberId: string): NoteJournal {
  const ofStore = journals.get(store) ?? new Map<string, NoteJournal>()
  journals.set(store, ofStore)
  const journal = ofStore.get(memberId) ?? newJournal(store)
  ofStore.set(memberId, journal)
  return journal
}

function newJournal(store: Store): NoteJournal {
  const written = new Map<string, AnnotationRecord>()
  let past: Step[] = []
  let future: Step[] = []

  const newest = (note: AnnotationRecord): AnnotationRecord => {
    const own = written.get(note.id)
    return own && own.clock > note.clock ? own : note
  }
  const stamped = (note: AnnotationRecord): AnnotationRecord => {
    const next = { ...note, clock: store.tick(), updatedAt: new Date().toISOString() }
    written.set(next.id, next)
    return next
  }
  /** Puts a side in place; what the store refuses it keeps and tries again. */
  const write = async (side: Side) => {
    const puts = [...side.values()].flatMap(note => (note === null ? [] : [stamped(note)]))
    const gone = [...side].flatMap(([id, note]) => (note === null ? [id] : []))
    await Promise.all([
      ...(puts.length > 0 ? [store.putAll('annotations', puts)] : []),
      ...gone.map(id => store.remove('annotations', id)),
    ])
  }
  /** Takes back what an act changed and nothing else: what was typed or changed since stays. Answers the way back. */
  const revert = async ({ before, after }: Step): Promise<Step> => {
    const wanted = new Map<string, AnnotationRecord | null>()
    const present = new Map<string, AnnotationRecord | null>()
    const stored = await Promise.all([...before.keys()].map(id => store.read('annotations', id)))
    for (const [index, [id, target]] of [...before].entries()) {
      const found = stored[index]
      const current = found ? newest(found) : null
      const from = after.get(id) ?? null
      // Somebody removed it meanwhile, in another window: it stays removed.
      if (from !== null && current === null) continue
      present.set(id, current)
      wanted.set(id, from && target && current ? withoutChange(current, from, target) : target)
    }
    await write(wanted)
    return { before: present, after: wanted }
  }
  const move = async (from: Step[], to: Step[], step = from.at(-1)): Promise<number> => {
    const rank = step ? from.indexOf(step) : -1
    if (!step || rank < 0) return 0
    from.splice(rank, 1)
    const back = await revert(step)
    to.push(back)
    return back.before.size
  }

  const remember = (step: Step) => {
    past = [...past.slice(1 - longest), step]
    future = []
  }

  return {
    newest,
    put: note => store.put('annotations', stamped(note)),
    act(after, before) {
      remember({ before, after })
      return write(after)
    },
    bring(notes) {
      remember({
        before: new Map(notes.map(({ id }) => [id, null])),
        after: new Map(notes.map(note => [note.id, note])),
      })
      // One that was removed here and comes back is as it comes, not as it was.
      for (const note of notes) written.set(note.id, note)
      return store.putAll('annotations', [...notes])
    },
    last: () => past.at(-1),
    discard(note) {
      past = past.filter(({ after }) => !(after.size === 1 && after.has(note.id)))
      return store.remove('annotations', note.id)
    },
    undo: step => move(past, future, step),
    redo: () => move(future, past),
  }
}

const ofTheWriting = new Set(['clock', 'updatedAt'])

function withoutChange(
  current: AnnotationRecord,
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): AnnotationRecord {
  const result: Record<string, unknown> = { ...current }
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (ofTheWriting.has(key) || JSON.stringify(from[key]) === JSON.stringify(to[key])) continue
    if (to[key] === undefined) delete result[key]
    else result[key] = to[key]
  }
  return result as AnnotationRecord
}
