import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { type RequestLetterRecord, requestLetters } from '#shared/domain/annotations/request-letter.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { byArrival } from '#shared/domain/piece-order.ts'
import { type NoteActs, useNoteActs } from './use-note-acts.ts'

/** What every note of a dossier needs to be shown and changed. */
export type NotesDesk = {
  dossierId: string
  me: string
  readOnly: boolean
  acts: NoteActs
  people: readonly MemberRecord[]
  personOf(id: string): MemberRecord | undefined
  /** In the order of the dossier. */
  pieces: readonly PieceRecord[]
  letters: readonly RequestLetterRecord[]
  today: string
}

const NotesDeskContext = createContext<NotesDesk | null>(null)

export function useNotesOfDossier(dossierId: string): NotesDesk {
  const { readOnly } = useStore()
  const me = useProfile().profile.identity.memberId
  const { records: people } = useRecords('members', {})
  const { records: pieces } = useRecords('pieces', { dossierId })
  const { records: commitments } = useRecords('commitments', { dossierId })
  const acts = useNoteActs(people)
  const today = civilDay(new Date())
  return useMemo(() => {
    const byId = new Map(people.map(person => [person.id, person]))
    return {
      ...{ dossierId, me, readOnly, acts, people, today },
      personOf: id => byId.get(id),
      pieces: pieces.toSorted(byArrival),
      letters: requestLetters(commitments),
    }
  }, [dossierId, me, readOnly, acts, people, pieces, commitments, today])
}

export function NotesDeskProvider({ desk, children }: { desk: NotesDesk; children: ReactNode }) {
  return <NotesDeskContext value={desk}>{children}</NotesDeskContext>
}

export function useNotesDesk(): NotesDesk {
  const desk = useContext(NotesDeskContext)
  if (!desk) throw new Error('no notes desk around this note')
  return desk
}
