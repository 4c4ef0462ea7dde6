import type { Certificate } from './certificate.ts'
import { buildPath, issuersOf, type PathJudgement } from './certificate-path.ts'
import { displayName } from './distinguished-name.ts'
import { type Judgement, judge, together, valid } from './judgement.ts'
import { checkRevocation } from './revocation.ts'
import type { RevocationList } from './revocation-list.ts'
import { isForDocuments } from './signing-purposes.ts'

/** Whether the certificate may sign a document: a signing bit where usages are stated, a purpose of signing where purposes are. */
export function checkUsage(certificate: Certificate): Judgement {
  const { keyUsage, extendedKeyUsage, authority } = certificate.extensions
  const signs = !keyUsage || keyUsage.includes('digital_signature') || keyUsage.includes('non_repudiation')
  if (signs && isForDocuments(extendedKeyUsage) && !authority) return valid()
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
  const above = path.anchored ? issuersOf(path.path.at(-1) ?? certificate, [...anchors, ...candidates]) : []
  const revocation = checkRevocation(path.path, lists, at, above)
  return { ...path, ...together([path, checkUsage(certificate), revocation]) }
}
