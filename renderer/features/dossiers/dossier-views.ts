import type { DossierRecord, DossierState } from '#shared/domain/dossier.ts'
import type { ListView } from './dossier-list-search.ts'

const viewStates = {
  instruction: [
    'filed',
    'incomplete',
    'admissible',
    'under_instruction',
    'information_requested',
    'report_ready',
    'under_review',
  ],
  to_sign: ['to_sign'],
  follow_up: ['in_follow_up'],
  closed: ['closed', 'withdrawn', 'inadmissible'],
} as const satisfies Partial<Record<ListView, readonly DossierState[]>>

const openForAssessment: readonly DossierState[] = [
  'admissible',
  'under_instruction',
  'information_requested',
  'report_ready',
  'on_agenda',
  'adjourned',
  'under_review',
]

/** What else than the dossier decides where it is listed. */
export type ListContext = {
  /** Dossiers on the agenda of the next sitting. */
  nextSitting: ReadonlySet<string>
  /** Dossiers whose assessment, or contribution, I have sealed and am not writing again; `null` until that is known. */
  sealedByMe: ReadonlySet<string> | null
  /** Dossiers whose assessment, or contribution, I have begun, and not sealed. */
  begunByMe: ReadonlySet<string>
  /** True when one has a voice, hence an assessment to give. */
  assesses: boolean
  /** Grids, `id@version`, that ask something of my capacity: I owe a contribution to the dossiers that use them. */
  contributesTo: ReadonlySet<string>
}

/** True when the committee may be assessing the dossier, so that those with a voice, or asked, owe it their answers. */
export const awaitsMe = (dossier: DossierRecord, context: ListContext): boolean =>
  (context.assesses || dossier.grids.some(grid => context.contributesTo.has(grid))) &&
  context.sealedByMe !== null &&
  openForAssessment.includes(dossier.state) &&
  !context.sealedByMe.has(dossier.id)

/** What was begun is finished first; the rest stays in its order. */
export const begunFirst = (dossiers: readonly DossierRecord[], { begunByMe }: ListContext): DossierRecord[] =>
  dossiers.toSorted((a, b) => Number(begunByMe.has(b.id)) - Number(begunByMe.has(a.id)))

export function inView(view: ListView, dossier: DossierRecord, context: ListContext): boolean {
  switch (view) {
    case 'all':
      return true
    case 'mine':
      return awaitsMe(dossier, context)
    case 'sitting':
      return context.nextSitting.has(dossier.id)
    default:
      return (viewStates[view] as readonly DossierState[]).includes(dossier.state)
  }
}
