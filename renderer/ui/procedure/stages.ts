import type { DossierState } from '#shared/domain/dossier.ts'

/** Stages of the procedure, one bead of the thread each. */
export const stages = [
  'filing',
  'admissibility',
  'instruction',
  'agenda',
  'deliberation',
  'publication',
  'follow_up',
] as const
export type Stage = (typeof stages)[number]

/** `at`: being done; `done`: finished, nothing begun after it; `paused`: the delay is suspended; `ended`: goes no further. */
export type Progress = { stage: Stage; mark: 'at' | 'done' | 'paused' | 'ended' }

const progressOf = {
  draft_referral: { stage: 'filing', mark: 'at' },
  filed: { stage: 'filing', mark: 'at' },
  incomplete: { stage: 'filing', mark: 'paused' },
  inadmissible: { stage: 'admissibility', mark: 'ended' },
  admissible: { stage: 'admissibility', mark: 'at' },
  under_instruction: { stage: 'instruction', mark: 'at' },
  information_requested: { stage: 'instruction', mark: 'paused' },
  report_ready: { stage: 'instruction', mark: 'at' },
  on_agenda: { stage: 'agenda', mark: 'at' },
  in_sitting: { stage: 'deliberation', mark: 'at' },
  adjourned: { stage: 'agenda', mark: 'paused' },
  deliberated: { stage: 'deliberation', mark: 'at' },
  to_sign: { stage: 'deliberation', mark: 'at' },
  signed: { stage: 'publication', mark: 'at' },
  notified: { stage: 'publication', mark: 'at' },
  published: { stage: 'publication', mark: 'done' },
  in_follow_up: { stage: 'follow_up', mark: 'at' },
  under_review: { stage: 'instruction', mark: 'at' },
  closed: { stage: 'follow_up', mark: 'done' },
  withdrawn: { stage: 'filing', mark: 'ended' },
} as const satisfies Record<DossierState, Progress>

export const progress = (state: DossierState): Progress => progressOf[state]
