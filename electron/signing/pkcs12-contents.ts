import { createHmac, timingSafeEqual } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { berToDer } from './ber-to-der.ts'
import { contextTag, type Der, DerFault, derChildren, derTag, expectTag, onlyDer, readStrictly } from './der.ts'
import { readInteger, readOid } from './der-values.ts'
import { oids } from './oids.ts'
import { type DecryptFault, decryptWithPassphrase, readIterations } from './pkcs12-decrypt.ts'
import { bmpPassphrase, pkcs12Key } from './pkcs12-key.ts'

/** What a PKCS#12 file holds once opened: PKCS#8 keys (to be cleared after use) and certificates, in DER. */
export type Pkcs12Contents = { keys: Uint8Array[]; certificates: Uint8Array[] }

const bags = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
}
const x509Certificate = '1.2.840.113549.1.9.22.1'
const macHashes: Record<string, string> = {
  [oids.sha1]: 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

/** Opens a PFX (RFC 7292) with one spelling of the passphrase; throws `DerFault` when the bytes are no PFX. */
export function pkcs12Contents(file: Uint8Array, passphrase: string): Result<Pkcs12Contents, DecryptFault> {
  const [version, authSafe, mac] = derChildren(onlyDer(berToDer(file), derTag.sequence))
  if (readInteger(version) !== 3) throw new DerFault('version of the file')
  const safe = dataOf(expectTag(authSafe, derTag.sequence))
  if (mac) {
    const intact = checkMac(mac, passphrase, safe)
    return intact.ok ? readSafe(safe, passphrase) : intact
  }
  // Without a code of integrity a wrong passphrase may decrypt to noise that looks padded.
  const read = readStrictly('wrong_passphrase', () => readSafe(safe, passphrase))
  return read.ok ? read.value : read
}

function readSafe(safe: Uint8Array, passphrase: string): Result<Pkcs12Contents, DecryptFault> {
  const contents: Pkcs12Contents = { keys: [], certificates: [] }
  for (const part of derChildren(onlyDer(berToDer(safe), derTag.sequence))) {
    const opened = openPart(part, passphrase)
    if (!opened.ok) return opened
    const read = readBags(onlyDer(berToDer(opened.value), derTag.sequence), passphrase, contents)
    if (!read.ok) return read
  }
  return ok(contents)
}

function checkMac(mac: Der, passphrase: string, safe: Uint8Array): Result<null, DecryptFault> {
  const [info, salt, rounds] = derChildren(mac, derTag.sequence)
  const [algorithm, digest] = derChildren(expectTag(info, derTag.sequence))
  const name = readOid(derChildren(expectTag(algorithm, derTag.sequence))[0])
  const hash = macHashes[name]
  if (!hash) return failure('unsupported_protection', { algorithm: name })
  const expected = expectTag(digest, derTag.octetString).content
  const iterations = rounds ? readIterations(rounds) : 1
  const seed = expectTag(salt, derTag.octetString).content
  const key = pkcs12Key(hash, bmpPassphrase(passphrase), seed, iterations, 'integrity', expected.length)
  const found = createHmac(hash, key).update(safe).digest()
  return found.length === expected.length && timingSafeEqual(found, expected) ? ok(null) : failure('wrong_passphrase')
}

/** Content of a ContentInfo of type data. */
function dataOf(info: Der): Uint8Array {
  const [type, content] = derChildren(info, derTag.sequence)
  if (readOid(type) !== oids.data) throw new DerFault('content of another type')
  return expectTag(derChildren(expectTag(content, contextTag(0)))[0], derTag.octetString).content
}

function openPart(part: Der, passphrase: string): Result<Uint8Array, DecryptFault> {
  const [type, content] = derChildren(part, derTag.sequence)
  const kind = readOid(type)
  if (kind === oids.data) return ok(dataOf(part))
  if (kind !== oids.encryptedData) return failure('unsupported_protection', { algorithm: kind })
  const [, encrypted] = derChildren(expectTag(derChildren(expectTag(content, contextTag(0)))[0], derTag.sequence))
  const [, algorithm, data] = derChildren(expectTag(encrypted, derTag.sequence))
  const bytes = joined(data)
  return decryptWithPassphrase(expectTag(algorithm, derTag.sequence), passphrase, bytes)
}

// Encrypted content in one piece under [0], or, from a file in BER, as one octet string inside it.
function joined(data: Der | undefined): Uint8Array {
  if (data?.tag === contextTag(0)) return expectTag(derChildren(data)[0], derTag.octetString).content
  return expectTag(data, contextTag(0, 'primitive')).content
}

function readBags(contents: Der, passphrase: string, into: Pkcs12Contents): Result<null, DecryptFault> {
  for (const bag of derChildren(contents)) {
    const [id, tagged] = derChildren(bag, derTag.sequence)
    const value = derChildren(expectTag(tagged, contextTag(0)))[0]
    const kind = readOid(id)
    if (kind === bags.key) into.keys.push(Uint8Array.from(expectTag(value, derTag.sequence).bytes))
    else if (kind === bags.shroudedKey) {
      const [algorithm, data] = derChildren(expectTag(value, derTag.sequence))
      const encrypted = expectTag(data, derTag.octetString).content
      const key = decryptWithPassphrase(expectTag(algorithm, derTag.sequence), passphrase, encrypted)
      if (!key.ok) return key
      into.keys.push(key.value)
    } else if (kind === bags.certificate) {
      const [type, certificate] = derChildren(expectTag(value, derTag.sequence))
      if (readOid(type) !== x509Certificate) continue
      into.certificates.push(
        expectTag(derChildren(expectTag(certificate, contextTag(0)))[0], derTag.octetString).content,
      )
    } else if (kind === bags.nested && value) {
      const nested = readBags(value, passphrase, into)
      if (!nested.ok) return nested
    }
  }
  return ok(null)
}
