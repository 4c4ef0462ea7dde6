import { useMemo } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { withoutAbsent } from '#renderer/store/without-absent.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import { mentionsIn } from '#shared/domain/annotations/mentions.ts'
import { type Audience, audienceOf } from '#shared/domain/annotations/readable.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { replyInstant, type Thread } from '#shared/domain/annotations/threads.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { noteJournal, type Step } from './note-journal.ts'

/** How a new mark looks. */
export type Look = Pick<AnnotationRecord, 'color' | 'style'>

/** Where a note stands, and stood before. */
type PlaceField = 'target' | 'version' | 'formerTargets' | 'goneIn'
type ChangedField = 'color' | 'tags' | 'audience' | 'assigneeId' | 'criteria' | 'motivation' | 'answer' | PlaceField

/** What its author changes of a note besides its words; `undefined` takes a field away. */
export type NoteChanges = { [Field in ChangedField]?: AnnotationRecord[Field] | undefined }
export type ReplyKind = Pick<AnnotationRecord, 'resolves' | 'answer'>

/** All that is done to notes. Each can be undone, but typing, which its field undoes; each function keeps its identity. */
export type NoteActs = {
  /** One note a target, and what resolves once they are kept, or the store has them and tries again. */
  add(
    piece: PieceRecord,
    targets: Anchor[],
    motivation: AnnotationRecord['motivation'],
    look?: Look,
  ): { made: AnnotationRecord[]; kept: Promise<unknown> }
  /** A reply without words yet, or one that says by itself what it is for. For no more readers than its note. */
  reply(threads: readonly Thread[], kind?: ReplyKind): Promise<AnnotationRecord[]>
  write(note: AnnotationRecord, body: string): Promise<unknown>
  /** Of one's own among them, each from its latest state. Answers how many. */
  change(notes: readonly AnnotationRecord[], changes: (note: AnnotationRecord) => NoteChanges): number
  /** Who reads one's own among them, one's own replies in them included. Answers how many threads. */
  open(threads: readonly Thread[], audience: Audience): number
  /** One's own among them, each with its thread where nobody else answered. Answers how many. */
  remove(threads: readonly Thread[]): number
  /** One reply of one's own. */
  takeBack(reply: AnnotationRecord): void
  /** A reply of one's own that was left without a word. */
  discard(reply: AnnotationRecord): void
  /** The newest act: what a notice that offers to take it back names. */
  last(): Step | undefined
  /** Takes back this act, or the newest. */
  undo(step?: Step): Promise<number>
  redo(): Promise<number>
}

// What the store refuses it keeps and tries again, and the bar says so.
const kept = (writing: Promise<unknown>) => void writing.catch(() => undefined)

export function useNoteActs(people: readonly MemberRecord[]): NoteActs {
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  return useMemo(() => {
    const journal = noteJournal(store, memberId)
    const isMine = ({ author }: AnnotationRecord) => author === memberId && !store.readOnly
    // They are new: nothing of them is to be read first. What is said once they are kept is said of those tried again too.
    const make = (notes: AnnotationRecord[]) => ({ made: notes, kept: journal.bring(notes).catch(() => undefined) })
    const gone = (notes: readonly AnnotationRecord[]) => {
      if (notes.length > 0) kept(journal.act(notes, () => () => null))
    }
    const change: NoteActs['change'] = (notes, changes) => {
      const own = notes.filter(isMine)
      const become = (note: AnnotationRecord) => withoutAbsent<AnnotationRecord>({ ...note, ...changes(note) })
      if (own.length > 0) kept(journal.act(own, note => latest => become(latest ?? note)))
      return own.length
    }
    return {
      add: (piece, targets, motivation, look = {}) => {
        const now = new Date().toISOString()
        return make(
          targets.map(target => ({
            ...store.stamp(),
            dossierId: piece.dossierId,
            pieceId: piece.id,
            motivation,
            target,
            ...(piece.formerVersions?.length ? { version: piece.sha256 } : {}),
            body: '',
            ...look,
            createdAt: now,
            updatedAt: now,
          })),
        )
      },
      reply: async (threads, kind = {}) => {
        const replies = make(
          threads.map(thread => {
            const { dossierId, pieceId, target, version, audience, id } = thread.root
            const at = new Date(replyInstant(thread, Date.now())).toISOString()
            return {
              ...store.stamp(),
              ...{ dossierId, pieceId, target, motivation: 'replying' as const, replyTo: thread.root.replyTo ?? id },
              ...(version === undefined ? {} : { version }),
              ...(audience === undefined ? {} : { audience: audienceOf(thread.root) }),
              ...{ body: '', ...kind, createdAt: at, updatedAt: at },
            }
          }),
        )
        await replies.kept
        return replies.made
      },
      write: (note, body) =>
        journal.put(note, ({ mentions, ...rest }) => {
          const named = mentionsIn(body, people)
          return {
            ...rest,
            body,
            motivation: motivationWith(rest, body),
            ...(named.length === 0 ? {} : { mentions: named }),
          } as AnnotationRecord
        }),
      change,
      open: (threads, audience) => {
        const own = threads.filter(({ root }) => isMine(root))
        change(
          own.flatMap(({ root, replies }) => [root, ...replies]),
          () => ({ audience }),
        )
        return own.length
      },
      remove: threads => {
        const own = threads.filter(({ root }) => isMine(root))
        gone(own.flatMap(({ root, replies }) => [root, ...(replies.every(isMine) ? replies : [])]))
        return own.length
      },
      takeBack: reply => gone([reply].filter(isMine)),
      discard: reply => kept(journal.discard(reply)),
      last: journal.last,
      undo: journal.undo,
      redo: journal.redo,
    }
  }, [store, memberId, people])
}

/** A highlight that gets words is a comment, and one that loses them a highlight; anything else stays what it is. */
function motivationWith({ motivation, target }: AnnotationRecord | Omit<AnnotationRecord, 'mentions'>, body: string) {
  if (motivation !== 'highlighting' && motivation !== 'commenting') return motivation
  const isMark = shapeOf(target as Anchor) === 'passage'
  return body === '' && isMark ? 'highlighting' : 'commenting'
}
