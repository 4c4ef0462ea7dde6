import { useEffect, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { roundOpened } from '#shared/domain/first-round.ts'
import { unread } from '#shared/domain/round-seats.ts'
import { readClosed } from './use-round-acts.ts'
import type { Round, Rounds } from './use-rounds.ts'

/**
 * On the profile that holds the pen, reads what came after the opening, or what a crash left unread. Answers the people
 * whose closed assessment does not hold what they had committed to.
 */
export function useLateBodies(round: Round, { events, assessments }: Rounds): ReadonlySet<string> {
  const store = useStore()
  const { dossierId, grid, isPen, openedAt } = round
  const waiting = isPen && openedAt !== null ? unread(assessments, { dossierId, grid }) : []
  const key = waiting
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
  const opening = events.find(
    ({ act, round: of }) => act === roundOpened && of?.dossierId === dossierId && of.grid === grid,
  )?.id
  const [broken, setBroken] = useState<readonly string[]>([])
  useEffect(() => {
    if (key === '' || opening === undefined || store.readOnly) return
    void readClosed(store, opening).then(read => {
      if (read.ok) setBroken(read.value.broken)
    })
  }, [store, key, opening])
  return new Set(waiting.filter(({ id }) => broken.includes(id)).map(({ memberId }) => memberId))
}
