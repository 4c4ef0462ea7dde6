import { contextTag, derTag } from './der.ts'
import { der, integer, sequence, time } from './der-writer.ts'
import {
  algorithmIdentifier,
  authorityKeyExtension,
  distinguishedName,
  extension,
  type IssuerKey,
  type NameParts,
  signedBy,
} from './issue-certificate.ts'
import { oids } from './oids.ts'

export type RevocationListRequest = {
  issuer: NameParts
  number: number
  thisUpdate: Date
  nextUpdate: Date
  revoked: { serial: number | Uint8Array; at: Date /** RFC 5280 5.3.1 */; reason?: number }[]
  /** Beside the number and the issuer's key, in their DER. */
  extensions?: Uint8Array[]
}

const reasonExtension = (reason: number) => extension(oids.reasonCode, der(derTag.enumerated, Uint8Array.of(reason)))

/** Issues a version 2 revocation list (RFC 5280 5.1) signed by `key`; returns its DER. */
export async function issueRevocationList(request: RevocationListRequest, key: IssuerKey): Promise<Uint8Array> {
  const entries = request.revoked.map(({ serial, at, reason }) =>
    sequence(integer(serial), time(at), ...(reason === undefined ? [] : [sequence(reasonExtension(reason))])),
  )
  const extensions = [
    authorityKeyExtension(key.publicKeyInfo),
    extension(oids.crlNumber, integer(request.number)),
    ...(request.extensions ?? []),
  ]
  const signedPart = sequence(
    integer(1),
    algorithmIdentifier(key),
    distinguishedName(request.issuer),
    time(request.thisUpdate),
    time(request.nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    der(contextTag(0), sequence(...extensions)),
  )
  return signedBy(key, signedPart)
}
