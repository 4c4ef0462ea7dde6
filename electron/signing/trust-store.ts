import { Buffer } from 'node:buffer'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { type Certificate, fingerprintOf } from './certificate.ts'
import { toPem } from './pem.ts'
import { readCertificates } from './read-certificates.ts'
import { type RevocationList, readRevocationLists, revocationListId } from './revocation-list.ts'

type Settings = Pick<OpenVault, 'readSetting' | 'writeSetting'>

/** Settings of a profile that hold, as PEM, the roots it trusts and the last revocation lists it was given. */
export const trustSettings = { roots: 'trusted-roots.pem', lists: 'revocation-lists.pem' } as const

export async function trustedRoots(vault: Settings): Promise<Certificate[]> {
  return parsed(await vault.readSetting(trustSettings.roots), readCertificates)
}

/** Adds roots; one already there is not added again. Gives all roots trusted afterwards. */
export async function trustRoots(vault: Settings, added: readonly Certificate[]): Promise<Certificate[]> {
  const roots = [...(await trustedRoots(vault)), ...added]
  const distinct = [...new Map(roots.map(root => [fingerprintOf(root), root])).values()]
  return writeRoots(vault, distinct)
}

export async function distrustRoot(vault: Settings, fingerprint: string): Promise<Certificate[]> {
  return writeRoots(
    vault,
    (await trustedRoots(vault)).filter(root => fingerprintOf(root) !== fingerprint),
  )
}

export async function keptRevocationLists(vault: Settings): Promise<RevocationList[]> {
  return parsed(await vault.readSetting(trustSettings.lists), readRevocationLists)
}

const mostLists = 64

/** Keeps lists for later verifications, the last given first; beyond 64 the oldest are dropped. */
export async function keepRevocationLists(
  vault: Settings,
  added: readonly RevocationList[],
): Promise<RevocationList[]> {
  const lists = [...added, ...(await keptRevocationLists(vault))]
  const kept = [...new Map(lists.map(list => [revocationListId(list), list])).values()].slice(0, mostLists)
  await vault.writeSetting(trustSettings.lists, pem('X509 CRL', kept))
  return kept
}

async function writeRoots(vault: Settings, roots: Certificate[]): Promise<Certificate[]> {
  await vault.writeSetting(trustSettings.roots, pem('CERTIFICATE', roots))
  return roots
}

const pem = (label: string, items: readonly { der: Uint8Array }[]) =>
  Uint8Array.from(Buffer.from(items.map(item => toPem(label, item.der)).join(''), 'latin1'))

// A setting that cannot be read is an empty one: nothing is trusted for want of a file.
function parsed<Item>(
  file: Uint8Array | null,
  read: (file: Uint8Array) => { ok: true; value: Item[] } | { ok: false; error: unknown },
): Item[] {
  const result = file ? read(file) : undefined
  return result?.ok ? result.value : []
}
