import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyFile } from '#electron/verification/verify-file.ts'
import { type VerifyFile, verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { resources } from '#test/shipped-resources.ts'
import { anOpinion, rendered } from './an-opinion.ts'
import { builtWorker } from './built-worker.ts'
import { now, type SignersOfTest, signersOfTest, signTwice } from './signed-act.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-worker-'))
afterAll(() => rmSync(folder, { recursive: true }))

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
  expect(said).toEqual(await verifyFile(act, request(), resources))
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

test.each([
  ['throws', 'throw new Error("broken")'],
  ['ends without a word', 'process.exit(0)'],
])('a file whose worker %s is not valid', async (_, program) => {
  const entry = join(folder, 'worker.mjs')
  writeFileSync(entry, program)
  const result = await verifyInWorker(entry, resources)(act, request())
  expect(result).toMatchObject({ status: 'invalid', reasons: [{ code: 'unreadable' }] })
})

test('a person’s certificate is no anchor', async () => {
  const result = await verify(act, { ...request(), roots: [signers.chair.certificate.der] })
  expect(result).toMatchObject({ status: 'indeterminate', reasons: [{ code: 'certificate_not_authority' }] })
})

test('an anchor that cannot be read leaves all undecided', async () => {
  const result = await verify(act, { ...request(), roots: [new TextEncoder().encode('no certificate')] })
  expect(result).toMatchObject({ status: 'indeterminate', reasons: [{ code: 'root_unreadable' }] })
})
