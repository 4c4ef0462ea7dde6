import { useCallbackRef } from '@mantine/hooks'
import { useMemo } from 'react'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { type Fate, isOfFormer, targetIn } from '#shared/domain/annotations/fates.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { type VersionFile, versionsOf } from '#shared/domain/piece-versions.ts'
import type { DerivedReading } from '../document/use-derived.ts'
import type { NotesDesk } from '../notes/notes-desk.tsx'
import type { PieceNotes } from '../notes/use-annotations.ts'
import { type NoteFates, useFates } from './use-fates.ts'

export type NotesHere = {
  /** The version on show. */
  file: VersionFile
  /** Those that stand somewhere in what is on show, where they stand in it. */
  notes: PieceNotes
  /** Found elsewhere than they stood, and not confirmed. */
  moved: ReadonlySet<string>
  /** As they were written: what they stood on is gone. */
  orphans: readonly AnnotationRecord[]
  /** As they were written, where the version in force cannot be searched for what they stand on. */
  unsought: readonly AnnotationRecord[]
  /** How many are still sought in the version in force. */
  pending: number
  /** Why no more of them is found. */
  stopped: NoteFates['stopped']
  /** The desk, whose acts change the notes as they were written. */
  desk: NotesDesk
}

const noIds: ReadonlySet<string> = new Set()

/** The notes of a piece where they stand in the version on show: the one in force, or a former one, which is only read. */
export function useNotesHere(
  piece: PieceRecord,
  shown: string,
  all: PieceNotes,
  desk: NotesDesk,
  /** What is read of the version on show, where it is. */
  reading: DerivedReading | null,
): NotesHere {
  const inForce = shown === piece.sha256
  const file = useMemo(() => versionsOf(piece).findLast(({ sha256 }) => sha256 === shown) ?? piece, [piece, shown])
  const { fates, pending, stopped } = useFates(piece, inForce ? all.roots : none, reading)
  // Looked for when one is acted on: on another desk each note would be drawn anew whenever one is added. A field that
  // goes with its note still finds it, for what is looked in changes after that.
  const threadsWritten = useCallbackRef((placed: readonly Thread[]) => asWritten(placed, all.threads, idOfThread))
  const notesWritten = useCallbackRef((placed: readonly AnnotationRecord[]) => asWritten(placed, all.roots, idOfNote))
  const here = useMemo((): NotesDesk => {
    const { acts } = desk
    return {
      ...desk,
      readOnly: desk.readOnly || !inForce,
      acts: {
        ...acts,
        reply: (threads, kind) => acts.reply(threadsWritten(threads), kind),
        write: (note, body) => acts.write(notesWritten([note])[0] ?? note, body),
        change: (notes, changes) => acts.change(notesWritten(notes), changes),
        open: (threads, audience) => acts.open(threadsWritten(threads), audience),
        remove: threads => acts.remove(threadsWritten(threads)),
      },
    }
  }, [desk, threadsWritten, notesWritten, inForce])
  const { notes, moved, orphans } = useMemo(() => {
    if (inForce && fates.size === 0 && pending === 0) return { notes: all, moved: noIds, orphans: none }
    return placed(all, thread => (inForce ? inNewest(thread, piece, fates) : inFormer(thread, piece, shown)))
  }, [all, fates, pending, inForce, piece, shown])
  const unsought = useMemo(
    () => (stopped ? all.roots.filter(note => isOfFormer(note, piece) && !fates.has(note.id)) : none),
    [all.roots, fates, piece, stopped],
  )
  return { file, notes, moved, orphans, unsought, pending, stopped, desk: here }
}

/** As they were written, of those placed where they stand now. */
function asWritten<One>(placed: readonly One[], written: readonly One[], idOf: (one: One) => string): One[] {
  const byId = new Map(written.map(one => [idOf(one), one]))
  return placed.map(one => byId.get(idOf(one)) ?? one)
}

const idOfNote = ({ id }: AnnotationRecord) => id
const idOfThread = ({ root }: Thread) => root.id

const none: AnnotationRecord[] = []

type Place = { thread: Thread; moved: boolean } | 'orphan' | null

function placed(all: PieceNotes, place: (thread: Thread) => Place) {
  const threads: Thread[] = []
  const moved = new Set<string>()
  const orphans: AnnotationRecord[] = []
  for (const thread of all.threads) {
    const found = place(thread)
    if (found === 'orphan') orphans.push(thread.root)
    else if (found) {
      threads.push(found.thread)
      if (found.moved) moved.add(thread.root.id)
    }
  }
  return { notes: { ...all, threads, roots: threads.map(({ root }) => root) }, moved, orphans }
}

function inNewest(thread: Thread, piece: PieceRecord, fates: ReadonlyMap<string, Fate>): Place {
  const { root } = thread
  const fate = fates.get(root.id)
  if (!fate) return targetIn(root, piece, piece.sha256) || root.replyTo !== undefined ? { thread, moved: false } : null
  if (fate.fate === 'orphan') return 'orphan'
  if (fate.fate === 'here') return { thread, moved: false }
  return { thread: { ...thread, root: { ...root, target: fate.target } }, moved: fate.fate === 'moved' }
}

function inFormer(thread: Thread, piece: PieceRecord, shown: string): Place {
  const target = targetIn(thread.root, piece, shown)
  return target && { thread: { ...thread, root: { ...thread.root, target } }, moved: false }
}
