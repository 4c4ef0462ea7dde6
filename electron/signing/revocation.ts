import type { Certificate } from './certificate.ts'
import { displayName, sameName } from './distinguished-name.ts'
import { type Judgement, judge, together, valid } from './judgement.ts'
import { onHold, type RevocationEntry, type RevocationList } from './revocation-list.ts'
import { isSignedBy } from './signed-by.ts'

// A list issued by a clock a little ahead of ours is not a forgery.
const clockSkew = 5 * 60_000

/**
 * Judges every certificate of a path but its anchor, at the time of verification. A certificate that names a list or a
 * responder whose answer is unavailable, stale or not from its issuer: indeterminate. One that names none: valid, with
 * a remark. Revoked: invalid, whatever the time of the signature is said to be, since at level B-B nothing proves it.
 * The anchor is trusted without a list, but not against one: `above` are those of whom it is known that they issued it.
 */
export function checkRevocation(
  path: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
  above: readonly Certificate[] = [],
): Judgement {
  const last = path.at(-1)
  return together([
    ...path.slice(0, -1).map((certificate, depth) => statusOf(certificate, path[depth + 1] as Certificate, lists, at)),
    ...above.flatMap(issuer => (last ? saidOf(last, lookedAt(last, issuer, lists, at)) : [])),
  ])
}

/** Status of one certificate from the lists at hand. */
export function statusOf(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: Date,
): Judgement {
  const name = displayName(certificate.subject)
  const looked = lookedAt(certificate, issuer, lists, at)
  const said = saidOf(certificate, looked)
  if (said.length > 0) return together(said)
  if (looked.some(({ fault }) => fault === undefined)) return valid()
  const { namesRevocationList, ocspUrls } = certificate.extensions
  // A list of the issuer that could have answered, and did not, is not passed over where no other is named.
  const telling = looked.find(({ authentic, list }) => authentic && covers(list, certificate))
  if (!namesRevocationList && ocspUrls.length === 0 && !telling) {
    return judge(
      'valid',
      'no_revocation_source',
      `The certificate of "${name}" does not say where its revocation can be looked up`,
    )
  }
  const fault = (telling ?? looked[0])?.fault
  return fault
    ? judge('indeterminate', fault.code, `Revocation of the certificate of "${name}": ${fault.message}`)
    : judge(
        'indeterminate',
        'revocation_unknown',
        `No revocation list of "${displayName(certificate.issuer)}" is at hand for "${name}"`,
      )
}

type Looked = { list: RevocationList; authentic: boolean; fault: { code: string; message: string } | undefined }

const lookedAt = (
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: Date,
): Looked[] =>
  lists
    .filter(list => sameName(list.issuer, certificate.issuer) || namesForOthers(list, certificate))
    .map(list => {
      const authentic = isFrom(list, issuer)
      return { list, authentic, fault: authentic ? faultOf(list, certificate, at) : notFromIssuer }
    })

/** A list kept for other authorities may speak of their certificates: it is not read so far, and not passed over either. */
const namesForOthers = ({ unusable, entries }: RevocationList, { serial }: Certificate): boolean =>
  unusable === 'indirect list' && entries.has(serial)

/**
 * What the lists that name a certificate say of it; one that cannot be used, or that bears the name of the issuer under
 * another key (a renewed one, or nobody's), still leaves it undecided.
 */
function saidOf(certificate: Certificate, looked: readonly Looked[]): Judgement[] {
  const name = displayName(certificate.subject)
  return looked.flatMap(({ list, authentic, fault }) => {
    const entry = list.entries.get(certificate.serial)
    if (!entry) return []
    if (authentic && (fault === undefined || fault.code === 'revocation_list_stale')) return [revoked(name, entry)]
    const { code, message } = fault ?? notFromIssuer
    return [judge('indeterminate', code, `A list names the certificate of "${name}", but ${message}`)]
  })
}

/** Removal from a list only means something in a delta: a full list that gives it as a reason still holds the certificate. */
function revoked(name: string, { revokedAt, reason }: RevocationEntry): Judgement {
  const when = revokedAt.toISOString().slice(0, 10)
  return reason === onHold
    ? judge('indeterminate', 'certificate_on_hold', `The certificate of "${name}" has been suspended since ${when}`)
    : judge('invalid', 'certificate_revoked', `The certificate of "${name}" was revoked on ${when}`)
}

const fault = (code: string, message: string) => ({ code, message })
const notFromIssuer = fault('revocation_list_not_from_issuer', 'the list is not signed by its issuer')

function isFrom(list: RevocationList, issuer: Certificate): boolean {
  const { keyUsage, authority } = issuer.extensions
  return authority && (!keyUsage || keyUsage.includes('crl_signing')) && isSignedBy(list, issuer).status === 'valid'
}

const covers = ({ only }: RevocationList, { extensions }: Certificate) =>
  only === 'everything' || (only === 'authorities') === extensions.authority

/** Why a list of the issuer says nothing about this certificate now. */
function faultOf(list: RevocationList, certificate: Certificate, at: Date) {
  const { revocationListUrls } = certificate.extensions
  if (list.unusable !== undefined)
    return fault('revocation_list_unusable', `the list cannot be used (${list.unusable})`)
  const here = list.pointUrls.length === 0 || list.pointUrls.some(url => revocationListUrls.includes(url))
  if (!covers(list, certificate) || !here)
    return fault('revocation_list_of_others', 'the list covers other certificates')
  if (list.thisUpdate.getTime() > at.getTime() + clockSkew)
    return fault('revocation_list_from_future', 'the list is not in force yet')
  if (list.nextUpdate === undefined || list.nextUpdate < at)
    return fault('revocation_list_stale', 'the list is out of date')
  return undefined
}
