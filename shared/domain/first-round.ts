import type { EventRecord, RoundPen } from './act-event.ts'
import { canonicalHash } from './canonical-hash.ts'

export const roundCalled = 'round_called'
export const roundOpened = 'round_opened'

/** `at` is an ISO instant. `pen` is `null` where a round was opened that nobody had called. */
export type FirstRound = { pen: RoundPen | null; calledAt: string | null; openedAt: string | null }

/**
 * The blind first round of a dossier with one grid (invariant 3), from the events; `null` where it was never called.
 * Until `openedAt`, nobody's scores are shown to anybody else.
 */
export function firstRound(events: readonly EventRecord[], dossierId: string, grid: string): FirstRound | null {
  const own = events
    .filter(({ round }) => round?.dossierId === dossierId && round.grid === grid)
    .toSorted((a, b) => (a.clock < b.clock ? -1 : 1))
  const called = own.find(({ act }) => act === roundCalled)
  const opened = own.find(({ act }) => act === roundOpened)
  if (!called && !opened) return null
  return { pen: called?.round?.pen ?? null, calledAt: called?.at ?? null, openedAt: opened?.at ?? null }
}

export const isRoundOpen = (events: readonly EventRecord[], dossierId: string, grid: string): boolean =>
  firstRound(events, dossierId, grid)?.openedAt != null

/** Those the round was opened on; `null` where it is not open, or was opened before openings listed them. */
export const openingCommitments = (
  events: readonly EventRecord[],
  dossierId: string,
  grid: string,
): readonly string[] | null =>
  events.find(({ act, round }) => act === roundOpened && round?.dossierId === dossierId && round.grid === grid)?.round
    ?.commitments ?? null

/** Whether something was sealed after the opening, once the marks of others could be read; nothing is before it. */
export const isLate = (commitments: readonly string[] | null, seal: { hash: string } | undefined): boolean =>
  commitments !== null && !commitments.includes(seal?.hash ?? '')

/** What the opening is recorded on: the commitments that were there, in the order of their digits. */
export const openingHash = (commitments: readonly string[]): string => canonicalHash(commitments.toSorted())
