import { Buffer } from 'node:buffer'
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { contextTag, type Der, DerFault, derChildren, derTag, onlyDer, readStrictly } from './der.ts'
import { readInteger, readOid } from './der-values.ts'
import { oids } from './oids.ts'

export type HashName = 'sha256' | 'sha384' | 'sha512'

export type SignatureScheme =
  | { kind: 'rsa' | 'ecdsa'; hash: HashName }
  | { kind: 'rsa_pss'; hash: HashName; saltLength: number }
  | { kind: 'ed25519' }

export type AlgorithmFault = 'unsupported_algorithm' | 'weak_algorithm' | 'weak_key'
export type SignatureFault = AlgorithmFault | 'signature_wrong'

const hashes: Record<string, HashName> = { [oids.sha256]: 'sha256', [oids.sha384]: 'sha384', [oids.sha512]: 'sha512' }

const schemes: Record<string, SignatureScheme> = {
  [oids.sha256WithRsa]: { kind: 'rsa', hash: 'sha256' },
  [oids.sha384WithRsa]: { kind: 'rsa', hash: 'sha384' },
  [oids.sha512WithRsa]: { kind: 'rsa', hash: 'sha512' },
  [oids.ecdsaWithSha256]: { kind: 'ecdsa', hash: 'sha256' },
  [oids.ecdsaWithSha384]: { kind: 'ecdsa', hash: 'sha384' },
  [oids.ecdsaWithSha512]: { kind: 'ecdsa', hash: 'sha512' },
  [oids.ed25519]: { kind: 'ed25519' },
}

// MD5 and SHA-1 with RSA, SHA-1 with DSA and ECDSA: collisions are within reach (ETSI TS 119 312 dropped them).
const weak: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
  oids.sha1,
])

const knownKeys = ['rsa', 'rsa-pss', 'ec', 'ed25519']
const knownCurves = ['prime256v1', 'secp384r1', 'secp521r1']

/** Absent or NULL, which holds nothing. */
const isNothing = (parameters: Der | undefined): boolean =>
  parameters === undefined || (parameters.tag === derTag.null && parameters.content.length === 0)

/** Reads a hash AlgorithmIdentifier; parameters are absent or NULL. */
export function readHash(value: Der): Result<HashName, AlgorithmFault | 'malformed_algorithm'> {
  const read = readStrictly('malformed_algorithm', () => {
    const [id, parameters, ...beyond] = derChildren(value, derTag.sequence)
    if (beyond.length > 0 || !isNothing(parameters)) throw new DerFault('hash parameters')
    return readOid(id)
  })
  if (!read.ok) return read
  const hash = hashes[read.value]
  if (hash) return ok(hash)
  return failure(weak.has(read.value) ? 'weak_algorithm' : 'unsupported_algorithm', { algorithm: read.value })
}

/**
 * Reads a signature AlgorithmIdentifier. `hashBeside` is the hash that CMS states beside a bare `rsaEncryption`
 * (RFC 5754 3.2).
 */
export function readScheme(
  bytes: Uint8Array,
  hashBeside?: HashName,
): Result<SignatureScheme, AlgorithmFault | 'malformed_algorithm'> {
  const read = readStrictly('malformed_algorithm', () => {
    const [id, parameters, ...beyond] = derChildren(onlyDer(bytes), derTag.sequence)
    if (beyond.length > 0) throw new DerFault('algorithm identifier')
    const name = readOid(id)
    if (name === oids.rsaPss) return { name, scheme: readPss(parameters) }
    if (!isNothing(parameters)) throw new DerFault('algorithm parameters')
    if (name === oids.rsaEncryption && hashBeside) return { name, scheme: { kind: 'rsa', hash: hashBeside } as const }
    return { name, scheme: schemes[name] ?? null }
  })
  if (!read.ok) return read
  const { name, scheme } = read.value
  if (scheme) return ok(scheme)
  return failure(weak.has(name) ? 'weak_algorithm' : 'unsupported_algorithm', { algorithm: name })
}

/** Checks a signature over `data` with the key of a SubjectPublicKeyInfo. RSA below 2,048 bits is refused. */
export function verifySignature(
  publicKeyInfo: Uint8Array,
  scheme: SignatureScheme,
  data: Uint8Array,
  signature: Uint8Array,
): Result<null, SignatureFault> {
  const key = importPublicKey(publicKeyInfo)
  if (!key) return failure('unsupported_algorithm', { algorithm: 'key' })
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (modulusLength !== undefined && modulusLength < 2048) return failure('weak_key', { bits: modulusLength })
  if (key.asymmetricKeyType === 'ec' && !knownCurves.includes(namedCurve ?? '')) {
    return failure('unsupported_algorithm', { algorithm: namedCurve ?? 'curve' })
  }
  return verifies(key, scheme, data, signature) ? ok(null) : failure('signature_wrong')
}

function importPublicKey(publicKeyInfo: Uint8Array): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKeyInfo), format: 'der', type: 'spki' })
    return knownKeys.includes(key.asymmetricKeyType ?? '') ? key : null
  } catch {
    return null
  }
}

function verifies(key: KeyObject, scheme: SignatureScheme, data: Uint8Array, signature: Uint8Array): boolean {
  const type = key.asymmetricKeyType
  switch (scheme.kind) {
    case 'rsa':
      return type === 'rsa' && verify(scheme.hash, data, { key, padding: constants.RSA_PKCS1_PADDING }, signature)
    case 'rsa_pss': {
      const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
      return (type === 'rsa' || type === 'rsa-pss') && verify(scheme.hash, data, options, signature)
    }
    case 'ecdsa':
      return type === 'ec' && verify(scheme.hash, data, { key, dsaEncoding: 'der' }, signature)
    case 'ed25519':
      return type === 'ed25519' && verify(null, data, key, signature)
  }
}

/** RSASSA-PSS-params (RFC 4055 3.1): one hash for both uses. The defaults mean SHA-1, hence are not accepted. */
function readPss(parameters: Der | undefined): SignatureScheme | null {
  if (!parameters) return null
  const fields = derChildren(parameters, derTag.sequence)
  const at = (number: number) => fields.find(field => field.tag === contextTag(number))
  const hashOf = (algorithm: Der | undefined) => {
    const hash = algorithm && readHash(algorithm)
    return hash?.ok ? hash.value : undefined
  }
  const hash = hashOf(derChildren(at(0) ?? parameters)[0])
  const mask = at(1) && derChildren(derChildren(at(1) as Der)[0] as Der, derTag.sequence)
  if (!hash || !mask || readOid(mask[0]) !== oids.mgf1 || hashOf(mask[1]) !== hash) return null
  const salt = at(2)
  const saltLength = salt ? readInteger(derChildren(salt)[0]) : 20
  const trailer = at(3)
  if (trailer && readInteger(derChildren(trailer)[0]) !== 1) return null
  return { kind: 'rsa_pss', hash, saltLength }
}
