import type { SigningIdentity } from '#electron/signing/identity.ts'
import { toPem } from '#electron/signing/pem.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { readTrust } from '#electron/verification/read-trust.ts'
import { verifyAct } from '#electron/verification/verify-act.ts'
import { aList, anAuthorityUnder, aRoot, aSigner, instant, unwrap } from '#test/pki/test-authority.ts'
import { resources } from '#test/shipped-resources.ts'

export const now = instant('2026-03-12')

/** An authority, its lists, and the two who sign. */
export async function signersOfTest() {
  const root = await aRoot()
  const authority = await anAuthorityUnder(root)
  const lists = [await aList(root), await aList(authority)]
  return {
    root,
    authority,
    lists,
    chair: await aSigner(authority, 'Hélène Œuvrard'),
    secretary: await aSigner(authority, 'Noël Lefèvre'),
    roots: [Buffer.from(toPem('CERTIFICATE', root.certificate.der))],
    crls: lists.map(list => list.der),
  }
}
export type SignersOfTest = Awaited<ReturnType<typeof signersOfTest>>

export const sign = async (pdf: Uint8Array, who: SigningIdentity, field: string) =>
  unwrap(await signPdf(pdf, who, { field, name: field, capacity: `Capacity of ${field}`, date: now, resources }))

/** Signed by the chair, then by the secretary. */
export async function signTwice(pdf: Uint8Array, { chair, secretary }: SignersOfTest) {
  const once = await sign(pdf, chair, 'chair')
  return { once, twice: await sign(once, secretary, 'secretary') }
}

/** Verifies with the root and the lists of the test, both signatures expected unless said otherwise. */
export const verifyWith =
  ({ roots, crls }: Pick<SignersOfTest, 'roots' | 'crls'>) =>
  (bytes: Uint8Array, expect: readonly string[] = ['chair', 'secretary'], at = now) =>
    verifyAct(bytes, { file: 'act.pdf', trust: unwrap(readTrust(roots, crls, at)), expect, resources })

/** Every code a result carries, those of its signatures included. */
export const codesOf = (result: Awaited<ReturnType<typeof verifyAct>>) => [
  ...new Set([...result.reasons, ...result.signatures.flatMap(({ reasons }) => reasons)].map(({ code }) => code)),
]
