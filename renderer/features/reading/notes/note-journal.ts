import type { Store } from '#renderer/store/store-contract.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { withChange } from '#shared/domain/store/with-change.ts'

/** Notes as they were on one side of an act; `null`: it was not there. */
type Side = ReadonlyMap<string, AnnotationRecord | null>

/** One act on some notes, to be undone as one. */
export type Step = { before: Side; after: Side }

/** What a note becomes of its latest state, which is `null` where it is not there; `null` takes it away. */
export type Becoming = (latest: AnnotationRecord | null) => AnnotationRecord | null

export type NoteJournal = {
  /** Writes what notes become over what every window wrote of them, as one act. Resolves once kept. */
  act(notes: readonly AnnotationRecord[], becoming: (note: AnnotationRecord) => Becoming): Promise<unknown>
  /** The same, without an act to undo. One that was removed meanwhile is there again. */
  put(note: AnnotationRecord, change: (latest: AnnotationRecord) => AnnotationRecord): Promise<unknown>
  /** Takes away what came to nothing, as if it had never been made. */
  discard(note: AnnotationRecord): Promise<unknown>
  /** Notes that are not there yet, as they are, as one act. */
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

/** A step whose notes are told in its turn: `done` says what one was and became. */
type Remembered = {
  step: Step
  done(id: string, was: AnnotationRecord | null, is: AnnotationRecord | null): void
}

function newStep(): Remembered {
  const before = new Map<string, AnnotationRecord | null>()
  const after = new Map<string, AnnotationRecord | null>()
  const done: Remembered['done'] = (id, was, is) => {
    before.set(id, was)
    after.set(id, is)
  }
  return { step: { before, after }, done }
}

function newJournal(store: Store): NoteJournal {
  let past: Step[] = []
  let future: Step[] = []
  let brought: Promise<unknown> = Promise.resolve()
  /** What is done to notes finds those brought before. In the turn, which counts as a change to be kept from the beginning. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> =>
    store.inTurn(async () => {
      await brought
      return work()
    })

  const stamped = (note: AnnotationRecord): AnnotationRecord => ({
    ...note,
    clock: store.tick(),
    updatedAt: new Date().toISOString(),
  })
  /** Puts a side in place; what the store refuses it keeps and tries again. */
  const write = async (side: Side) => {
    const puts = [...side.values()].flatMap(note => (note === null ? [] : [stamped(note)]))
    const gone = [...side].flatMap(([id, note]) => (note === null ? [id] : []))
    await Promise.all([
      ...(puts.length > 0 ? [store.putAll('annotations', puts)] : []),
      ...gone.map(id => store.remove('annotations', id)),
    ])
  }
  /** Takes back what an act changed and nothing else: what was typed or changed since stays. `back` is told the way back. */
  const revert = async ({ before, after }: Step, back: Remembered): Promise<void> => {
    const latest = await latestOf(store, [...before.keys()], [...before.values(), ...after.values()])
    for (const [id, target] of before) {
      const current = latest.get(id) ?? null
      const from = after.get(id) ?? null
      // Somebody removed it meanwhile, in another window: it stays removed.
      if (from !== null && current === null) continue
      back.done(id, current, from && target && current ? withChange(current, from, target) : target)
    }
    await write(back.step.after)
  }
  /** The way back is there at once, as an act is: for whoever goes it before the turn, and where the store refuses. */
  const move = async (from: Step[], to: Step[], step = from.at(-1)): Promise<number> => {
    const rank = step ? from.indexOf(step) : -1
    if (!step || rank < 0) return 0
    from.splice(rank, 1)
    const back = newStep()
    to.push(back.step)
    await inTurn(() => revert(step, back))
    return back.step.before.size
  }

  /** An act on these notes, to be undone from now on. */
  const remembered = (): Remembered => {
    const act = newStep()
    past = [...past.slice(1 - longest), act.step]
    future = []
    return act
  }

  return {
    put: (note, change) =>
      inTurn(async () => {
        const latest = (await store.read('annotations', note.id)) ?? note
        await store.put('annotations', stamped(change(latest)))
      }),
    act(notes, becoming) {
      const { step, done } = remembered()
      return inTurn(async () => {
        const ids = notes.map(({ id }) => id)
        const latest = await latestOf(store, ids, notes)
        for (const note of notes) {
          const was = latest.get(note.id) ?? null
          const is = becoming(note)(was)
          if (was !== null || is !== null) done(note.id, was, is)
        }
        await write(step.after)
      })
    },
    bring(notes) {
      const { done } = remembered()
      for (const note of notes) done(note.id, null, note)
      // No other window knows of them yet: there is no turn to wait for.
      const kept = store.putAll('annotations', [...notes])
      const settled = () => undefined
      brought = Promise.all([brought, kept]).then(settled, settled)
      return kept
    },
    last: () => past.at(-1),
    discard(note) {
      past = past.filter(({ after }) => !(after.size === 1 && after.has(note.id)))
      return inTurn(() => store.remove('annotations', note.id))
    },
    undo: step => move(past, future, step),
    redo: () => move(future, past),
  }
}

/** From so many on, the notes of their dossiers are read at once rather than one by one. */
const many = 50

/** The notes of these identifiers as they are; `known`: what was known of them. */
async function latestOf(
  store: Store,
  ids: readonly string[],
  known: readonly (AnnotationRecord | null)[],
): Promise<Map<string, AnnotationRecord>> {
  const dossiers = [...new Set(known.flatMap(note => note?.dossierId ?? []))]
  const read =
    ids.length < many
      ? await Promise.all(ids.map(id => store.read('annotations', id)))
      : (await Promise.all(dossiers.map(dossierId => store.find('annotations', { dossierId })))).flat()
  return new Map(read.flatMap(note => (note ? [[note.id, note] as const] : [])))
}
