import { promises } from 'node:fs'
import { basename } from 'node:path'
import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import type { Job, Jobs } from '#electron/ports/jobs.ts'
import type { OpenVault, Vaults } from '#electron/ports/vaults.ts'
import type { Certificate } from '#electron/signing/certificate.ts'
import { summarise } from '#electron/signing/certificate-summary.ts'
import { readCertificates } from '#electron/signing/read-certificates.ts'
import { distrustRoot, keptRevocationLists, trustedRoots, trustRoots } from '#electron/signing/trust-store.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { largestFile } from './structure/read-structure.ts'
import type { VerifyFile } from './verify-in-worker.ts'

type VerificationChannel =
  | 'verification.pick'
  | 'verification.verify'
  | 'verification.verify-bytes'
  | 'verification.roots'
  | 'verification.add-root'
  | 'verification.remove-root'

export type VerificationParts = {
  vaults: Vaults
  jobs: Jobs
  chooseFiles: ChooseFiles
  verify: VerifyFile
  now?: () => Date
}

type Named = { file: string; bytes: Uint8Array }

const largestCertificateFile = 1024 * 1024

/** Verification with the roots that the profile trusts and the revocation lists it was given. */
export function verificationChannels(parts: VerificationParts): Pick<Handlers, VerificationChannel> {
  const { vaults, jobs, chooseFiles, verify, now = () => new Date() } = parts

  const verifyOne = async (vault: OpenVault, { file, bytes }: Named, expect: readonly string[], { signal }: Job) => {
    const roots = (await trustedRoots(vault)).map(({ der }) => der)
    const crls = (await keptRevocationLists(vault)).map(({ der }) => der)
    return verify(bytes, { file, roots, crls, expect, now: now(), signal })
  }

  return {
    'verification.pick': async ({ job, expect }, caller) => {
      const vault = vaults.of(caller.profileId)
      const paths = await chooseFiles.open({ windowId: caller.windowId, filter: 'pdf', several: true })
      if (paths.length === 0) return failure('cancelled')
      return jobs.run(job, caller, running =>
        unlessCancelled(running, async () => {
          const results: VerificationResult[] = []
          for (const [index, path] of paths.entries()) {
            running.progress(index, paths.length, 'verifying')
            const bytes = await readUpTo(path, largestFile)
            if (!bytes) return failure('file_unreadable', { file: basename(path) })
            results.push(await verifyOne(vault, { file: basename(path), bytes }, expect, running))
          }
          return ok({ results })
        }),
      )
    },

    'verification.verify': async ({ job, sha256, fileName, expect }, caller) => {
      const vault = vaults.of(caller.profileId)
      const stored = await vault.files.read(sha256)
      if (!stored.ok) return stored
      const named = { file: fileName, bytes: stored.value }
      return jobs.run(job, caller, running =>
        unlessCancelled(running, async () => ok(await verifyOne(vault, named, expect, running))),
      )
    },

    'verification.verify-bytes': async ({ job, fileName, bytes, expect }, caller) => {
      const vault = vaults.of(caller.profileId)
      return jobs.run(job, caller, running =>
        unlessCancelled(running, async () => ok(await verifyOne(vault, { file: fileName, bytes }, expect, running))),
      )
    },

    'verification.roots': async (_, caller) => summaries(await trustedRoots(vaults.of(caller.profileId))),

    'verification.add-root': async (_, caller) => {
      const vault = vaults.of(caller.profileId)
      const paths = await chooseFiles.open({ windowId: caller.windowId, filter: 'certificate', several: true })
      if (paths.length === 0) return failure('cancelled')
      const added: Certificate[] = []
      for (const path of paths) {
        const bytes = await readUpTo(path, largestCertificateFile)
        const read = bytes ? readCertificates(bytes) : failure('certificate_malformed')
        if (!read.ok) return failure('certificate_malformed', { file: basename(path) })
        const holder = read.value.find(one => !one.extensions.authority)
        if (holder) return failure('certificate_not_authority', { file: basename(path) })
        added.push(...read.value)
      }
      return summaries(await trustRoots(vault, added))
    },

    'verification.remove-root': async ({ fingerprint }, caller) =>
      summaries(await distrustRoot(vaults.of(caller.profileId), fingerprint)),
  }
}

const summaries = (roots: readonly Certificate[]) => ok({ roots: roots.map(summarise) })

/** A cancelled job is an answer, whatever it was doing. */
async function unlessCancelled<Value>({ signal }: Job, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) return failure('cancelled')
    throw error
  }
}

async function readUpTo(path: string, most: number): Promise<Uint8Array | null> {
  try {
    const { size } = await promises.stat(path)
    return size > most ? null : new Uint8Array(await promises.readFile(path))
  } catch {
    return null
  }
}
