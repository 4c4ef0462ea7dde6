import type { AnyAssessment } from '../assessment.ts'
import { canonicalJson } from '../canonical-hash.ts'
import { retainedFollows } from '../consolidation/retained-follows.ts'
import { type ModelRecord, wasPublished } from '../model.ts'
import type { TextRecord } from '../text.ts'
import { type CollectionName, collections, type RecordOf } from './collections.ts'

/** Why a record no longer changes: it can only be superseded by another (invariant 2 of the domain). */
export type Frozen =
  | 'assessment_sealed'
  | 'retained_history'
  | 'text_signed'
  | 'model_published'
  | 'letter_sent'
  | 'event_recorded'

type Freezing<Name extends CollectionName> = {
  reason(record: RecordOf<Name>): Frozen
  isFrozen(record: RecordOf<Name>): boolean
  /** What of a frozen record still becomes another: the rest must stay the same. */
  mayBecome?(before: RecordOf<Name>, after: RecordOf<Name>): boolean
}

/** Written at each change of a record, and no part of what it says. */
const ofTheWriting = ['clock', 'updatedAt']

const freezing: { [Name in CollectionName]?: Freezing<Name> } = {
  assessments: {
    reason: ({ seal }: AnyAssessment) => (seal ? 'assessment_sealed' : 'retained_history'),
    isFrozen: ({ seal, kind }: AnyAssessment) => seal !== undefined || kind === 'retained',
    // What the committee retains changes as long as its history tells it.
    mayBecome: (before: AnyAssessment, after: AnyAssessment) =>
      before.kind === 'retained' && after.kind === 'retained' && !before.seal && retainedFollows(before, after),
  },
  texts: {
    reason: () => 'text_signed',
    isFrozen: ({ signatures }: TextRecord) => signatures.length > 0,
    // Signatures come one after the other; each is a revision of the file before.
    mayBecome: (before: TextRecord, after: TextRecord) =>
      same({ ...after, signatures: [], exported: null }, { ...before, signatures: [], exported: null }, ofTheWriting) &&
      same(after.signatures.slice(0, before.signatures.length), before.signatures) &&
      (before.exported === undefined || same(after.exported, before.exported)),
  },
  models: {
    reason: () => 'model_published',
    isFrozen: ({ content }: ModelRecord) => wasPublished(content),
    mayBecome: (before: ModelRecord, after: ModelRecord) =>
      after.content.status === 'withdrawn' &&
      same({ ...after, content: { ...after.content, status: before.content.status } }, before, [
        ...ofTheWriting,
        ...(before.content.status === 'published' ? ['withdrawal'] : []),
      ]),
  },
  commitments: {
    reason: () => 'letter_sent',
    isFrozen: commitment => commitment.kind === 'request' && commitment.sentAt !== undefined,
  },
  events: { reason: () => 'event_recorded', isFrozen: () => true },
}

export const canFreeze = (collection: CollectionName): boolean => collection in freezing

/**
 * Why `before` may not become `after` (`null`: be deleted); `null` where it may. Records that are not valid are not
 * frozen: nothing is known of them.
 */
export function frozenAgainst(
  collection: CollectionName,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Frozen | null {
  const rule = freezing[collection] as Freezing<CollectionName> | undefined
  const known = rule && collections[collection].schema.safeParse(before)
  if (!known?.success || !rule?.isFrozen(known.data as RecordOf<CollectionName>)) return null
  const change = [before, after] as [RecordOf<CollectionName>, RecordOf<CollectionName>]
  const keeps = after !== null && (same(before, after) || rule.mayBecome?.(...change))
  return keeps ? null : rule.reason(change[0])
}

function same(a: unknown, b: unknown, apartFrom: readonly string[] = []): boolean {
  const rest = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !apartFrom.includes(key)))
      : value
  return canonicalJson({ value: rest(a) }) === canonicalJson({ value: rest(b) })
}
