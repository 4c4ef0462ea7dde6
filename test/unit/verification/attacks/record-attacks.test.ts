import { beforeAll, describe, expect, test } from 'vitest'
import { anOpinion, rendered } from '../an-opinion.ts'
import { codesOf, type SignersOfTest, signersOfTest, signTwice, verifyWith } from '../signed-act.ts'
import { hiddenAttacks } from './hidden-attacks.ts'
import { pageAttacks, partAttacks } from './page-attacks.ts'
import { recordAttacks } from './record-attacks.ts'
import { twinAttacks } from './twin-attacks.ts'

let signers: SignersOfTest
let verify: ReturnType<typeof verifyWith>
let unsigned: Uint8Array
beforeAll(async () => {
  signers = await signersOfTest()
  verify = verifyWith(signers)
  unsigned = await rendered(anOpinion())
})

test('the act as exported and signed by both is valid, and its record gives the printed text again', async () => {
  const result = await verify((await signTwice(unsigned, signers)).twice)
  expect(codesOf(result)).toEqual([])
  expect(result).toMatchObject({ status: 'valid', record: 'matches' })
})

describe('an act that was prepared to deceive those who sign', () => {
  test.each([...recordAttacks, ...pageAttacks, ...partAttacks, ...twinAttacks, ...hiddenAttacks])(
    '$name: $code',
    async ({ prepare, code }) => {
      const { twice } = await signTwice(prepare(unsigned), signers)
      const result = await verify(twice)
      expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
      expect(codesOf(result)).toContain(code)
      expect(result.signatures.map(({ status }) => status)).toEqual(['valid', 'valid'])
    },
  )
})
