import type { Store } from '#renderer/store/store-contract.ts'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import { type GridFileFault, readGridFile } from '#shared/domain/grid/file/read-grid-file.ts'
import { nextVersion } from '#shared/domain/grid/version.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { Failure } from '#shared/domain/result.ts'
import { decodeGridFile } from './decode-grid-file.ts'
import { gridUsage, usesOf } from './grid-usage.ts'

type Content = Record<string, unknown>

/** What became of a file. `taken`: its version exists with other content; `replaceable` says whether it may give way. */
export type TakenIn = { fileName: string } & (
  | { kind: 'failed'; failure: Failure }
  | { kind: 'faults'; faults: readonly GridFileFault[] }
  | { kind: 'added'; model: ModelRecord }
  | { kind: 'same'; model: ModelRecord }
  | { kind: 'taken'; existing: ModelRecord; content: Content; replaceable: boolean; next: string }
)

/** Takes a grid file into the committee, where nothing stands in its way, in a turn. Writes only what it calls `added`. */
export async function takeInGrid(store: Store, fileName: string, bytes: Uint8Array): Promise<TakenIn> {
  const decoded = decodeGridFile(bytes)
  if (!decoded.ok) return { fileName, kind: 'failed', failure: decoded.error }
  const reading = readGridFile(decoded.value)
  if (reading.kind === 'faults') return { fileName, kind: 'faults', faults: reading.faults }
  const { content, grid } = reading
  return store.inTurn(async (): Promise<TakenIn> => {
    const models = await store.find('models', { kind: 'grid' })
    const existing = models.find(({ reference }) => reference === grid.reference)
    if (!existing) return { fileName, kind: 'added', model: await addGrid(store, content) }
    if (canonicalHash(existing.content) === canonicalHash(content)) return { fileName, kind: 'same', model: existing }
    const [dossiers, assessments] = await Promise.all([store.find('dossiers', {}), store.find('assessments', {})])
    const isUsed = usesOf(gridUsage(dossiers, assessments), grid.reference) > 0
    const versions = models.flatMap(({ reference }) => versionIn(reference, grid.id))
    const next = nextVersion(grid.version, versions)
    const replaceable = existing.content.status === 'draft' && !isUsed
    return { fileName, kind: 'taken', existing, content, replaceable, next }
  })
}

/** A new version of a grid, as the file writes it. */
export async function addGrid(store: Store, content: Content): Promise<ModelRecord> {
  const model: ModelRecord = {
    ...store.stamp(),
    kind: 'grid',
    reference: `${content.id}@${content.version}`,
    content,
    addedAt: new Date().toISOString(),
  }
  await store.put('models', model)
  return model
}

/** Puts the content of a file in place of a draft that nobody used. */
export async function replaceGrid(store: Store, existing: ModelRecord, content: Content): Promise<ModelRecord> {
  const model = { ...existing, content, clock: store.tick() }
  await store.put('models', model)
  return model
}

const versionIn = (reference: string, id: string): string[] =>
  reference.startsWith(`${id}@`) ? [reference.slice(id.length + 1)] : []
