import type { Certificate } from './certificate.ts'
import { buildPath, type PathJudgement } from './certificate-path.ts'
import { displayName } from './distinguished-name.ts'
import { type Judgement, judge, together, valid } from './judgement.ts'
import { oids } from './oids.ts'
import { checkRevocation } from './revocation.ts'
import type { RevocationList } from './revocation-list.ts'

// Purposes of other trades: a certificate confined to them was not given to sign a document.
const otherTrades: ReadonlySet<string> = new Set([
  oids.serverAuth,
  oids.clientAuth,
  oids.codeSigning,
  oids.timeStamping,
  oids.ocspSigning,
])

/** Whether the certificate may sign a document: a signing bit where usages are stated, not confined to other purposes. */
export function checkUsage(certificate: Certificate): Judgement {
  const { keyUsage, extendedKeyUsage, authority } = certificate.extensions
  const signs = !keyUsage || keyUsage.includes('digital_signature') || keyUsage.includes('non_repudiation')
  const purpose = !extendedKeyUsage || extendedKeyUsage.some(id => !otherTrades.has(id))
  if (signs && purpose && !authority) return valid()
  return judge(
    'invalid',
    'wrong_key_usage',
    `The certificate of "${displayName(certificate.subject)}" is not meant to sign documents`,
  )
}

export type SignerRequest = {
  certificate: Certificate
  candidates: readonly Certificate[]
  anchors: readonly Certificate[]
  lists: readonly RevocationList[]
  /** Trusted time, else the time of verification. */
  at: Date
  claimedAt?: Date
}

/** All that is to be said of a signer's certificate: path, usage, revocation. */
export function judgeSigner(request: SignerRequest): PathJudgement {
  const { certificate, candidates, anchors, lists, at, claimedAt } = request
  const path = buildPath({ leaf: certificate, candidates, anchors, at, ...(claimedAt ? { claimedAt } : {}) })
  const revocation = checkRevocation(path.path, lists, at)
  return { ...path, ...together([path, checkUsage(certificate), revocation]) }
}
