import { readFile, stat } from 'node:fs/promises'
import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Caller, Handlers } from '#electron/ports/handlers.ts'
import type { OpenVault, Vaults } from '#electron/ports/vaults.ts'
import { deviceFingerprint } from '#shared/domain/exchange/device-fingerprint.ts'
import { packageLimits } from '#shared/domain/exchange/package-manifest.ts'
import { isSameCommittee } from '#shared/domain/exchange/same-committee.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { PackageOffer } from '#shared/ipc/payloads.ts'
import { deviceKeys } from './device-keys.ts'
import type { HeldPackages } from './held-packages.ts'
import { openRound } from './open-round.ts'
import { packageOf } from './package-of.ts'
import { type ReadFailure, readPackage } from './read-package.ts'
import { savePackage } from './save-package.ts'
import { sealAssessment } from './seal-assessment.ts'

type ExchangeChannel = Extract<keyof Handlers, `exchange.${string}`>

export type ExchangeParts = { vaults: Vaults; chooseFiles: ChooseFiles; packages: HeldPackages; now?: () => Date }
export type ReceiveFailure = ReadFailure | 'package_other_committee'

/** Sealing towards the pen, opening a round, and packages that go and come. Private keys stay on this side. */
export function exchangeChannels(parts: ExchangeParts): Pick<Handlers, ExchangeChannel> {
  const { vaults, chooseFiles, packages, now = () => new Date() } = parts

  /** Holds a package of this committee, and says what it is. */
  async function offer(vault: OpenVault, bytes: Uint8Array): Promise<Result<PackageOffer, ReceiveFailure>> {
    const read = await readPackage(bytes)
    if (!read.ok) return read
    const { committee, purpose, author, createdAt, dossierId, grid } = read.value.manifest
    if (!isSameCommittee(committee, vault.profile.committee)) {
      const { name, city } = committee
      const own = vault.profile.committee
      return failure('package_other_committee', { name, city, ownName: own.name, ownCity: own.city })
    }
    const token = packages.hold(vault.profile.profileId, read.value)
    const fingerprint = deviceFingerprint(author)
    return ok({ token, purpose, author, fingerprint, createdAt, dossierId, ...(grid ? { grid } : {}) })
  }

  const heldBy = (caller: Caller, token: string) => packages.find(vaults.of(caller.profileId).profile.profileId, token)

  return {
    'exchange.device': async (_, caller) => {
      const { device, signingKey, agreementKey } = await deviceKeys(vaults.of(caller.profileId))
      return ok({ device, signingKey, agreementKey, fingerprint: deviceFingerprint({ signingKey, agreementKey }) })
    },
    'exchange.seal': async ({ assessment, pen, stamp }) => sealAssessment(assessment, pen, stamp, now().toISOString()),
    'exchange.open': async ({ event }, caller) => {
      const opened = await openRound(vaults.of(caller.profileId), event)
      return opened.ok ? ok({ bodies: opened.value }) : opened
    },
    'exchange.export': async ({ suggestedName, ...request }, caller) => {
      const vault = vaults.of(caller.profileId)
      const made = await packageOf(vault, request, now())
      if (!made.ok) return made
      const { bytes, records, files } = made.value
      const path = await chooseFiles.save({ windowId: caller.windowId, suggestedName })
      if (path === null) return ok({ saved: false, records, files })
      const written = await savePackage(path, bytes)
      return written.ok ? ok({ saved: true, records, files }) : written
    },
    'exchange.pick': async (_, caller) => {
      const vault = vaults.of(caller.profileId)
      const [path] = await chooseFiles.open({ windowId: caller.windowId, filter: 'package', several: false })
      if (path === undefined) return failure('cancelled')
      const { size } = await stat(path)
      if (size > packageLimits.bytes) return failure('package_too_large', { limit: packageLimits.bytes })
      return offer(vault, new Uint8Array(await readFile(path)))
    },
    'exchange.receive': async ({ bytes }, caller) => offer(vaults.of(caller.profileId), bytes),
    'exchange.take': async ({ token }, caller) => {
      const held = heldBy(caller, token)
      if (!held) return failure('package_gone')
      return ok({ records: held.records, files: [...held.files.keys()] })
    },
    'exchange.keep-files': async ({ token, files }, caller) => {
      const held = heldBy(caller, token)
      if (!held) return failure('package_gone')
      const vault = vaults.of(caller.profileId)
      for (const sha256 of files) {
        const bytes = held.files.get(sha256)
        if (!bytes) return failure('file_absent')
        await vault.files.put(bytes)
      }
      return ok({})
    },
  }
}
