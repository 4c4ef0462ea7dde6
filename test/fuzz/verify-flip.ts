import { randomInt } from 'node:crypto'
import { flipByte } from '#test/unit/verification/flip-byte.ts'
import { codesOf, signersOfTest, signTwice, verifyWith } from '#test/unit/verification/signed-act.ts'
import { smallAct } from '#test/unit/verification/small-act.ts'

/** Flips bytes of a signed act for `milliseconds`; stops at the first that goes unnoticed, and says which. */
export async function verifyFlip(milliseconds: number): Promise<{ runs: number; fault?: string }> {
  const signers = await signersOfTest()
  const { twice } = await signTwice(smallAct(), signers)
  const verify = verifyWith(signers)
  const end = performance.now() + milliseconds
  let runs = 0
  for (; performance.now() < end; runs++) {
    const flip = { position: randomInt(twice.length), mask: randomInt(1, 256) }
    try {
      const result = await verify(flipByte(twice, flip), [])
      if (result.status === 'valid') return { runs, fault: `${JSON.stringify(flip)} is valid: ${codesOf(result)}` }
    } catch (error) {
      return { runs, fault: `${JSON.stringify(flip)} throws ${error}` }
    }
  }
  return { runs }
}
