import { makeDemonstrationAuthority } from '#electron/signing/demonstration-authority.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { resources } from '#test/shipped-resources.ts'
import type { BenchRow, Progress } from './row.ts'

/**
 * Signs a small PDF and one of about `megabytes` with either kind of key, stamp included, `rounds` times each,
 * beside one bare signature by the same key in the same run.
 */
export async function signingBench(say: Progress, rounds = 15, megabytes = 5): Promise<BenchRow[]> {
  const now = new Date()
  const authority = await makeDemonstrationAuthority(now)
  const documents = [
    ['small file', twoFieldPdf()],
    [`${megabytes} MB`, twoFieldPdf({ ballast: megabytes * 1024 * 1024 })],
  ] as const
  const rows: BenchRow[] = []
  for (const kind of ['rsa-3072', 'p-256'] as const) {
    say(kind)
    const identity = await authority.issueSigner('Mesure', kind)
    for (const [size, pdf] of documents) {
      const request = {
        field: 'chair',
        name: 'Mesure',
        capacity: 'Présidente',
        date: now,
        anchors: [authority.root],
        resources,
      }
      const whole = async () => {
        const signed = await signPdf(pdf, identity, request)
        if (!signed.ok) throw new Error(signed.error.code)
      }
      const [samples, least] = [await times(rounds, whole), await times(rounds, () => bare(identity))]
      rows.push({
        measure: `sign, ${kind}, ${size}`,
        samples,
        beside: { name: 'one bare signature by the key', samples: least },
      })
    }
  }
  return rows
}

const attributesSize = 300
const bare = (identity: SigningIdentity) => identity.sign(new Uint8Array(attributesSize))

async function times(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  await work()
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    samples.push(performance.now() - start)
  }
  return samples
}
