import { changeRecord } from '#renderer/store/change-record.ts'
import { recordAct } from '#renderer/store/events/next-event.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { canonicalHash, canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { mappingOf, proposeMapping } from '#shared/domain/grid/mapping/propose-mapping.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { addGrid } from './take-in-grid.ts'

/** Acts of the procedure recorded on a grid; their hash is that of its content once the act is done. */
const modelPublished = 'model_published'
const modelWithdrawn = 'model_withdrawn'

export type Duplicate = { id: string; version: string; title: string }

/**
 * A draft with the content of `file`. Under the same identifier it says that it replaces the version it comes from, each
 * question by itself; under another it begins a history of its own.
 */
export function duplicateGrid(store: Store, file: GridFile, { id, version, title }: Duplicate): Promise<ModelRecord> {
  const replaces = id === file.id ? [{ version: file.version, mapping: mappingOf(proposeMapping(file, file)) }] : []
  // The act that adopted the other one and the period in which it holds are not those of the copy.
  const { validity: _period, ...rest } = file
  return addGrid(store, { ...rest, id, version, title, status: 'draft', adoption: null, replaces })
}

/**
 * Freezes a version for good. `date`: of the act that adopts it. The caller has seen that the grid has no fault; `false`:
 * another window changed it since, and nothing was published.
 */
export async function publishGrid(
  store: Store,
  model: ModelRecord,
  adoption: { act: string; date: string },
): Promise<boolean> {
  const read = canonicalJson(model.content)
  const content = { ...model.content, status: 'published', adoption }
  const published = await changeRecord(store, 'models', model.id, latest =>
    canonicalJson(latest.content) === read ? { ...latest, content } : null,
  )
  if (!published) return false
  await recordAct(store, { act: modelPublished, subject: model.reference, hash: canonicalHash(content) })
  return true
}

/** Marks a published version as no longer to be used; the dossiers that record it keep it. */
export async function withdrawGrid(
  store: Store,
  model: ModelRecord,
  { reason, memberId }: { reason: string; memberId: string },
) {
  const content = { ...model.content, status: 'withdrawn' }
  const withdrawal = { at: new Date().toISOString(), reason, memberId }
  const withdrawn = await changeRecord(store, 'models', model.id, latest =>
    latest.content.status === 'published' ? { ...latest, content, withdrawal } : null,
  )
  // Another window did so first.
  if (!withdrawn) return
  await recordAct(store, { act: modelWithdrawn, subject: model.reference, hash: canonicalHash(content) })
}
