import type { Store } from '#renderer/store/store-contract.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import type { RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import { type Admission, admit } from '#shared/domain/exchange/admit.ts'
import { hashesOf } from '#shared/domain/piece-versions.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { PackageOffer } from '#shared/ipc/payloads.ts'

const weighed = ['members', 'models', 'dossiers', 'pieces', 'events', 'assessments', 'annotations'] as const

/** Takes what the admission policy lets in: files first, then the records that name them. Answers what became of each. */
export async function takePackage(
  store: Store,
  offer: PackageOffer,
  me: string,
  keyConfirmed: boolean,
): Promise<Result<Admission[]>> {
  const content = await bridge().invoke('exchange.take', { token: offer.token })
  if (!content.ok) return content
  const { purpose, author, dossierId, grid } = offer
  const admissions = admit({
    arrival: { ...{ purpose, author, dossierId, grid }, ...content.value },
    known: await knownRecords(store),
    me,
    clock: store.tick(),
    keyConfirmed,
  })
  const taken = admissions.filter(one => one.kind === 'taken')
  const pieces = taken.flatMap(one => (one.collection === 'pieces' ? [one.record as RecordOf<'pieces'>] : []))
  const carried = new Set(content.value.files)
  const files = pieces.flatMap(hashesOf).filter(sha256 => carried.has(sha256))
  const kept = await bridge().invoke('exchange.keep-files', { token: offer.token, files: [...new Set(files)] })
  if (!kept.ok) return kept
  for (const collection of weighed) {
    const records = taken.flatMap(one => (one.collection === collection ? [one.record] : []))
    if (records.length > 0) await store.putAll<CollectionName>(collection, records)
  }
  return ok(admissions)
}

async function knownRecords(store: Store): Promise<RecordSets> {
  const read = async (collection: CollectionName) => [collection, await store.find(collection, {})] as const
  return Object.fromEntries(await Promise.all(weighed.map(read))) as RecordSets
}
