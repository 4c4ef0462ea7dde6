import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { propertySeed } from '#test/unit/property-seed.ts'
import { flipByte } from './flip-byte.ts'
import { type SignersOfTest, signersOfTest, signTwice, verifyWith } from './signed-act.ts'
import { smallAct } from './small-act.ts'

let signers: SignersOfTest
let verify: ReturnType<typeof verifyWith>
let twice: Uint8Array
let filled: { start: number; end: number }[]
beforeAll(async () => {
  signers = await signersOfTest()
  verify = verifyWith(signers)
  twice = (await signTwice(smallAct(), signers)).twice
  const text = Buffer.from(twice).toString('latin1')
  filled = [...text.matchAll(/\/Contents <([0-9a-f]+?)0*>/g)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
})

const mask = fc.integer({ min: 1, max: 255 })

// No byte is exempt: the file ends with the one line end that the last signature covers.
test('no single byte of a signed act can be changed unnoticed', async () => {
  const parameters = propertySeed(150)
  const places = fc.oneof(
    fc.integer({ min: 0, max: twice.length - 1 }),
    ...filled.map(({ start, end }) => fc.integer({ min: start, max: end - 1 })),
  )
  await fc.assert(
    fc.asyncProperty(places, mask, async (position, bits) => {
      const { status } = await verify(flipByte(twice, { position, mask: bits }), [])
      expect(status).not.toBe('valid')
    }),
    parameters,
  )
})

test('no act cut short is valid, wherever it is cut', async () => {
  const parameters = propertySeed(60)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: twice.length - 1 }), async length => {
      expect((await verify(twice.subarray(0, length))).status).toBe('invalid')
    }),
    parameters,
  )
})
