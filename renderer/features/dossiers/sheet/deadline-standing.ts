import { progress } from '#renderer/ui/procedure/stages.ts'
import type { DossierState } from '#shared/domain/dossier.ts'
import type { Due } from '#shared/domain/dossier-sheet.ts'

/** `suspended`: the time does not run for now; `over`: nothing is awaited of it any more. */
export type DeadlineStanding = 'met' | 'runs' | 'suspended' | 'over'

/** Whether a deadline still runs where the dossier stands. The day of the opinion is over once that is signed. */
export function deadlineStanding({ id, met }: Due, state: DossierState): DeadlineStanding {
  if (met) return 'met'
  const { mark } = progress(state)
  if (mark === 'ended' || state === 'closed') return 'over'
  if (id !== 'opinion') return 'runs'
  if (given.includes(state)) return 'over'
  return mark === 'paused' ? 'suspended' : 'runs'
}

const given: readonly DossierState[] = ['signed', 'notified', 'published', 'in_follow_up']
