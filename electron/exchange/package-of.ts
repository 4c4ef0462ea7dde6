import type { OpenVault } from '#electron/ports/vaults.ts'
import type { RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import { type PackagePurpose, packageLimits } from '#shared/domain/exchange/package-manifest.ts'
import { type LeavingFailure, whatLeaves } from '#shared/domain/exchange/what-leaves.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type CollectionName, collections } from '#shared/domain/store/collections.ts'
import { deviceKeys } from './device-keys.ts'
import { recordsIn } from './records-in.ts'
import { type WriteFailure, writePackage } from './write-package.ts'

type Request = { purpose: PackagePurpose; dossierId: string; grid?: string | undefined }
export type MakeFailure = LeavingFailure | WriteFailure | 'device_not_on_card' | 'file_absent' | 'file_damaged'

const gathered = ['members', 'dossiers', 'pieces', 'models', 'events', 'assessments', 'annotations'] as const

/** A signed package of what the write log has acknowledged, as far as its purpose lets it leave. */
export async function packageOf(
  vault: OpenVault,
  request: Request,
  now: Date,
): Promise<Result<{ bytes: Uint8Array; records: number; files: number }, MakeFailure>> {
  const { committee, identity } = vault.profile
  const keys = await deviceKeys(vault)
  const kept = await keptRecords(vault)
  const leaving = whatLeaves(kept, { ...request, own: { memberId: identity.memberId, device: keys.device } })
  if (!leaving.ok) return leaving
  const { records } = leaving.value
  // Others know this device by the card of its owner.
  const card = records.members?.find(({ id }) => id === identity.memberId)
  if (!card?.devices?.some(({ signingKey }) => signingKey === keys.signingKey)) return failure('device_not_on_card')
  const files = await filesOf(vault, leaving.value.files, leaving.value.spare)
  if (!files.ok) return files
  const { memberId, name, kind, role, capacity } = identity
  const { device, signingKey, agreementKey } = keys
  const written = writePackage(
    {
      head: {
        purpose: request.purpose,
        committee: { name: committee.name, city: committee.city },
        author: {
          ...{ memberId, name, kind, device, signingKey, agreementKey },
          ...(role ? { role } : {}),
          ...(capacity ? { capacity } : {}),
        },
        createdAt: now.toISOString(),
        dossierId: request.dossierId,
        ...(request.grid && request.purpose !== 'contributions' ? { grid: request.grid } : {}),
      },
      records,
      files: files.value,
    },
    keys.sign,
  )
  if (!written.ok) return written
  const count = Object.values(records).reduce((sum, list) => sum + list.length, 0)
  return ok({ bytes: written.value, records: count, files: files.value.size })
}

async function keptRecords(vault: OpenVault): Promise<RecordSets> {
  const read = async (collection: CollectionName) => {
    const documents = await vault.logged(collection)
    return [collection, recordsIn(documents, collections[collection].schema)] as const
  }
  return Object.fromEntries(await Promise.all(gathered.map(read))) as RecordSets
}

async function filesOf(
  vault: OpenVault,
  needed: readonly string[],
  spare: readonly string[],
): Promise<Result<Map<string, Uint8Array>, 'package_too_large_to_send' | 'file_absent' | 'file_damaged'>> {
  const sizeOf = async (sha256: string) => ({ sha256, size: await vault.files.size(sha256) })
  const sizes = await Promise.all([...new Set([...needed, ...spare])].map(sizeOf))
  const wanted = sizes.filter(({ sha256, size }) => size !== null || needed.includes(sha256))
  if (wanted.reduce((sum, { size }) => sum + (size ?? 0), 0) > packageLimits.bytes) {
    return failure('package_too_large_to_send', { limit: packageLimits.bytes })
  }
  const files = new Map<string, Uint8Array>()
  for (const { sha256 } of wanted) {
    const read = await vault.files.read(sha256)
    if (!read.ok) return read
    files.set(sha256, read.value)
  }
  return ok(files)
}
