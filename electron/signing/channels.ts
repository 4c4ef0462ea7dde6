import { promises } from 'node:fs'
import { basename } from 'node:path'
import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { summarise } from './certificate-summary.ts'
import { displayName } from './distinguished-name.ts'
import { holdIdentities, type Identities } from './identities.ts'
import type { SigningIdentity } from './identity.ts'
import { openPkcs12, type Pkcs12Fault } from './open-pkcs12.ts'
import { type RevocationList, readRevocationLists, revocationListId } from './revocation-list.ts'
import { signStored, type VerifySigned } from './sign-stored.ts'
import { refuseSigner } from './signer-refusal.ts'
import { storedDemonstration } from './stored-demonstration.ts'
import { keepRevocationLists, keptRevocationLists, trustedRoots, trustRoots } from './trust-store.ts'

type SigningChannel =
  | 'signing.open-identity'
  | 'signing.demonstration-identity'
  | 'signing.pick-revocation-lists'
  | 'signing.sign'

export type SigningParts = {
  vaults: Vaults
  jobs: Jobs
  askPassphrase: AskPassphrase
  chooseFiles: ChooseFiles
  verify: VerifySigned
  /** Folder of resources. */
  resources: string
  /** Given by main, so that closing a profile drops its keys. */
  identities?: Identities
  now?: () => Date
}

const attempts = 3
// Far above any real file: a directory or a film chosen by mistake is not read whole.
const largestFile = 16 * 1024 * 1024

export function signingChannels(parts: SigningParts): Pick<Handlers, SigningChannel> {
  const { vaults, jobs, verify, resources, identities = holdIdentities(), now = () => new Date() } = parts
  return {
    'signing.open-identity': async (_, caller) => {
      const vault = vaults.of(caller.profileId)
      const [path] = await parts.chooseFiles.open({ windowId: caller.windowId, filter: 'pkcs12', several: false })
      if (path === undefined) return failure('cancelled')
      const file = await readSmall(path)
      const opened = file ? await openAsking(file, basename(path), parts.askPassphrase) : failure('not_a_pkcs12')
      if (!opened.ok) return opened
      const [roots, lists] = [await trustedRoots(vault), await keptRevocationLists(vault)]
      const accepted = refuseSigner(opened.value, roots, lists, now())
      if (!accepted.ok) return ok({ certificate: summarise(opened.value.certificate), refusal: accepted.error })
      return ok(held(identities, vault.profile.profileId, opened.value))
    },

    'signing.demonstration-identity': async ({ name, field }, caller) => {
      const vault = vaults.of(caller.profileId)
      if (!vault.profile.demonstration) return failure('not_a_demonstration')
      const authority = await storedDemonstration(vault, now())
      const lists = authority.revocationLists.flatMap(({ der }) => {
        const read = readRevocationLists(der)
        return read.ok ? read.value : []
      })
      await trustRoots(vault, [authority.root])
      await keepRevocationLists(vault, lists)
      const identity = await authority.issueSigner(name, field === 'chair' ? 'rsa-3072' : 'p-256')
      return ok({ ...held(identities, vault.profile.profileId, identity), revocationLists: lists.map(listSummary) })
    },

    'signing.pick-revocation-lists': async (_, caller) => {
      const vault = vaults.of(caller.profileId)
      const paths = await parts.chooseFiles.open({ windowId: caller.windowId, filter: 'crl', several: true })
      if (paths.length === 0) return failure('cancelled')
      const lists: RevocationList[] = []
      for (const path of paths) {
        const file = await readSmall(path)
        const read = file ? readRevocationLists(file) : failure('revocation_list_malformed')
        if (!read.ok) return failure('revocation_list_malformed', { file: basename(path) })
        lists.push(...read.value)
      }
      await keepRevocationLists(vault, lists)
      return ok({ lists: lists.map(listSummary) })
    },

    'signing.sign': async (input, caller) => {
      const vault = vaults.of(caller.profileId)
      const identity = identities.take(vault.profile.profileId, input.identity)
      if (!identity) return failure('identity_absent')
      return jobs.run(input.job, caller, async job => {
        job.progress(0, 1, 'signing')
        const signed = await signStored({ vault, identity, input, verify, resources, at: now() })
        if (!signed.ok) return signed
        if (job.signal.aborted) return failure('cancelled')
        const { sha256, size } = await vault.files.put(signed.value.bytes)
        job.progress(1, 1, 'signing')
        const signer = displayName(identity.certificate.subject)
        return ok({ sha256, size, signer, verification: signed.value.verification })
      })
    },
  }
}

async function openAsking(
  file: Uint8Array,
  subject: string,
  ask: AskPassphrase,
): Promise<Result<SigningIdentity, Pkcs12Fault | 'cancelled'>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const passphrase = await ask({ purpose: 'signing_key', subject, attempt })
    if (passphrase === null) return failure('cancelled')
    const opened = await openPkcs12(file, passphrase)
    if (opened.ok || opened.error.code !== 'wrong_passphrase') return opened
  }
  return failure('wrong_passphrase')
}

function held(identities: Identities, profileId: string, identity: SigningIdentity) {
  return { identity: identities.hold(profileId, identity), certificate: summarise(identity.certificate) }
}

function listSummary(list: RevocationList) {
  const { issuer, thisUpdate, nextUpdate } = list
  return {
    token: revocationListId(list),
    issuer: issuer.text,
    thisUpdate: thisUpdate.toISOString(),
    ...(nextUpdate ? { nextUpdate: nextUpdate.toISOString() } : {}),
  }
}

async function readSmall(path: string): Promise<Uint8Array | null> {
  try {
    const { size } = await promises.stat(path)
    return size > largestFile ? null : new Uint8Array(await promises.readFile(path))
  } catch {
    return null
  }
}
