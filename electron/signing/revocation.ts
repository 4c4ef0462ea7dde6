import { type Certificate, sameBytes } from './certificate.ts'
import { displayName } from './distinguished-name.ts'
import { type Judgement, judge, together, valid } from './judgement.ts'
import type { RevocationEntry, RevocationList } from './revocation-list.ts'
import { isSignedBy } from './signed-by.ts'

// A list issued by a clock a little ahead of ours is not a forgery.
const clockSkew = 5 * 60_000
const onHold = 6
const removedFromList = 8

/**
 * Judges every certificate of a path but its anchor, at the time of verification. A certificate that names a list or a
 * responder whose answer is unavailable, stale or not from its issuer: indeterminate. One that names none: valid, with
 * a remark. Revoked: invalid, whatever the time of the signature is said to be, since at level B-B nothing proves it.
 */
export function checkRevocation(path: readonly Certificate[], lists: readonly RevocationList[], at: Date): Judgement {
  return together(
    path.slice(0, -1).map((certificate, depth) => statusOf(certificate, path[depth + 1] as Certificate, lists, at)),
  )
}

/** Status of one certificate from the lists at hand. */
export function statusOf(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: Date,
): Judgement {
  const name = displayName(certificate.subject)
  const looked = lists
    .filter(list => sameBytes(list.issuer.der, certificate.issuer.der))
    .map(list => ({
      list,
      fault: faultOf(list, certificate, issuer, at),
    }))
  const answers = looked.filter(({ fault }) => fault === undefined || fault.code === 'revocation_list_stale')
  for (const { list } of answers) {
    const entry = list.entries.get(certificate.serial)
    if (entry && entry.reason !== removedFromList) return revoked(name, entry)
  }
  if (looked.some(({ fault }) => fault === undefined)) return valid()
  const { namesRevocationList, ocspUrls } = certificate.extensions
  if (!namesRevocationList && ocspUrls.length === 0) {
    return judge(
      'valid',
      'no_revocation_source',
      `The certificate of "${name}" does not say where its revocation can be looked up`,
    )
  }
  const fault = looked[0]?.fault
  return fault
    ? judge('indeterminate', fault.code, `Revocation of the certificate of "${name}": ${fault.message}`)
    : judge(
        'indeterminate',
        'revocation_unknown',
        `No revocation list of "${displayName(certificate.issuer)}" is at hand for "${name}"`,
      )
}

function revoked(name: string, { revokedAt, reason }: RevocationEntry): Judgement {
  const when = revokedAt.toISOString().slice(0, 10)
  return reason === onHold
    ? judge('indeterminate', 'certificate_on_hold', `The certificate of "${name}" has been suspended since ${when}`)
    : judge('invalid', 'certificate_revoked', `The certificate of "${name}" was revoked on ${when}`)
}

/** Why a list of the right name says nothing about this certificate now. */
function faultOf(list: RevocationList, certificate: Certificate, issuer: Certificate, at: Date) {
  const { keyUsage, authority } = issuer.extensions
  const { revocationListUrls } = certificate.extensions
  const fault = (code: string, message: string) => ({ code, message })
  if (isSignedBy(list, issuer).status !== 'valid' || !authority || (keyUsage && !keyUsage.includes('crl_signing'))) {
    return fault('revocation_list_not_from_issuer', 'the list is not signed by its issuer')
  }
  if (list.unusable !== undefined)
    return fault('revocation_list_unusable', `the list cannot be used (${list.unusable})`)
  const covered = list.only === 'everything' || (list.only === 'authorities') === certificate.extensions.authority
  const here = list.pointUrls.length === 0 || list.pointUrls.some(url => revocationListUrls.includes(url))
  if (!covered || !here) return fault('revocation_list_of_others', 'the list covers other certificates')
  if (list.thisUpdate.getTime() > at.getTime() + clockSkew)
    return fault('revocation_list_from_future', 'the list is not in force yet')
  if (list.nextUpdate === undefined || list.nextUpdate < at)
    return fault('revocation_list_stale', 'the list is out of date')
  return undefined
}
