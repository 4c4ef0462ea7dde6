import { createHash } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { sameBytes } from './certificate.ts'
import { distributionPointUrls, extensionList, extensionsIn } from './certificate-extensions.ts'
import { contextTag, type Der, DerFault, derChildren, derTag, onlyDer, readStrictly } from './der.ts'
import { readBitBytes, readBoolean, readInteger, readSerial, readTime } from './der-values.ts'
import { type DistinguishedName, readName } from './distinguished-name.ts'
import { oids } from './oids.ts'
import { derBlocks } from './pem.ts'

/** Reasons of RFC 5280 5.3.1 that are no revocation for good; the second only means anything in a delta list. */
export const onHold = 6
const removedFromList = 8

export type RevocationEntry = { revokedAt: Date; reason: number | undefined }

/** A certificate revocation list (RFC 5280 5), as strictly read. Nothing here has been verified. */
export type RevocationList = {
  der: Uint8Array
  issuer: DistinguishedName
  thisUpdate: Date
  nextUpdate: Date | undefined
  /** By serial number in lower-case hexadecimal. */
  entries: ReadonlyMap<string, RevocationEntry>
  /** What the list covers, where it does not cover everything its issuer issued. */
  only: 'everything' | 'holders' | 'authorities'
  /** Addresses the list says it is published at; empty when it does not say. */
  pointUrls: string[]
  /** Delta, indirect, partial, or with a critical extension not known here: why it cannot be used. */
  unusable: string | undefined
  signedPart: Uint8Array
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
}

/** Reads a file of one DER list or of PEM ones. All or nothing. */
export function readRevocationLists(file: Uint8Array): Result<RevocationList[], 'revocation_list_malformed'> {
  const blocks = derBlocks(file, ['X509 CRL'])
  if (blocks.length === 0) return failure('revocation_list_malformed', { detail: 'no revocation list' })
  const lists: RevocationList[] = []
  for (const block of blocks) {
    const list = readStrictly('revocation_list_malformed', () => listFrom(onlyDer(block, derTag.sequence)))
    if (!list.ok) return list
    lists.push(list.value)
  }
  return ok(lists)
}

/** SHA-256 of the list, lower-case hexadecimal: its name in memory. */
export const revocationListId = (list: RevocationList) => createHash('sha256').update(list.der).digest('hex')

function listFrom(value: Der): RevocationList {
  const [signedPart, algorithm, signature, ...beyond] = derChildren(value, derTag.sequence)
  if (!signedPart || !algorithm || beyond.length > 0) throw new DerFault('list with other parts than its three')
  const fields = derChildren(signedPart, derTag.sequence)
  const version = fields[0]?.tag === derTag.integer ? readInteger(fields.shift()) : 0
  const [innerAlgorithm, issuer, thisUpdate, ...rest] = fields
  if (!innerAlgorithm || !issuer) throw new DerFault('field absent')
  if (!sameBytes(innerAlgorithm.bytes, algorithm.bytes))
    throw new DerFault('signature algorithm stated twice, differently')
  const isTime = (field: Der | undefined) => field?.tag === derTag.utcTime || field?.tag === derTag.generalizedTime
  const nextUpdate = isTime(rest[0]) ? readTime(rest.shift()) : undefined
  const revoked = rest[0]?.tag === derTag.sequence ? derChildren(rest.shift() as Der) : []
  const extensions = rest.shift()
  if (rest.length > 0 || (extensions && (extensions.tag !== contextTag(0) || version !== 1))) throw new DerFault('list')
  const entries = readEntries(revoked)
  const scope = readScope(extensions)
  return {
    der: value.bytes,
    issuer: readName(issuer),
    thisUpdate: readTime(thisUpdate),
    nextUpdate,
    entries: entries.bySerial,
    only: scope.only,
    pointUrls: scope.pointUrls,
    unusable: scope.unusable ?? entries.unusable,
    signedPart: signedPart.bytes,
    signatureAlgorithm: algorithm.bytes,
    signature: readBitBytes(signature),
  }
}

function readEntries(revoked: Der[]): { bySerial: Map<string, RevocationEntry>; unusable: string | undefined } {
  const bySerial = new Map<string, RevocationEntry>()
  let unusable: string | undefined
  for (const entry of revoked) {
    const [serial, revokedAt, extensions, ...beyond] = derChildren(entry, derTag.sequence)
    if (beyond.length > 0) throw new DerFault('entry of a list')
    const stated = extensions ? extensionList(extensions) : []
    const foreign = stated.find(one => one.critical && one.id !== oids.reasonCode && one.id !== oids.invalidityDate)
    if (foreign) unusable = `critical extension ${foreign.id} of an entry`
    const reason = stated.find(one => one.id === oids.reasonCode)
    const number = readSerial(serial)
    const known = bySerial.get(number)
    const read = {
      revokedAt: readTime(revokedAt),
      reason: reason && readInteger(onlyDer(reason.value), derTag.enumerated),
    }
    if (!known || gravity(read) > gravity(known)) bySerial.set(number, read)
  }
  return { bySerial, unusable }
}

/** A list that names a certificate twice says the worse of it. */
const gravity = ({ reason }: RevocationEntry) => (reason === removedFromList ? 0 : reason === onHold ? 1 : 2)

type Scope = Pick<RevocationList, 'only' | 'pointUrls' | 'unusable'>

function readScope(tagged: Der | undefined): Scope {
  const scope: Scope = { only: 'everything', pointUrls: [], unusable: undefined }
  for (const { id, critical, value } of extensionsIn(tagged)) {
    if (id === oids.deltaCrlIndicator) scope.unusable = 'delta list'
    else if (id === oids.issuingDistributionPoint) readDistributionPoint(onlyDer(value), scope)
    else if (critical && id !== oids.crlNumber && id !== oids.authorityKeyIdentifier)
      scope.unusable = `critical extension ${id}`
  }
  return scope
}

/** IssuingDistributionPoint (RFC 5280 5.2.5). */
function readDistributionPoint(value: Der, scope: Scope): void {
  for (const field of derChildren(value, derTag.sequence)) {
    const number = field.tag & 0x1f
    if (field.tag === contextTag(0)) {
      scope.pointUrls = distributionPointUrls(field)
      if (scope.pointUrls.length === 0) scope.unusable = 'distribution point without address'
    } else if (field.tag === contextTag(3, 'primitive')) scope.unusable = 'list of some reasons only'
    else if (readBoolean(field, contextTag(number, 'primitive'))) {
      if (number === 1) scope.only = 'holders'
      else if (number === 2) scope.only = 'authorities'
      else scope.unusable = number === 4 ? 'indirect list' : 'list of attribute certificates'
    }
  }
}
