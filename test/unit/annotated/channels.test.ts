import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotatedChannels } from '#electron/annotated/channels.ts'
import type { CopyPlaces } from '#electron/annotated/copy-in-thread.ts'
import { runningJobs } from '#electron/main/jobs.ts'
import { printChannels } from '#electron/pdf/channels.ts'
import type { PrintPlaces } from '#electron/pdf/print-in-thread.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import type { OpenVault, VaultFiles } from '#electron/ports/vaults.ts'
import { vaultFiles } from '#electron/vault/files/vault-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { aNote, quadAt } from '#test/a-note.ts'
import { aRequestLetter, aSummary } from '#test/annotated/a-summary.ts'
import { annotationsOf } from '#test/annotated/read-back.ts'
import { builtEntry } from '#test/built-entry.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { builtPrinter } from '#test/opinion/built-printer.ts'
import { resources } from '#test/shipped-resources.ts'

const files: VaultFiles = vaultFiles(mkdtempSync(join(tmpdir(), 'copies-')), subkeysOf(randomBytes(32)))
const vaults = { of: () => ({ files }) as OpenVault }
const caller: Caller = { role: 'profile', windowId: 1, document: 1, profileId: 'p', announce: () => undefined }
const jobs = runningJobs()

let places: CopyPlaces
let printer: PrintPlaces
beforeAll(async () => {
  places = { resources, annotatorEntry: await builtEntry('annotator', 'electron/annotated/copy-thread.ts') }
  printer = await builtPrinter()
})

async function stored(sha256: string): Promise<Uint8Array> {
  const read = await files.read(sha256)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

describe('the channel of annotated copies', () => {
  const original = textPdf([{ lines: [{ text: 'Un score', x: 72, y: 700 }] }])
  const request = {
    job: 'j',
    annotations: [aNote('a', { body: 'Lu' }, { quads: [quadAt(72, 696, 80, 14)] })],
    names: { ada: 'Ada' },
    language: 'fr' as const,
    at: '2026-11-29T12:00:00.000Z',
  }

  test('keeps the copy beside the piece, which stays as it is', async () => {
    const { sha256 } = await files.put(original)
    const answer = await annotatedChannels({ vaults, jobs, places })['annotated.render']({ ...request, sha256 }, caller)
    if (!answer.ok) throw new Error(answer.error.code)
    expect(answer.value).toMatchObject({ unsigned: false, placed: 1, unplaced: 0 })
    expect(Buffer.compare(await stored(sha256), original)).toBe(0)
    const copy = await stored(answer.value.sha256)
    expect(createHash('sha256').update(copy).digest('hex')).toBe(answer.value.sha256)
    expect((await annotationsOf(copy)).some(({ subtype }) => subtype === 'Highlight')).toBe(true)
  })

  test('says when the piece is not there', async () => {
    const { 'annotated.render': render } = annotatedChannels({ vaults, jobs, places })
    expect(await render({ ...request, sha256: '0'.repeat(64) }, caller)).toMatchObject({
      error: { code: 'file_absent' },
    })
  })
})

describe('the channels of summaries and letters', () => {
  test.each(['pdf', 'docx'] as const)('keep a file that is %s', async format => {
    const { 'notes.render': notes, 'letters.render': letters } = printChannels({ vaults, jobs, places: printer })
    for (const answer of [
      await notes({ job: 'n', record: aSummary('place'), format }, caller),
      await letters({ job: 'l', record: aRequestLetter(), format }, caller),
    ]) {
      if (!answer.ok) throw new Error(answer.error.code)
      const head = Buffer.from((await stored(answer.value.sha256)).subarray(0, 4)).toString('latin1')
      expect(head).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    }
  })
})
