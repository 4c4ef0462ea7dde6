import { beforeEach, expect, test } from 'vitest'
import { pageReads } from '#renderer/features/reading/notes/transfer/page-reads.ts'
import { withQuads } from '#renderer/features/reading/versions/with-quads.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { aNote } from '#test/a-note.ts'
import { storedFile } from '#test/component/stored-file.ts'
import { heavyPdf } from './heavy-pdf.ts'

/** How often bytes of a file were asked for. */
const asked = (sha256: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/blob/${sha256}`)).length

async function aFile(pages: number): Promise<VersionFile> {
  const bytes = heavyPdf(pages, 400_000)
  const sha256 = await storedFile(bytes)
  const inspection = { file: 'aipd.pdf', status: 'accepted', kind: 'pdf', sha256 } as const
  return { sha256, size: bytes.length, fileName: 'aipd.pdf', inspection }
}

beforeEach(() => performance.clearResourceTimings())

test('the pages of a file that notes come into are read at one request', async () => {
  const file = await aFile(3)
  const reads = await pageReads(file)
  expect(reads.pages).toBe(3)
  expect((await reads.pageOf(2))?.text).toContain('page 2')
  reads.close()
  expect(asked(file.sha256)).toBe(1)
})

test('the places of words are read at one request', async () => {
  const file = await aFile(4)
  const { target } = aNote('n', {}, { page: 2, position: { start: 0, end: 'Cette ligne'.length } })
  const [placed] = await withQuads(file, [target])
  expect(placed?.quads.length).toBe(1)
  expect(asked(file.sha256)).toBe(1)
})
