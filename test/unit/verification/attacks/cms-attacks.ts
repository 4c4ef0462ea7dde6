import { buildCms } from '#electron/signing/cms.ts'
import { contextTag, derAt, derChildren, derTag } from '#electron/signing/der.ts'
import { der, oid, sequence, setOf } from '#electron/signing/der-writer.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { oids } from '#electron/signing/oids.ts'
import { anAuthorityUnder, aRoot, aSigner, instant } from '#test/pki/test-authority.ts'
import { objectsOf as o } from '../small-act.ts'
import type { Attack } from './attack.ts'
import { hex, plain, unsealed } from './seal.ts'
import { type SigningByHand, signByHand } from './sign-by-hand.ts'

/** The secretary's signature made in another way, over the file the chair signed. */
const second =
  (choices: SigningByHand): Attack['make'] =>
  ({ once, signers }) =>
    signByHand(once, o.secretary, signers.secretary, choices)

type Parts = {
  version: Uint8Array
  digests: Uint8Array
  content: Uint8Array
  certificates: Uint8Array
  signers: Uint8Array
}

/** A good CMS taken apart and put together again by `change`. */
const rebuilt =
  (change: (parts: Parts, digest: Uint8Array) => Parts | Promise<Parts>) =>
  async (digest: Uint8Array, identity: SigningIdentity) => {
    const [type, content] = derChildren(derAt(await buildCms(digest, identity)))
    const [signedData] = derChildren(content as ReturnType<typeof derAt>)
    const [version, digests, inner, certificates, signers] = derChildren(signedData as ReturnType<typeof derAt>).map(
      part => part.bytes,
    ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
    const parts = await change({ version, digests, content: inner, certificates, signers }, digest)
    const data = sequence(parts.version, parts.digests, parts.content, parts.certificates, parts.signers)
    return sequence(type?.bytes ?? new Uint8Array(), der(contextTag(0), data))
  }

const inside = (bytes: Uint8Array) => derAt(bytes).content

/** What is signed and what is not, and by whom. */
export const cmsAttacks: Attack[] = [
  {
    name: 'a ByteRange that leaves bytes after /Contents unsigned',
    code: 'byte_range_incomplete',
    make: second({ range: ([a, b, c, d]) => [a, b, c + 10, d - 10] }),
  },
  {
    name: 'a ByteRange that leaves bytes before /Contents unsigned',
    code: 'byte_range_incomplete',
    make: second({ range: ([a, b, c, d]) => [a, b - 40, c, d] }),
  },
  {
    name: 'a ByteRange that does not begin at the beginning',
    code: 'byte_range_incomplete',
    make: second({ range: ([, b, c, d]) => [9, b - 9, c, d] }),
  },
  {
    name: 'a ByteRange that stops before the end of its revision',
    code: 'byte_range_incomplete',
    make: second({ range: ([a, b, c, d]) => [a, b, c, d - 20] }),
  },
  {
    name: 'a ByteRange around another hole than /Contents',
    code: 'byte_range_incomplete',
    make: second({ range: ([a, b, c, d]) => [a, b - 200, c - 200, d + 200] }),
  },
  {
    name: 'a ByteRange of six numbers',
    code: 'signature_malformed',
    make: second({ range: ([a, b, c, d]) => [a, b, c, 5, c + 5, d - 5] }),
  },
  {
    name: '/Contents as a string in parentheses',
    code: 'signature_malformed',
    make: second({ write: (_, width) => `(${'a'.repeat(width - 2)})` }),
  },
  {
    name: '/Contents with a line end inside',
    code: 'contents_malformed',
    make: second({
      write: (cms, width) =>
        `<${hex(cms).slice(0, 60)}\n${`${hex(cms).slice(60)}0`.padEnd(width - 63, '0')}>`.replace(/0>$/, '\n>'),
    }),
  },
  {
    name: '/Contents in letters of both cases',
    code: 'contents_malformed',
    make: second({ write: (cms, width) => plain(cms, width).replace('a', 'A') }),
  },
  {
    name: '/Contents in capital letters',
    code: 'contents_malformed',
    make: second({ write: (cms, width) => plain(cms, width).toUpperCase() }),
  },
  {
    name: 'a signature for another handler',
    code: 'signature_malformed',
    make: second({ dictionary: unsealed().replace('/Adobe.PPKLite', '/Evil.Handler') }),
  },
  {
    name: 'a second digest announced, which nobody used',
    code: 'cms_malformed',
    make: second({
      cms: rebuilt(parts => ({
        ...parts,
        digests: setOf(...derChildren(derAt(parts.digests)).map(one => one.bytes), sequence(oid('1.2.840.113549.2.5'))),
      })),
    }),
  },
  {
    name: 'a certificate given twice',
    code: 'cms_malformed',
    make: second({
      cms: rebuilt(parts => {
        const [first, ...others] = derChildren(derAt(parts.certificates)).map(one => one.bytes)
        return { ...parts, certificates: der(contextTag(0), ...(first ? [first, first] : []), ...others) }
      }),
    }),
  },
  {
    name: 'certificates in another order',
    code: 'cms_malformed',
    make: second({
      cms: rebuilt(parts => {
        const turned = derChildren(derAt(parts.certificates))
          .map(one => one.bytes)
          .toReversed()
        return { ...parts, certificates: der(contextTag(0), ...turned) }
      }),
    }),
  },
  {
    name: 'parameters that hold something where there are none',
    code: 'cms_malformed',
    make: second({
      cms: rebuilt(parts => {
        const padded = sequence(oid(oids.sha256), der(derTag.null, Uint8Array.of(1, 2)))
        const [signer] = derChildren(derAt(parts.signers))
        const fields = derChildren(signer as ReturnType<typeof derAt>).map(one => one.bytes)
        return { ...parts, digests: setOf(padded), signers: setOf(sequence(...fields.with(2, padded))) }
      }),
    }),
  },
  {
    name: 'something behind the CMS in its hole',
    code: 'cms_malformed',
    make: second({ write: (cms, width) => plain(cms, width).replace(/0000>$/, 'beef>') }),
  },
  {
    name: 'no CMS at all',
    code: 'cms_malformed',
    make: second({ write: (_, width) => plain(new Uint8Array(), width) }),
  },
  {
    name: 'an unknown entry in the signature dictionary',
    code: 'signature_malformed',
    make: second({ entries: ' /SV (x)' }),
  },
  {
    name: 'a signature of another kind',
    code: 'unsupported_signature',
    status: 'indeterminate',
    make: second({ dictionary: unsealed().replace('ETSI.CAdES.detached', 'adbe.pkcs7.detached') }),
  },
  {
    name: 'a CMS with a second signer',
    code: 'cms_several_signers',
    make: second({
      cms: rebuilt(parts => ({ ...parts, signers: der(derTag.set, inside(parts.signers), inside(parts.signers)) })),
    }),
  },
  {
    name: 'a CMS that carries content of its own',
    code: 'cms_not_detached',
    make: second({
      cms: rebuilt(parts => ({
        ...parts,
        content: sequence(inside(parts.content), der(contextTag(0), der(derTag.octetString, new Uint8Array([1])))),
      })),
    }),
  },
  {
    name: 'a signature of another revision put in place',
    code: 'digest_mismatch',
    make: second({ cms: (_, identity) => buildCms(new Uint8Array(32), identity) }),
  },
  {
    name: 'a certificate of the same name, of a self-made authority, in the field of the secretary',
    code: 'unknown_root',
    status: 'indeterminate',
    make: async ({ once }) =>
      signByHand(once, o.secretary, await aSigner(await anAuthorityUnder(await aRoot()), 'Noël Lefèvre')),
  },
  {
    name: 'the key of another under the certificate of the secretary',
    code: 'signature_wrong',
    make: ({ once, signers: { chair, secretary } }) =>
      signByHand(once, o.secretary, { ...secretary, algorithm: chair.algorithm, sign: chair.sign }),
  },
  {
    name: 'a certificate beside the signature that nothing vouches for',
    code: 'stray_certificate',
    status: 'indeterminate',
    make: async ({ once, signers: { secretary } }) => {
      const stranger = await aSigner(await aRoot('Racine inconnue'), 'Inconnu')
      const chain = [...secretary.chain, stranger.certificate]
      return signByHand(once, o.secretary, { ...secretary, chain })
    },
  },
  {
    name: 'a certificate that has expired',
    code: 'certificate_expired',
    make: async ({ once, signers: { authority } }) => {
      const dates = { notBefore: instant('2024-02-01'), notAfter: instant('2025-02-01') }
      return signByHand(once, o.secretary, await aSigner(authority, 'Noël Lefèvre', dates))
    },
  },
  {
    name: 'a certificate that is not meant to sign',
    code: 'wrong_key_usage',
    make: async ({ once, signers: { authority } }) =>
      signByHand(once, o.secretary, await aSigner(authority, 'Noël Lefèvre', { usages: ['certificate_signing'] })),
  },
  {
    name: 'an authority that is none',
    code: 'issuer_not_authority',
    make: async ({ once, signers: { chair, authority } }) => {
      const issuer = {
        ...authority,
        key: chair.key,
        certificate: chair.certificate,
        name: { country: 'FR', organization: 'Comité de test', commonName: 'Hélène Œuvrard' },
      }
      const signer = await aSigner(issuer, 'Noël Lefèvre')
      const chain = [chair.certificate, authority.certificate]
      return signByHand(once, o.secretary, { ...signer, chain })
    },
  },
]
