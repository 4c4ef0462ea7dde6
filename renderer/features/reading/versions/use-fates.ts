import { useEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { type Fate, isOfFormer } from '#shared/domain/annotations/fates.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { DerivedReading } from '../document/use-derived.ts'
import { useVersionPages } from './use-version-pages.ts'
import { askOfVersions } from './versions-questions.ts'

export type NoteFates = {
  /** Of the notes of former versions, as far as they were found. */
  fates: ReadonlyMap<string, Fate>
  /** How many are still sought. */
  pending: number
  /** The version in force cannot be read, or the search in it broke: nothing more is found. */
  stopped: 'unread' | 'broken' | null
  /** Its text. */
  pages: readonly string[] | null
}

type Known = { grounds: string; fate: Fate }
const none: ReadonlyMap<string, Known> = new Map()

/** What the fate of a note follows from: words typed into it leave it where it is. */
const groundsOf = ({ version, goneIn, target: { page, position } }: AnnotationRecord): string =>
  JSON.stringify([version, goneIn, page, position.start, position.end])

/**
 * What became of each note of a piece in its version in force, which is read only where a note is of another, and where
 * it is not read already.
 */
export function useFates(
  piece: PieceRecord,
  notes: readonly AnnotationRecord[],
  inForce: DerivedReading | null = null,
): NoteFates {
  const former = useMemo(() => notes.filter(note => isOfFormer(note, piece)), [notes, piece])
  const { pages, reading } = useVersionPages(former.length > 0 ? piece : null, inForce)
  const [found, setFound] = useState<{ sha256: string; known: ReadonlyMap<string, Known> }>({ sha256: '', known: none })
  const known = found.sha256 === piece.sha256 ? found.known : none
  /** Where the search broke, and over which notes: changed ones are sought again. */
  const [broken, setBroken] = useState<readonly AnnotationRecord[] | null>(null)
  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
  }, [known])

  useEffect(() => {
    const sought = former.filter(note => latest.current.get(note.id)?.grounds !== groundsOf(note))
    if (!pages || sought.length === 0) return
    const grounds = new Map(sought.map(note => [note.id, groundsOf(note)]))
    const { sha256, formerVersions, inspection } = piece
    const question = { piece: { sha256, formerVersions, inspection }, notes: sought, pages }
    return askOfVersions(
      { type: 'fates', ...question },
      answer => {
        if (answer.type !== 'fates') return
        setFound(before => {
          const next = new Map(before.sha256 === sha256 ? before.known : none)
          for (const [id, fate] of answer.fates) next.set(id, { grounds: grounds.get(id) ?? '', fate })
          return { sha256, known: next }
        })
      },
      () => setBroken(former),
    )
  }, [piece, former, pages])

  return useMemo(() => {
    const fates = new Map<string, Fate>()
    for (const { id } of former) {
      // Sought again, a note stays with what was last found of it: its card keeps its place and its focus.
      const one = known.get(id)
      if (one) fates.set(id, one.fate)
    }
    const pending = former.length - fates.size
    const breaks = pending > 0 && broken === former ? 'broken' : null
    return { fates, pending, stopped: reading.status === 'failed' ? 'unread' : breaks, pages }
  }, [former, known, reading.status, pages, broken])
}
