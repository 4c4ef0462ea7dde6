import type { webcrypto } from 'node:crypto'
import { type Certificate, readCertificate } from '#electron/signing/certificate.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import {
  authorityExtension,
  authorityKeyExtension,
  type IssuerKey,
  issueCertificate,
  type KeyKind,
  makeKey,
  type NameParts,
  purposeExtension,
  revocationPointExtension,
  subjectKeyExtension,
  usageExtension,
} from '#electron/signing/issue-certificate.ts'
import { issueRevocationList, type RevocationListRequest } from '#electron/signing/issue-revocation-list.ts'
import { type RevocationList, readRevocationLists } from '#electron/signing/revocation-list.ts'

export type TestKey = IssuerKey & { pair: webcrypto.CryptoKeyPair }

/** An authority of a test: a name and a key that issue whatever is asked, right or wrong. */
export type TestAuthority = { name: NameParts; key: TestKey; certificate: Certificate; listUrl: string }

export const instant = (text: string) => new Date(`${text}T12:00:00Z`)

const organization = 'Comité de test'
let serials = 0x1000

type Choices = {
  notBefore?: Date
  notAfter?: Date
  kind?: KeyKind
  /** Replaces every extension. */
  extensions?: (key: TestKey) => Uint8Array[]
  usages?: Parameters<typeof usageExtension>
  purposes?: string[]
  /** False: the certificate does not say where its revocation is published. */
  namesList?: boolean
  pathLength?: number
}

const period = ({ notBefore = instant('2024-01-01'), notAfter = instant('2034-01-01') }: Choices) => ({
  notBefore,
  notAfter,
})

/** A self-signed root. */
export async function aRoot(commonName = 'Racine de test', choices: Choices = {}): Promise<TestAuthority> {
  const key = await makeKey(choices.kind ?? 'p-384', true)
  const name = { country: 'FR', organization, commonName }
  const extensions = choices.extensions?.(key) ?? authorityExtensions(key, key, choices)
  return {
    name,
    key,
    listUrl: 'http://test.invalid/root.crl',
    certificate: await issue(name, name, key, key, extensions, choices),
  }
}

/** An authority under another. */
export async function anAuthorityUnder(
  issuer: TestAuthority,
  commonName = 'Autorité intermédiaire de test',
  choices: Choices = {},
): Promise<TestAuthority> {
  const key = await makeKey(choices.kind ?? 'p-256', true)
  const name = { country: 'FR', organization, commonName }
  const point = choices.namesList === false ? [] : [revocationPointExtension(issuer.listUrl)]
  const extensions = choices.extensions?.(key) ?? [...authorityExtensions(key, issuer.key, choices), ...point]
  const certificate = await issue(issuer.name, name, key, issuer.key, extensions, choices)
  return { name, key, certificate, listUrl: 'http://test.invalid/intermediate.crl' }
}

/** A person's certificate and key. */
export async function aSigner(
  issuer: TestAuthority,
  commonName: string,
  choices: Choices = {},
): Promise<SigningIdentity & { key: TestKey }> {
  const key = await makeKey(choices.kind ?? 'p-256', true)
  const extensions = choices.extensions?.(key) ?? [
    authorityExtension(false),
    usageExtension(...(choices.usages ?? ['digital_signature', 'non_repudiation'])),
    ...(choices.purposes ? [purposeExtension(...choices.purposes)] : []),
    subjectKeyExtension(key.publicKeyInfo),
    authorityKeyExtension(issuer.key.publicKeyInfo),
    ...(choices.namesList === false ? [] : [revocationPointExtension(issuer.listUrl)]),
  ]
  const name = { country: 'FR', organization, commonName }
  const certificate = await issue(issuer.name, name, key, issuer.key, extensions, choices)
  return { key, algorithm: key.algorithm, sign: key.sign, certificate, chain: [issuer.certificate] }
}

/** A list of an authority; in force in 2025 and 2026 unless said otherwise. */
export async function aList(
  issuer: TestAuthority,
  revoked: Certificate[] = [],
  changes: Partial<RevocationListRequest> & { key?: IssuerKey } = {},
): Promise<RevocationList> {
  const bytes = await issueRevocationList(
    {
      issuer: issuer.name,
      number: 1,
      thisUpdate: instant('2025-01-01'),
      nextUpdate: instant('2027-01-01'),
      revoked: revoked.map(one => ({ serial: Buffer.from(one.serial, 'hex'), at: instant('2025-06-01') })),
      ...changes,
    },
    changes.key ?? issuer.key,
  )
  const [list] = unwrap(readRevocationLists(bytes))
  return list as RevocationList
}

export function unwrap<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function authorityExtensions(key: IssuerKey, issuerKey: IssuerKey, choices: Choices): Uint8Array[] {
  return [
    authorityExtension(true, choices.pathLength),
    usageExtension(...(choices.usages ?? ['certificate_signing', 'crl_signing'])),
    subjectKeyExtension(key.publicKeyInfo),
    authorityKeyExtension(issuerKey.publicKeyInfo),
  ]
}

async function issue(
  issuer: NameParts,
  subject: NameParts,
  key: IssuerKey,
  issuerKey: IssuerKey,
  extensions: Uint8Array[],
  choices: Choices,
): Promise<Certificate> {
  const request = {
    serial: serials++,
    issuer,
    subject,
    ...period(choices),
    publicKeyInfo: key.publicKeyInfo,
    extensions,
  }
  return unwrap(readCertificate(await issueCertificate(request, issuerKey)))
}
