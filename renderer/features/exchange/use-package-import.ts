import { useCallback, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { Admission } from '#shared/domain/exchange/admit.ts'
import { type DeviceTrust, hasNamesake, trustIn } from '#shared/domain/exchange/device-trust.ts'
import { packageLimits } from '#shared/domain/exchange/package-manifest.ts'
import { type Failure, failure, type Result } from '#shared/domain/result.ts'
import type { PackageOffer } from '#shared/ipc/payloads.ts'
import { takePackage } from './take-package.ts'

export type ImportStep =
  | { kind: 'idle' }
  | { kind: 'reading' }
  /** Nothing is taken until the person has answered. */
  | {
      kind: 'asking'
      offer: PackageOffer
      trust: Exclude<DeviceTrust, 'known'>
      knownName: string | null
      namesake: boolean
    }
  | { kind: 'taking' }
  | { kind: 'done'; offer: PackageOffer; admissions: Admission[] }
  | { kind: 'failed'; failure: Failure }

export type PackageImporting = {
  step: ImportStep
  pick(): Promise<void>
  drop(files: readonly File[]): Promise<void>
  /** The person has recognised the device of whoever made the package. */
  trust(): Promise<void>
  close(): void
}

/** A package that comes in: read, its device recognised or asked about, then taken record by record. */
export function usePackageImport(): PackageImporting {
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const [step, go] = useState<ImportStep>({ kind: 'idle' })

  const take = useCallback(
    async (offer: PackageOffer, keyConfirmed: boolean) => {
      go({ kind: 'taking' })
      const taken = await takePackage(store, offer, memberId, keyConfirmed)
      go(taken.ok ? { kind: 'done', offer, admissions: taken.value } : { kind: 'failed', failure: taken.error })
    },
    [store, memberId],
  )
  const read = useCallback(
    async (ask: () => Promise<Result<PackageOffer>>) => {
      go({ kind: 'reading' })
      const answer = await ask()
      if (!answer.ok)
        return go(answer.error.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure: answer.error })
      const offer = answer.value
      const members = await store.find('members', {})
      const trust = trustIn(offer.author, members)
      if (trust === 'known') return take(offer, false)
      const knownName = members.find(({ id }) => id === offer.author.memberId)?.name ?? null
      go({ kind: 'asking', offer, trust, knownName, namesake: hasNamesake(offer.author, members) })
    },
    [store, take],
  )
  return {
    step,
    pick: () => read(() => bridge().invoke('exchange.pick', {})),
    drop: files => read(() => receive(files)),
    trust: async () => {
      if (step.kind === 'asking') await take(step.offer, step.trust === 'other_key')
    },
    close: () => go({ kind: 'idle' }),
  }
}

async function receive([file, ...others]: readonly File[]): Promise<Result<PackageOffer>> {
  if (!file || others.length > 0) return failure('one_package_at_a_time')
  if (file.size > packageLimits.bytes) return failure('package_too_large', { limit: packageLimits.bytes })
  return bridge().invoke('exchange.receive', { bytes: new Uint8Array(await file.arrayBuffer()) })
}
