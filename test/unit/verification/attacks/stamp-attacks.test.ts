import { beforeAll, describe, expect, test } from 'vitest'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { resources } from '#test/shipped-resources.ts'
import { anOpinion, rendered } from '../an-opinion.ts'
import { now, type SignersOfTest, signersOfTest, signTwice, verifyWith } from '../signed-act.ts'
import { objectsOf as o, smallAct } from '../small-act.ts'
import { bodyOf, numberOf } from './append-update.ts'
import { certifying, signByHand } from './sign-by-hand.ts'
import { emptyStamp, type HostileStamp, hostileStamps, stamped } from './stamp-attacks.ts'

let signers: SignersOfTest
let verify: ReturnType<typeof verifyWith>
let unsigned: Uint8Array
beforeAll(async () => {
  signers = await signersOfTest()
  verify = verifyWith(signers)
  unsigned = await rendered(anOpinion())
})

/** The act signed by a chair whose program draws what it likes. */
async function signedByChair({ stamp, more }: HostileStamp): Promise<Uint8Array> {
  const field = numberOf(unsigned, '/T (chair)')
  const catalogue = numberOf(unsigned, '/Type /Catalog')
  const value = `${950 + field} 0 R`
  const certified = bodyOf(unsigned, catalogue).replace(/^<</, `<< /Perms << /DocMDP ${value} >>`)
  const signed = stamped(bodyOf(unsigned, field)).replace(/^<</, `<< /V ${value}`)
  const objects = { [catalogue]: certified, [field]: signed, 900: stamp, ...more }
  return signByHand(unsigned, field, signers.chair, { entries: certifying(2), objects })
}

const countersigned = (pdf: Uint8Array) =>
  signPdf(pdf, signers.secretary, { field: 'secretary', name: 'x', capacity: 'y', date: now, resources })

describe.each(hostileStamps)('an act whose first signature draws a stamp $name', hostile => {
  test('is not the print of its record, and is not countersigned', async () => {
    const pdf = await signedByChair(hostile)
    expect(await verify(pdf, ['chair'])).toMatchObject({ status: 'invalid', record: 'differs' })
    expect(await countersigned(pdf)).toMatchObject({ ok: false, error: { code: 'earlier_stamp_foreign' } })
  })
})

test('the stamp that the program draws passes where each of these is refused', async () => {
  const once = await signByHand(smallAct(), o.chair, signers.chair)
  const field = stamped(bodyOf(once, o.secretary)).replace(/ >>$/, ' /V 962 0 R >>')
  const objects = { [o.secretary]: field, 900: emptyStamp.stamp }
  const twice = await signByHand(once, o.secretary, signers.secretary, { objects })
  expect((await verify(twice)).reasons.map(({ code }) => code)).not.toContain('changed_field')
})

test('three people sign, each on the stamp of the one before', async () => {
  const record = anOpinion()
  record.signatories.push({ field: 'third', name: 'Awa Diallo', capacity: 'La rapporteure' })
  const { twice } = await signTwice(await rendered(record), signers)
  const third = await signPdf(twice, signers.chair, {
    ...{ field: 'third', name: 'Awa Diallo', capacity: 'La rapporteure', date: now, resources },
    order: ['chair', 'secretary', 'third'],
  })
  if (!third.ok) throw new Error(third.error.code)
  const result = await verify(third.value, ['chair', 'secretary', 'third'])
  expect(result.record).toBe('matches')
  expect(result.status).not.toBe('invalid')
})
