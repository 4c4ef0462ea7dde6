import { beforeAll, expect, test } from 'vitest'
import { verifyFile } from '#electron/verification/verify-file.ts'
import type { VerifyFile } from '#electron/verification/verify-in-worker.ts'
import { anOpinion, rendered } from './an-opinion.ts'
import { builtWorker } from './built-worker.ts'
import { now, type SignersOfTest, signersOfTest, signTwice } from './signed-act.ts'

let make: Awaited<ReturnType<typeof builtWorker>>
let verify: VerifyFile
let signers: SignersOfTest
let act: Uint8Array
beforeAll(async () => {
  make = await builtWorker()
  verify = make()
  signers = await signersOfTest()
  act = (await signTwice(await rendered(anOpinion()), signers)).twice
})

const request = () => ({
  file: 'avis.pdf',
  roots: signers.roots,
  crls: signers.crls,
  expect: ['chair', 'secretary'],
  now,
})

test('the worker says what the thread itself would', async () => {
  const said = await verify(act, request())
  expect(said).toEqual(await verifyFile(act, request()))
  expect(said).toMatchObject({ status: 'valid', record: 'matches' })
})

test('the bytes stay with the one who gave them', async () => {
  await verify(act, request())
  expect(act.length).toBeGreaterThan(1000)
})

test('an abort ends the work and rejects with its reason', async () => {
  const abort = new AbortController()
  const running = verify(act, { ...request(), signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
})

test('a file that takes longer than allowed is not valid', async () => {
  const result = await make({ time: 1, memory: 1024 })(act, request())
  expect(result).toMatchObject({ status: 'invalid', reasons: [{ code: 'unreadable' }] })
})

test('a file that breaks its worker is not valid', async () => {
  const result = await make({ time: 60_000, memory: 8 })(act, request())
  expect(result).toMatchObject({ status: 'invalid', reasons: [{ code: 'unreadable' }] })
})

test('an anchor that cannot be read leaves all undecided', async () => {
  const result = await verify(act, { ...request(), roots: [new TextEncoder().encode('no certificate')] })
  expect(result).toMatchObject({ status: 'indeterminate', reasons: [{ code: 'root_unreadable' }] })
})
