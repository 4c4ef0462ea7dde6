import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenedPdf } from '#renderer/ui/pdf/open-pdf.ts'
import { openWhenPressed } from '#renderer/ui/pdf/open-when-pressed.ts'
import { openAhead, openShown } from '#renderer/ui/pdf/opened-ahead.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { numberedPages, textPdf } from '#test/component/reading/text-pdf.ts'
import { storedFile } from '#test/component/stored-file.ts'

const never = () => {
  throw new Error('it is not stuck')
}
/** How often bytes of a file were asked for. */
const asked = (sha256: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/blob/${sha256}`)).length

async function aFile(pages: number): Promise<VersionFile> {
  const bytes = textPdf(numberedPages(pages))
  const sha256 = await storedFile(bytes)
  const inspection = { file: 'aipd.pdf', status: 'accepted', kind: 'pdf', sha256 } as const
  return { sha256, size: bytes.length, fileName: 'aipd.pdf', inspection }
}

const opened: OpenedPdf[] = []
const show = (file: VersionFile) => {
  const shown = openShown(file, never)
  opened.push(shown)
  return shown.document
}
beforeEach(() => performance.clearResourceTimings())
afterEach(() => {
  for (const shown of opened.splice(0)) shown.close()
})

test('a file whose link is pressed is read once, and shown from what was read', async () => {
  const file = await aFile(3)
  await openWhenPressed(file)({ button: 0 })
  openAhead(file)
  await expect.poll(() => asked(file.sha256)).toBe(1)
  expect((await show(file)).numPages).toBe(3)
  expect(asked(file.sha256)).toBe(1)
})

test('another file than the one pressed is opened by itself', async () => {
  const [pressed, other] = [await aFile(4), await aFile(5)]
  openAhead(pressed)
  expect((await show(other)).numPages).toBe(5)
  expect((await show(pressed)).numPages).toBe(4)
})

test('what is read here otherwise, or pressed by another button, is not opened ahead', async () => {
  const file = await aFile(6)
  await openWhenPressed(file)({ button: 2 })
  await openWhenPressed({ ...file, inspection: { ...file.inspection, kind: 'image' } })({ button: 0 })
  expect(asked(file.sha256)).toBe(0)
  expect((await show(file)).numPages).toBe(6)
})

test('a file that nobody came to show is closed, and opened anew by who comes later', async () => {
  const file = await aFile(7)
  openAhead(file)
  await expect.poll(() => asked(file.sha256)).toBe(1)
  // Another one takes its place.
  openAhead(await aFile(8))
  expect((await show(file)).numPages).toBe(7)
  expect(asked(file.sha256)).toBe(2)
})

test('a file that is on show already is not opened once more by another press', async () => {
  const file = await aFile(9)
  expect((await show(file)).numPages).toBe(9)
  await openWhenPressed(file)({ button: 0 })
  // What is asked for afterwards is there: so would be what had been asked for before.
  expect((await show(await aFile(10))).numPages).toBe(10)
  expect(asked(file.sha256)).toBe(1)
})

test('a file shown twice is on show until both have closed it, and is then opened ahead again', async () => {
  const file = await aFile(11)
  const [first, second] = [openShown(file, never), openShown(file, never)]
  opened.push(first, second)
  await Promise.all([first.document, second.document])
  first.close()
  first.close()
  openAhead(file)
  expect((await show(await aFile(12))).numPages).toBe(12)
  expect(asked(file.sha256)).toBe(2)
  second.close()
  openAhead(file)
  await expect.poll(() => asked(file.sha256)).toBe(3)
})
