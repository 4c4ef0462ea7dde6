import { type Certificate, fingerprintOf, isSelfIssued, sameBytes, sameCertificate } from './certificate.ts'
import { displayName } from './distinguished-name.ts'
import { type Judgement, judge, together, valid } from './judgement.ts'
import { isSignedBy } from './signed-by.ts'

export type PathRequest = {
  leaf: Certificate
  /** Certificates found beside the signature: not trusted, only used to go from the leaf to an anchor. */
  candidates: readonly Certificate[]
  anchors: readonly Certificate[]
  /** The trusted time; the time of verification where there is none (level B-B). */
  at: Date
  /** What the signer claims; decides only whether an expired certificate may once have been good. */
  claimedAt?: Date
}

/** `path` goes from the leaf to the anchor; where no anchor was reached, as far as it went. */
export type PathJudgement = Judgement & { path: Certificate[]; anchored: boolean }

const longest = 8
// A file can carry certificates that all issue each other: what is tried is counted.
const mostVerifications = 100

/**
 * Builds and checks a certification path (RFC 5280 6.1, without policies and name constraints: where those are
 * critical the path is refused). Issuers are found by name and key identifier and proved by their signature.
 */
export function buildPath(request: PathRequest): PathJudgement {
  const found = search(request)
  if (found.fault) return { ...found.fault, path: found.path, anchored: false }
  if (!found.anchored) {
    const name = displayName((found.path.at(-1) ?? request.leaf).issuer)
    const unknown = judge(
      'indeterminate',
      'unknown_root',
      `No trusted root issued the certificates: "${name}" is not one`,
    )
    return { ...together([unknown, ...checks(found.path, request)]), path: found.path, anchored: false }
  }
  return { ...together(checks(found.path, request)), path: found.path, anchored: true }
}

type Found = { path: Certificate[]; anchored: boolean; fault?: Judgement }

function search({ leaf, candidates, anchors }: PathRequest): Found {
  const pool = distinct([...anchors, ...candidates])
  const isAnchor = (certificate: Certificate) => anchors.some(anchor => sameCertificate(anchor, certificate))
  let tries = 0
  let best: Found = { path: [leaf], anchored: false }
  const extend = (path: Certificate[]): Found | null => {
    const last = path.at(-1) as Certificate
    if (isAnchor(last)) return { path, anchored: true }
    if (path.length > best.path.length) best = { path, anchored: false }
    if (path.length >= longest) return null
    for (const issuer of pool) {
      if (path.includes(issuer) || !mayHaveIssued(issuer, last) || ++tries > mostVerifications) continue
      const signed = isSignedBy(last, issuer)
      if (signed.status !== 'valid') {
        if (path.length >= best.path.length && isTelling(signed, issuer, last))
          best = { path, anchored: false, fault: signed }
        continue
      }
      const whole = extend([...path, issuer])
      if (whole) return whole
    }
    return null
  }
  return extend([leaf]) ?? best
}

// Two keys under one name are common when an authority renews its own: a signature that fails says something only
// where the key identifiers agree.
function isTelling(signed: Judgement, issuer: Certificate, subject: Certificate): boolean {
  const { authorityKeyId } = subject.extensions
  return (
    signed.status === 'indeterminate' ||
    (authorityKeyId !== undefined && authorityKeyId === issuer.extensions.subjectKeyId)
  )
}

function distinct(certificates: readonly Certificate[]): Certificate[] {
  return [...new Map(certificates.map(one => [fingerprintOf(one), one])).values()]
}

function mayHaveIssued(issuer: Certificate, subject: Certificate): boolean {
  if (!sameBytes(issuer.subject.der, subject.issuer.der)) return false
  const { authorityKeyId } = subject.extensions
  const { subjectKeyId } = issuer.extensions
  return authorityKeyId === undefined || subjectKeyId === undefined || authorityKeyId === subjectKeyId
}

function checks(path: Certificate[], request: PathRequest): Judgement[] {
  return path.flatMap((certificate, depth) => [
    validityAt(certificate, request.at, request.claimedAt),
    knownExtensions(certificate),
    ...(depth === 0 ? [] : [mayIssue(certificate, path.slice(1, depth))]),
  ])
}

/** Validity at a time. Expired since the claimed time: nobody can tell, without a time stamp, that the claim is true. */
export function validityAt(certificate: Certificate, at: Date, claimedAt?: Date): Judgement {
  const name = displayName(certificate.subject)
  const within = (time: Date) => time >= certificate.notBefore && time <= certificate.notAfter
  if (within(at)) return valid()
  if (at < certificate.notBefore) {
    return judge(
      'invalid',
      'certificate_not_yet_valid',
      `The certificate of "${name}" begins on ${day(certificate.notBefore)}`,
    )
  }
  const since = claimedAt !== undefined && within(claimedAt)
  return since
    ? judge(
        'indeterminate',
        'certificate_expired_since',
        `The certificate of "${name}" expired on ${day(certificate.notAfter)}, and nothing proves that the signature is older`,
      )
    : judge('invalid', 'certificate_expired', `The certificate of "${name}" expired on ${day(certificate.notAfter)}`)
}

function knownExtensions(certificate: Certificate): Judgement {
  const [first] = certificate.extensions.unknownCritical
  if (first === undefined) return valid()
  const name = displayName(certificate.subject)
  return judge(
    'indeterminate',
    'unknown_critical_extension',
    `The certificate of "${name}" has a critical extension not known here (${first})`,
  )
}

/** `below`: authorities between this one and the leaf; self-issued ones do not count (RFC 5280 4.2.1.9). */
function mayIssue(issuer: Certificate, below: Certificate[]): Judgement {
  const name = displayName(issuer.subject)
  const { authority, pathLength, keyUsage } = issuer.extensions
  if (!authority) return judge('invalid', 'issuer_not_authority', `"${name}" issued a certificate but is no authority`)
  if (keyUsage && !keyUsage.includes('certificate_signing')) {
    return judge('invalid', 'issuer_usage', `The key of "${name}" is not meant to sign certificates`)
  }
  const length = below.filter(one => !isSelfIssued(one)).length
  if (pathLength !== undefined && length > pathLength) {
    return judge('invalid', 'path_too_long', `"${name}" allows ${pathLength} authorities below it, not ${length}`)
  }
  return valid()
}

const day = (time: Date) => time.toISOString().slice(0, 10)
