import { randomBytes, webcrypto } from 'node:crypto'
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
import { importSigner } from './private-key.ts'

/** An authority made on the spot, that nobody but the demonstration trusts. */
export type DemonstrationAuthority = {
  root: Certificate
  intermediate: Certificate
  /** Empty, of the root and of the intermediate, in DER. */
  revocationLists: { name: 'root' | 'intermediate'; der: Uint8Array }[]
  issueSigner(commonName: string, kind: KeyKind): Promise<SigningIdentity>
}

/** What makes the authority issue again later; the key of the root is not among it. */
export type DemonstrationState = {
  root: Uint8Array
  intermediate: Uint8Array
  rootList: Uint8Array
  intermediateList: Uint8Array
  key: { publicKeyInfo: Uint8Array; pkcs8: Uint8Array }
}

const organization = 'Délibéré, essai, sans valeur'
const rootName: NameParts = { country: 'FR', organization, commonName: 'Racine d’essai, sans valeur' }
const intermediateName: NameParts = { country: 'FR', organization, commonName: 'Autorité d’essai, sans valeur' }
// Names that no resolver knows (RFC 2606): nothing is ever fetched, the lists are handed over as files.
const listUrl = (name: string) => `http://essai.invalid/${name}.crl`

const day = 86_400_000

/** Makes a root, an intermediate authority and their empty revocation lists, in force for 400 days from `now`. */
export async function makeDemonstrationState(now: Date): Promise<DemonstrationState> {
  const [rootKey, key] = await Promise.all([makeKey('p-384'), makeKey('p-256', true)])
  const period = periodAround(now)
  const authority = (subjectKey: IssuerKey, pathLength: number) => [
    authorityExtension(true, pathLength),
    usageExtension('certificate_signing', 'crl_signing'),
    subjectKeyExtension(subjectKey.publicKeyInfo),
    authorityKeyExtension(rootKey.publicKeyInfo),
  ]
  const common = { ...period, issuer: rootName }
  const list = { number: 1, thisUpdate: period.notBefore, nextUpdate: period.notAfter, revoked: [] }
  return {
    root: await issueCertificate(
      {
        ...common,
        serial: serialNumber(),
        subject: rootName,
        publicKeyInfo: rootKey.publicKeyInfo,
        extensions: authority(rootKey, 1),
      },
      rootKey,
    ),
    intermediate: await issueCertificate(
      {
        ...common,
        serial: serialNumber(),
        subject: intermediateName,
        publicKeyInfo: key.publicKeyInfo,
        extensions: [...authority(key, 0), revocationPointExtension(listUrl('root'))],
      },
      rootKey,
    ),
    rootList: await issueRevocationList({ ...list, issuer: rootName }, rootKey),
    intermediateList: await issueRevocationList({ ...list, issuer: intermediateName }, key),
    key: {
      publicKeyInfo: key.publicKeyInfo,
      pkcs8: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key.pair.privateKey)),
    },
  }
}

/** An authority that issues signers in force from the day before `now` to the end of its own certificate. */
export async function demonstrationAuthority(state: DemonstrationState, now: Date): Promise<DemonstrationAuthority> {
  const signer = await importSigner(state.key.pkcs8)
  if (!signer.ok) throw new Error(`own key cannot be read: ${signer.error.code}`)
  const key: IssuerKey = { ...signer.value, publicKeyInfo: state.key.publicKeyInfo }
  const intermediate = reread(state.intermediate)
  return {
    root: reread(state.root),
    intermediate,
    revocationLists: [
      { name: 'root', der: state.rootList },
      { name: 'intermediate', der: state.intermediateList },
    ],
    issueSigner: async (commonName, kind) => {
      const own = await makeKey(kind)
      const certificate = await issueCertificate(
        {
          notBefore: intermediate.notBefore,
          notAfter: new Date(Math.min(+intermediate.notAfter, +periodAround(now).notAfter)),
          serial: serialNumber(),
          issuer: intermediateName,
          subject: { country: 'FR', organization, commonName: worthless(commonName) },
          publicKeyInfo: own.publicKeyInfo,
          extensions: [
            authorityExtension(false),
            usageExtension('digital_signature', 'non_repudiation'),
            purposeExtension(oids.emailProtection, oids.documentSigning),
            subjectKeyExtension(own.publicKeyInfo),
            authorityKeyExtension(key.publicKeyInfo),
            revocationPointExtension(listUrl('intermediate')),
          ],
        },
        key,
      )
      return { algorithm: own.algorithm, sign: own.sign, certificate: reread(certificate), chain: [intermediate] }
    },
  }
}

/** Both at once, for a demonstration that leaves nothing behind. */
export const makeDemonstrationAuthority = async (now: Date) =>
  demonstrationAuthority(await makeDemonstrationState(now), now)

const periodAround = (now: Date) => ({
  notBefore: new Date(now.getTime() - day),
  notAfter: new Date(now.getTime() + 400 * day),
})

// A common name has 64 characters at most (RFC 5280 appendix A).
const worthless = (name: string) => `${Array.from(name).slice(0, 42).join('')} (essai, sans valeur)`

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
