import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runningJobs } from '#electron/main/jobs.ts'
import { printChannels } from '#electron/pdf/channels.ts'
import type { PrintPlaces } from '#electron/pdf/print-in-thread.ts'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import type { OpenVault, VaultFiles } from '#electron/ports/vaults.ts'
import { vaultFiles } from '#electron/vault/files/vault-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { builtPrinter } from '#test/opinion/built-printer.ts'
import { resources } from '#test/shipped-resources.ts'

const files: VaultFiles = vaultFiles(mkdtempSync(join(tmpdir(), 'acts-')), subkeysOf(randomBytes(32)))
const vaults = {
  of: (profileId: string | undefined) => {
    if (profileId !== 'p') throw new Error('no such profile is open')
    return { files } as OpenVault
  },
}
const announced: unknown[] = []
const caller: Caller = {
  role: 'profile',
  windowId: 1,
  document: 1,
  profileId: 'p',
  announce: (name, payload) => announced.push([name, payload]),
}
const jobs = runningJobs()

let places: PrintPlaces
beforeAll(async () => {
  places = await builtPrinter()
})

async function stored(sha256: string): Promise<Uint8Array> {
  const read = await files.read(sha256)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

describe('the opinion channels', () => {
  test('keep the act in the vault, the same bytes as the export, and tell how far they are', async () => {
    const { 'opinion.render': render } = printChannels({ vaults, jobs, places })
    const answer = await render({ job: 'j', record: anOpinion() }, caller)
    if (!answer.ok) throw new Error(answer.error.code)
    const bytes = await stored(answer.value.sha256)
    const exported = await renderOpinionHere(anOpinion(), { resources })
    expect(exported.ok && Buffer.compare(bytes, exported.value.bytes)).toBe(0)
    expect(answer.value).toMatchObject({ size: bytes.length, pages: exported.ok && exported.value.pages })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer.value.sha256)
    expect(announced.at(-1)).toEqual(['job.progress', { job: 'j', done: 100, total: 100, stage: 'pages' }])
  })

  test('stop when the page cancels its job', async () => {
    const { 'opinion.render': render } = printChannels({ vaults, jobs, places })
    const answer = render({ job: 'k', record: anOpinion() }, caller)
    jobs.cancel('k', caller)
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  test('keep the HTML of the same act', async () => {
    const { 'opinion.render-html': render } = printChannels({ vaults, jobs, places })
    const answer = await render({ record: anOpinion() }, caller)
    if (!answer.ok) throw new Error(answer.error.code)
    expect(Buffer.from(await stored(answer.value.sha256)).toString('utf8')).toMatch(
      /^<!doctype html>\n<html lang="fr">/,
    )
  })

  test('keep nothing of a record that must not be exported', async () => {
    const channels = printChannels({ vaults, jobs, places })
    const record = { ...anOpinion(), signatories: [] }
    const refusal = { ok: false, error: { code: 'signatories_missing' } }
    expect(await channels['opinion.render']({ job: 'l', record }, caller)).toMatchObject(refusal)
    expect(await channels['opinion.render-html']({ record }, caller)).toMatchObject(refusal)
  })
})
