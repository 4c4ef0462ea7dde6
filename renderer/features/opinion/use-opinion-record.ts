import { useEffect, useMemo, useState } from 'react'
import { useAllRecords, useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { useWithheld } from '#renderer/store/react/withheld.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useVoices } from '#renderer/ui/round/use-voices.ts'
import { firstRound } from '#shared/domain/first-round.ts'
import { checkOpinion, opinionFaults } from '#shared/domain/opinion/check-opinion.ts'
import { composeOpinion } from '#shared/domain/opinion/compose-opinion.ts'
import { numberTakenFault } from '#shared/domain/opinion/number-taken.ts'
import type { OpinionBound } from '#shared/domain/opinion/opinion-bound.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { readableAssessments } from '#shared/domain/readable-assessments.ts'
import type { Failure } from '#shared/domain/result.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { withoutBareStarters } from './starters.ts'

export type DraftRecord = {
  /** What the rules of the grids allow; null until the dossier is read, when its grids cannot be, and without a retained one. */
  bound: OpinionBound | null
  /** The act's record, once nothing stands against its export. */
  record: OpinionRecord | null
  /** All that stands against it. */
  obstacles: Failure[]
  /** The text it was made from, at the last rest of the keyboard. */
  of: TextRecord
}

/** Grids are evaluated and the form is checked at the rests of the keyboard, not at each key. */
const restMilliseconds = 300
const nothing = { bound: null, record: null, obstacles: [] }

/** The act's record from the text being drafted and what the dossier holds, or all that is missing. */
export function useOpinionRecord(text: TextRecord): DraftRecord {
  const { profile } = useProfile()
  const { dossierId } = text
  const { record: dossier } = useRecord('dossiers', dossierId)
  const pieces = useRecords('pieces', { dossierId })
  const assessments = useVoices({ dossierId })
  const models = useRecords('models', { kind: 'grid' })
  const texts = useAllRecords('texts', { kind: text.kind })
  const events = useRecords('events', {})
  const withheld = useWithheld()
  const { committee } = profile
  const { memberId } = profile.identity
  const rested = useRested(text, restMilliseconds)
  const read = [pieces, assessments, models, texts, events].every(({ status }) => status === 'ready')
  return useMemo((): DraftRecord => {
    const of = rested
    if (!dossier || !read || !withheld) return { ...nothing, of }
    const known = numberTakenFault(rested, texts.records, withheld)
    const taken = known ? [known.error] : []
    const readable = readableAssessments(assessments.records, events.records, memberId)
    const composed = composeOpinion({
      ...{ text: withoutBareStarters(rested), dossier, committee, language: 'fr' },
      ...{ pieces: pieces.records, assessments: readable, models: models.records },
      // Whoever works alone prints what they assessed. Once a round is called, one member's marks, one's own or
      // another's, are not what the committee retained.
      standIn: one => one.memberId === memberId && firstRound(events.records, one.dossierId, one.grid) === null,
    })
    if (!composed.ok) return { ...nothing, obstacles: [...taken, composed.error], of }
    const bound = composed.value.record.assessments.length > 0 ? composed.value.bound : null
    const checked = checkOpinion(composed.value.record)
    if (checked.ok && taken.length === 0) return { bound, record: checked.value, obstacles: [], of }
    return { bound, record: null, obstacles: [...taken, ...opinionFaults(composed.value.record)], of }
  }, [
    rested,
    dossier,
    read,
    pieces.records,
    assessments.records,
    models.records,
    texts.records,
    events.records,
    withheld,
    committee,
    memberId,
  ])
}

/** `value` once it has not changed for `milliseconds`; the first one at once. */
function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
