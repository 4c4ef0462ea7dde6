import type { z } from 'zod'
import { eventRecord } from '../act-event.ts'
import { annotationRecord } from '../annotation.ts'
import { assessmentRecord } from '../assessment.ts'
import { commitmentRecord } from '../commitment.ts'
import { dossierRecord } from '../dossier.ts'
import { memberRecord } from '../member.ts'
import { modelRecord } from '../model.ts'
import { pieceRecord } from '../piece.ts'
import { sittingRecord } from '../sitting.ts'
import { systemRecord } from '../system.ts'
import { textRecord } from '../text.ts'
import { watchRecord } from '../watch-item.ts'

type Collection = {
  schema: z.ZodType
  /** Fields kept in clear besides `id`, because lists select or sort on them: flat and required. */
  clear: readonly string[]
}

/**
 * The twelve collections of a profile (DOMAIN.md). RxDB's free build allows thirteen in one JavaScript realm.
 * Everything that is not `id` or listed in `clear` is encrypted.
 */
export const collections = {
  members: { schema: memberRecord, clear: [] },
  dossiers: { schema: dossierRecord, clear: ['state', 'updatedAt'] },
  pieces: { schema: pieceRecord, clear: ['dossierId'] },
  annotations: { schema: annotationRecord, clear: ['dossierId', 'pieceId'] },
  models: { schema: modelRecord, clear: ['kind'] },
  assessments: { schema: assessmentRecord, clear: ['dossierId'] },
  sittings: { schema: sittingRecord, clear: ['date'] },
  texts: { schema: textRecord, clear: ['dossierId', 'kind'] },
  commitments: { schema: commitmentRecord, clear: ['dossierId', 'dueDate'] },
  systems: { schema: systemRecord, clear: [] },
  watch: { schema: watchRecord, clear: ['date'] },
  events: { schema: eventRecord, clear: ['device', 'number'] },
} as const satisfies Record<string, Collection>

export type CollectionName = keyof typeof collections
export const collectionNames = Object.keys(collections) as CollectionName[]
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name)
export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>
