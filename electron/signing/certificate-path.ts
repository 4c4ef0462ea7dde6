import { type Certificate, fingerprintOf, isSelfIssued, sameCertificate } from './certificate.ts'
import { displayName, sameName } from './distinguished-name.ts'
import { isWorse, type Judgement, judge, together, valid } from './judgement.ts'
import { isSignedBy } from './signed-by.ts'
import { isForDocuments } from './signing-purposes.ts'

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
  if (found.anchored) return { ...found.judgement, path: found.path, anchored: true }
  if (found.fault) return { ...found.fault, path: found.path, anchored: false }
  const name = displayName((found.path.at(-1) ?? request.leaf).issuer)
  const unknown = judge(
    'indeterminate',
    'unknown_root',
    `No trusted root issued the certificates: "${name}" is not one`,
  )
  return { ...together([unknown, ...checks(found.path, request)]), path: found.path, anchored: false }
}

type Whole = { path: Certificate[]; anchored: true; judgement: Judgement }
type Found = Whole | { path: Certificate[]; anchored: false; fault?: Judgement }

/**
 * The first path to an anchor that nothing stands against, else the one that the least stands against: an authority that
 * renewed its certificate leaves the old one in files and among anchors.
 */
function search(request: PathRequest): Found {
  const { leaf, candidates, anchors } = request
  const pool = distinct([...anchors, ...candidates])
  const isAnchor = (certificate: Certificate) => anchors.some(anchor => sameCertificate(anchor, certificate))
  let tries = 0
  let whole: Whole | null = null
  let best: Found = { path: [leaf], anchored: false }
  const settles = (path: Certificate[]): boolean => {
    const last = path.at(-1) as Certificate
    if (isAnchor(last)) {
      const judgement = together(checks(path, request))
      if (!whole || isWorse(whole.judgement, judgement)) whole = { path, anchored: true, judgement }
      return judgement.status === 'valid'
    }
    if (path.length > best.path.length) best = { path, anchored: false }
    if (path.length >= longest) return false
    for (const issuer of pool) {
      if (path.includes(issuer) || !mayHaveIssued(issuer, last) || ++tries > mostVerifications) continue
      const signed = isSignedBy(last, issuer)
      if (signed.status === 'valid') {
        if (settles([...path, issuer])) return true
      } else if (path.length >= best.path.length && isTelling(signed, issuer, last)) {
        best = { path, anchored: false, fault: signed }
      }
    }
    return false
  }
  settles([leaf])
  return whole ?? best
}

/** Those of `pool` that are proved to have issued a certificate. */
export function issuersOf(certificate: Certificate, pool: readonly Certificate[]): Certificate[] {
  return distinct(pool)
    .filter(issuer => mayHaveIssued(issuer, certificate))
    .slice(0, mostVerifications)
    .filter(issuer => isSignedBy(certificate, issuer).status === 'valid')
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
  if (!sameName(issuer.subject, subject.issuer)) return false
  const { authorityKeyId } = subject.extensions
  const { subjectKeyId } = issuer.extensions
  return authorityKeyId === undefined || subjectKeyId === undefined || authorityKeyId === subjectKeyId
}

function checks(path: Certificate[], request: PathRequest): Judgement[] {
  return path.flatMap((certificate, depth) => [
    validityAt(certificate, request.at, request.claimedAt),
    knownExtensions(certificate),
    ...(request.anchors.some(anchor => sameCertificate(anchor, certificate)) ? [] : [soundSerial(certificate)]),
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

// Hexadecimal digits of twenty octets (RFC 5280 4.1.2.2).
const longestSerial = 40

/** Revocation lists know certificates by their serial, a positive number of at most twenty octets. */
function soundSerial({ serial, serialDer, subject }: Certificate): Judgement {
  const negative = (serialDer[2] ?? 0) >= 0x80
  if (!negative && serial.length <= longestSerial && /[1-9a-f]/.test(serial)) return valid()
  const message = `The certificate of "${displayName(subject)}" has no serial number as RFC 5280 has it`
  return judge('indeterminate', 'certificate_serial_malformed', message)
}

/** `below`: authorities between this one and the leaf; self-issued ones do not count (RFC 5280 4.2.1.9). */
function mayIssue(issuer: Certificate, below: Certificate[]): Judgement {
  const name = displayName(issuer.subject)
  const { authority, pathLength, keyUsage, extendedKeyUsage } = issuer.extensions
  if (!authority) return judge('invalid', 'issuer_not_authority', `"${name}" issued a certificate but is no authority`)
  if (keyUsage && !keyUsage.includes('certificate_signing')) {
    return judge('invalid', 'issuer_usage', `The key of "${name}" is not meant to sign certificates`)
  }
  if (!isForDocuments(extendedKeyUsage)) {
    return judge('invalid', 'issuer_usage', `"${name}" issues certificates for other purposes than to sign documents`)
  }
  const length = below.filter(one => !isSelfIssued(one)).length
  if (pathLength !== undefined && length > pathLength) {
    return judge('invalid', 'path_too_long', `"${name}" allows ${pathLength} authorities below it, not ${length}`)
  }
  return valid()
}

const day = (time: Date) => time.toISOString().slice(0, 10)
