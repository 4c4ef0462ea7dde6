import { beforeAll, describe, expect, test } from 'vitest'
import { codesOf, signersOfTest, signTwice, verifyWith } from '../signed-act.ts'
import { smallAct } from '../small-act.ts'
import type { Target } from './attack.ts'
import { cmsAttacks } from './cms-attacks.ts'
import { contentAttacks } from './content-attacks.ts'
import { costlyAttacks } from './costly-attacks.ts'
import { formAttacks } from './form-attacks.ts'
import { shownAttacks } from './shown-attacks.ts'
import { stampAttacks } from './stamp-attacks.ts'
import { structureAttacks } from './structure-attacks.ts'

let target: Target
let verify: ReturnType<typeof verifyWith>
beforeAll(async () => {
  const signers = await signersOfTest()
  const unsigned = smallAct()
  target = { unsigned, signers, ...(await signTwice(unsigned, signers)) }
  verify = verifyWith(signers)
})

test('the act that nobody attacked is valid', async () => {
  const result = await verify(target.twice, [])
  expect(codesOf(result)).toEqual(['record_absent'])
  expect(result.status).toBe('valid')
})

describe.each([
  ['what the act shows and carries', contentAttacks],
  ['the form and the certification', formAttacks],
  ['the fields that pages show', shownAttacks],
  ['the stamps that signatures draw', stampAttacks],
  ['the structure of the file', structureAttacks],
  ['the signatures', cmsAttacks],
  ['the time and the memory of the reader', costlyAttacks],
])('attacks on %s', (_, attacks) => {
  test.each(attacks)('$name: $code', async ({ make, code, status = 'invalid' }) => {
    const result = await verify(await make(target))
    expect(codesOf(result)).toContain(code)
    expect(result.status).toBe(status)
  })
})
