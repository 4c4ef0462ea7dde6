import type { DossierState } from './dossier.ts'

/**
 * A time the procedure gives. `to_set`: a proposal that the committee's rules of procedure are to fix; `usage`: a custom.
 * Where it is not the act's own time, `of` says what is to come within it, or whom it is for.
 */
export type ProcedureDelay = {
  count: number
  unit: 'days' | 'working_days' | 'years'
  basis: 'to_set' | 'usage'
  of?: 'acknowledgement' | 'answer' | 'separate_opinions' | 'high_risk'
}

/** Who may do it: roles of the committee, functions of a sitting, or the direction that brings the project. */
export type ProcedureActor =
  | 'project_owner'
  | 'secretariat'
  | 'chair'
  | 'rapporteur'
  | 'acting_chair'
  | 'sitting_secretary'
  | 'member'

export type Transition = {
  action: ProcedureAction
  to: DossierState
  by: readonly ProcedureActor[]
  delay?: ProcedureDelay
}

/** Acts of the procedure (`procedure.json`), withdrawal included. */
export const procedureActions = [
  'file',
  'request_pieces',
  'complete',
  'reject',
  'admit',
  'appoint_rapporteur',
  'request_information',
  'answer',
  'deliver_report',
  'put_on_agenda',
  'open_item',
  'adjourn',
  'reschedule',
  'reopen_instruction',
  'close_vote',
  'fair_copy',
  'sign',
  'refuse_signature',
  'notify',
  'publish',
  'open_follow_up',
  'close',
  'lift_reservations',
  'request_review',
  'reopen',
  'withdraw',
] as const
export type ProcedureAction = (typeof procedureActions)[number]

const days = (count: number, basis: ProcedureDelay['basis'], of?: ProcedureDelay['of']): ProcedureDelay => ({
  ...{ count, unit: 'days', basis },
  ...(of ? { of } : {}),
})

/** What may come next of each state, in the order of `procedure.json`; withdrawing is left out. */
export const transitions: Readonly<Partial<Record<DossierState, readonly Transition[]>>> = {
  draft_referral: [
    {
      action: 'file',
      to: 'filed',
      by: ['project_owner', 'secretariat', 'chair'],
      delay: { ...days(5, 'usage', 'acknowledgement'), unit: 'working_days' },
    },
  ],
  filed: [
    { action: 'request_pieces', to: 'incomplete', by: ['secretariat'], delay: days(15, 'to_set', 'answer') },
    { action: 'reject', to: 'inadmissible', by: ['chair'] },
    { action: 'admit', to: 'admissible', by: ['chair'], delay: days(15, 'to_set') },
  ],
  incomplete: [{ action: 'complete', to: 'filed', by: ['project_owner'], delay: days(15, 'to_set') }],
  admissible: [{ action: 'appoint_rapporteur', to: 'under_instruction', by: ['chair'] }],
  under_instruction: [
    { action: 'request_information', to: 'information_requested', by: ['rapporteur', 'secretariat'] },
    { action: 'deliver_report', to: 'report_ready', by: ['rapporteur'] },
  ],
  information_requested: [{ action: 'answer', to: 'under_instruction', by: ['project_owner', 'secretariat'] }],
  report_ready: [{ action: 'put_on_agenda', to: 'on_agenda', by: ['chair'] }],
  on_agenda: [{ action: 'open_item', to: 'in_sitting', by: ['acting_chair'] }],
  in_sitting: [
    { action: 'adjourn', to: 'adjourned', by: ['acting_chair'] },
    { action: 'close_vote', to: 'deliberated', by: ['acting_chair'] },
  ],
  adjourned: [
    { action: 'reschedule', to: 'on_agenda', by: ['chair'] },
    { action: 'reopen_instruction', to: 'under_instruction', by: ['chair'] },
  ],
  deliberated: [
    { action: 'fair_copy', to: 'to_sign', by: ['secretariat'], delay: days(8, 'to_set', 'separate_opinions') },
  ],
  to_sign: [
    { action: 'sign', to: 'signed', by: ['acting_chair', 'sitting_secretary'] },
    { action: 'refuse_signature', to: 'deliberated', by: ['chair'] },
  ],
  signed: [{ action: 'notify', to: 'notified', by: ['secretariat'], delay: days(8, 'usage') }],
  notified: [
    { action: 'publish', to: 'published', by: ['secretariat'], delay: days(30, 'to_set') },
    { action: 'open_follow_up', to: 'in_follow_up', by: ['secretariat'] },
  ],
  published: [
    { action: 'open_follow_up', to: 'in_follow_up', by: ['secretariat'] },
    { action: 'close', to: 'closed', by: ['secretariat'] },
  ],
  in_follow_up: [
    { action: 'lift_reservations', to: 'closed', by: ['chair'] },
    {
      action: 'request_review',
      to: 'under_review',
      by: ['chair', 'project_owner', 'member'],
      delay: { count: 1, unit: 'years', basis: 'to_set', of: 'high_risk' },
    },
  ],
  under_review: [{ action: 'reopen', to: 'under_instruction', by: ['chair'] }],
  closed: [{ action: 'request_review', to: 'under_review', by: ['chair', 'project_owner', 'member'] }],
}
