import { Buffer } from 'node:buffer'
import { webcrypto } from 'node:crypto'
import { contextTag } from '#electron/signing/der.ts'
import { der, integer, octetString, oid, sequence } from '#electron/signing/der-writer.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { oids } from '#electron/signing/oids.ts'
import type { TestKey } from './test-authority.ts'

const bag = (kind: number, value: Uint8Array) =>
  sequence(oid(`1.2.840.113549.1.12.10.1.${kind}`), der(contextTag(0), value))
const data = (content: Uint8Array) => sequence(oid(oids.data), der(contextTag(0), octetString(content)))

/** A PKCS#12 file without encryption nor code, of several keys with their certificates; OpenSSL writes one key at most. */
export async function plainPkcs12(identities: (SigningIdentity & { key: TestKey })[]): Promise<Uint8Array> {
  const bags: Uint8Array[] = []
  for (const { certificate, key } of identities) {
    const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', key.pair.privateKey)
    const x509 = der(contextTag(0), octetString(Buffer.from(certificate.der)))
    bags.push(bag(1, new Uint8Array(pkcs8)), bag(3, sequence(oid('1.2.840.113549.1.9.22.1'), x509)))
  }
  return sequence(integer(3), data(sequence(data(sequence(...bags)))))
}
