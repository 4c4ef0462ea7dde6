import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, rendered } from '#test/unit/verification/an-opinion.ts'
import { signersOfTest, signTwice, verifyWith } from '#test/unit/verification/signed-act.ts'
import type { BenchRow } from './row.ts'

const RUNS = 10

/**
 * Verifying an act signed twice, beside what cannot be done without: a SHA-256 of its bytes and an RSA signature checked
 * for each signature, and its record printed by the export.
 */
export async function verificationBench(): Promise<BenchRow[]> {
  const signers = await signersOfTest()
  const record = anOpinion()
  const { twice } = await signTwice(await rendered(record), signers)
  const verifyAct = verifyWith(signers)
  const floor = floorOf(twice, record)
  const [least, whole, structure] = [
    await times(() => floor()),
    await times(async () => {
      const { status } = await verifyAct(twice)
      if (status !== 'valid') throw new Error(`the act is ${status}`)
    }),
    await times(async () => {
      readStructure(twice)
    }),
  ]
  const what = `act of ${Math.round(twice.length / 1024)} KiB signed twice`
  return [
    {
      measure: `${what}: verify`,
      samples: whole,
      beside: { name: 'SHA-256, 2 RSA verifications and the record printed', samples: least },
    },
    { measure: `${what}: strict reading of the structure`, samples: structure },
  ]
}

function floorOf(bytes: Uint8Array, record: OpinionRecord): () => Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const signature = sign('sha256', bytes, privateKey)
  return async () => {
    for (let i = 0; i < 2; i++) {
      createHash('sha256').update(bytes).digest()
      if (!verify('sha256', bytes, publicKey, signature)) throw new Error('the floor does not verify')
    }
    await rendered(record)
  }
}

async function times(work: () => Promise<void>): Promise<number[]> {
  await work()
  const samples: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await work()
    samples.push(performance.now() - start)
  }
  return samples
}
