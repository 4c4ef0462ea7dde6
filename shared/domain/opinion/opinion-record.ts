import { z } from 'zod'
import { isoDateForm, sha256Hex } from '../record.ts'
import { opinionSense } from './sense.ts'
import { textNode } from './text-node.ts'

const count = z.number().int().min(0)

/** A condition of a favourable opinion with reservations; all four parts are owed (opinion-form, part 8). */
export const reservation = z.looseObject({
  id: z.string().min(1),
  requirement: z.string(),
  responsible: z.string(),
  due: z.string(),
  proof: z.string(),
})
export type Reservation = z.infer<typeof reservation>

/** Visas to operative part: what is voted and hashed. */
export const actText = z.looseObject({
  author: z.string(),
  visas: z.array(textNode),
  hearings: z.array(textNode),
  recitals: z.array(textNode),
  formula: z.string(),
  articles: z.array(textNode),
  reservations: z.array(reservation),
  recommendations: z.array(textNode),
  votedHash: sha256Hex.optional(),
})
export type ActText = z.infer<typeof actText>

/** voters = for + against + abstention + blank + null (invariant 5). */
export const voteRecord = z.looseObject({
  mode: z.enum(['show_of_hands', 'roll_call', 'secret']),
  rules: z.string(),
  inOffice: count,
  present: count,
  proxies: count,
  recused: count,
  notTakingPart: count,
  voters: count,
  for: count,
  against: count,
  abstention: count,
  blank: count,
  null: count,
  /** The acting chair's choice on a tie: `for` or `against`; or other words, such as whose it was. */
  castingVote: z.string().optional(),
  /** True when the sitting was called again on the same agenda for want of a quorum, and needs none. */
  secondNotice: z.boolean().optional(),
  outcome: z.enum(['adopted', 'rejected']),
  names: z.array(z.looseObject({ name: z.string(), choice: z.string() })).optional(),
})
export type VoteRecord = z.infer<typeof voteRecord>

export const signatory = z.looseObject({
  field: z.string().min(1),
  name: z.string().min(1),
  capacity: z.string().min(1),
})
export type Signatory = z.infer<typeof signatory>

/**
 * One grid of the act: the whole grid/1 file, what was retained, and what the engine computed from it. `justifications`
 * are the reasons and comments written beside the retained answers, by question; they enter no calculation.
 */
export const actAssessment = z.looseObject({
  grid: z.looseObject({ format: z.literal('grid/1'), id: z.string(), version: z.string() }),
  retained: z.looseObject({}),
  result: z.looseObject({}),
  members: count,
  dispersion: z.record(z.string(), z.number().nullable()),
  justifications: z.record(z.string(), z.string()).optional(),
})

/**
 * `opinion/1` (FORMATS.md): what is attached to the act, and what `delibere opinion` reads. From it anyone rebuilds
 * the printed text, recomputes the result of the grids and adds up the vote.
 */
export const opinionRecord = z.looseObject({
  format: z.literal('opinion/1'),
  act: z.looseObject({
    kind: z.enum(['opinion', 'deliberation']),
    number: z.string(),
    date: isoDateForm,
    title: z.string(),
    committee: z.string(),
    city: z.string(),
    language: z.enum(['fr', 'en']),
    version: z.enum(['full', 'public']),
    original: sha256Hex.optional(),
  }),
  dossier: z.looseObject({
    number: z.string(),
    title: z.string(),
    direction: z.string(),
    pieces: z.array(z.looseObject({ type: z.string(), title: z.string(), sha256: sha256Hex })),
  }),
  text: actText,
  sense: opinionSense,
  bound: z.looseObject({
    maxOpinion: opinionSense,
    rules: z.array(z.looseObject({ grid: z.string(), rule: z.string(), reason: z.string() })),
    waivers: z.array(z.looseObject({ rule: z.string(), by: z.string(), reason: z.string() })),
  }),
  assessments: z.array(actAssessment),
  vote: voteRecord,
  signatories: z.array(signatory),
  annexes: z.array(z.looseObject({ title: z.string(), content: z.array(textNode) })),
  separateOpinions: z.array(
    z.looseObject({ author: z.string(), kind: z.enum(['dissenting', 'concurring']), content: z.array(textNode) }),
  ),
})
export type OpinionRecord = z.infer<typeof opinionRecord>
