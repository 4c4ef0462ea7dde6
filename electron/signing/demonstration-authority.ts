import { randomBytes } from 'node:crypto'
import { type Certificate, readCertificate } from './certificate.ts'
import type { SigningIdentity } from './identity.ts'
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
} from './issue-certificate.ts'
import { issueRevocationList } from './issue-revocation-list.ts'
import { oids } from './oids.ts'

/** An authority made on the spot, that nobody but the demonstration trusts. Its keys cannot be read and die with it. */
export type DemonstrationAuthority = {
  root: Certificate
  intermediate: Certificate
  /** Empty, of the root and of the intermediate, in DER. */
  revocationLists: { name: 'root' | 'intermediate'; der: Uint8Array }[]
  issueSigner(commonName: string, kind: KeyKind): Promise<SigningIdentity>
}

const organization = 'Délibéré, essai, sans valeur'
const rootName: NameParts = { country: 'FR', organization, commonName: 'Racine d’essai, sans valeur' }
const intermediateName: NameParts = { country: 'FR', organization, commonName: 'Autorité d’essai, sans valeur' }
// Names that no resolver knows (RFC 2606): nothing is ever fetched, the lists are handed over as files.
const listUrl = (name: string) => `http://essai.invalid/${name}.crl`

const day = 86_400_000

/** Makes a root, an intermediate authority and their empty revocation lists, in force around `now`. */
export async function makeDemonstrationAuthority(now: Date): Promise<DemonstrationAuthority> {
  const notBefore = new Date(now.getTime() - day)
  const inDays = (days: number) => new Date(now.getTime() + days * day)
  const [rootKey, key] = await Promise.all([makeKey('p-384'), makeKey('p-256')])
  const period = { notBefore, notAfter: inDays(400) }
  const authority = (subjectKey: IssuerKey, pathLength: number) => [
    authorityExtension(true, pathLength),
    usageExtension('certificate_signing', 'crl_signing'),
    subjectKeyExtension(subjectKey.publicKeyInfo),
    authorityKeyExtension(rootKey.publicKeyInfo),
  ]
  const root = await issueCertificate(
    {
      ...period,
      serial: serialNumber(),
      issuer: rootName,
      subject: rootName,
      publicKeyInfo: rootKey.publicKeyInfo,
      extensions: authority(rootKey, 1),
    },
    rootKey,
  )
  const intermediate = await issueCertificate(
    {
      ...period,
      serial: serialNumber(),
      issuer: rootName,
      subject: intermediateName,
      publicKeyInfo: key.publicKeyInfo,
      extensions: [...authority(key, 0), revocationPointExtension(listUrl('root'))],
    },
    rootKey,
  )
  const list = { number: 1, thisUpdate: notBefore, nextUpdate: inDays(400), revoked: [] }
  const chain = [reread(intermediate)]
  return {
    root: reread(root),
    intermediate: reread(intermediate),
    revocationLists: [
      { name: 'root', der: await issueRevocationList({ ...list, issuer: rootName }, rootKey) },
      { name: 'intermediate', der: await issueRevocationList({ ...list, issuer: intermediateName }, key) },
    ],
    issueSigner: async (commonName, kind) => {
      const signer = await makeKey(kind)
      const certificate = await issueCertificate(
        {
          ...period,
          serial: serialNumber(),
          issuer: intermediateName,
          subject: { country: 'FR', organization, commonName: `${commonName} (essai, sans valeur)` },
          publicKeyInfo: signer.publicKeyInfo,
          extensions: [
            authorityExtension(false),
            usageExtension('digital_signature', 'non_repudiation'),
            purposeExtension(oids.emailProtection, oids.documentSigning),
            subjectKeyExtension(signer.publicKeyInfo),
            authorityKeyExtension(key.publicKeyInfo),
            revocationPointExtension(listUrl('intermediate')),
          ],
        },
        key,
      )
      return { algorithm: signer.algorithm, sign: signer.sign, certificate: reread(certificate), chain }
    },
  }
}

/** 16 octets of chance, positive. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return Uint8Array.from(bytes)
}

function reread(bytes: Uint8Array): Certificate {
  const certificate = readCertificate(bytes)
  if (!certificate.ok) throw new Error(`own certificate cannot be read: ${JSON.stringify(certificate.error)}`)
  return certificate.value
}
