import { getDocument, type PDFPageProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { afterEach, expect, test, vi } from 'vitest'
import { drawAtOnce } from '#renderer/features/reading/pdf/draw-at-once.ts'
import { sentAhead } from '#renderer/ui/pdf/sent-ahead.ts'
import { type Line, textPdf } from './text-pdf.ts'

const pageOfLines = (count: number): Line[] =>
  Array.from({ length: count }, (_, row) => ({
    text: `Ligne ${row}, lisible`,
    x: 40 + (row % 3) * 170,
    y: 820 - (row % 400) * 2,
  }))

let end = () => {}
afterEach(() => {
  vi.restoreAllMocks()
  end()
})

type Opened = { page: PDFPageProxy; sent: { stream?: number; desiredSize?: number; action?: string }[] }

/** What the page sends to the worker is told. */
async function opened(lines: Line[], lead = (thread: Worker) => thread): Promise<Opened> {
  const thread = new Worker(workerUrl, { type: 'module' })
  const post = thread.postMessage.bind(thread) as (...given: unknown[]) => void
  const sent: Opened['sent'] = []
  thread.postMessage = (message: Opened['sent'][number], ...rest: unknown[]) => {
    sent.push(message)
    post(message, ...rest)
  }
  const worker = PDFWorker.create({ port: lead(thread) })
  const file = getDocument({ data: textPdf([{ lines }]), worker })
  end = () => {
    worker.destroy()
    thread.terminate()
  }
  return { page: await (await file.promise).getPage(1), sent }
}

/** The picture of the page, and how many frames were waited for. */
async function picture(page: PDFPageProxy, atOnce: boolean): Promise<{ drawn: string; frames: number }> {
  const viewport = page.getViewport({ scale: 1 })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  const frames = vi.spyOn(window, 'requestAnimationFrame')
  const task = page.render({ canvas, viewport })
  if (atOnce) drawAtOnce(task)
  await task.promise
  const waited = frames.mock.calls.length
  frames.mockRestore()
  return { drawn: canvas.toDataURL(), frames: waited }
}

test('a page is drawn without a frame being waited for, as it is with frames', async () => {
  const { page } = await opened(pageOfLines(20))
  const asPdfjs = await picture(page, false)
  expect(asPdfjs.frames).toBeGreaterThan(0)
  const atOnce = [await picture(page, true), await picture(page, true), await picture(page, true)]
  for (const { drawn } of atOnce) expect(drawn).toBe(asPdfjs.drawn)
  // A machine that does something else meanwhile may make one of them long.
  expect(Math.min(...atOnce.map(({ frames }) => frames))).toBe(0)
})

test('what is long to draw goes on frame by frame, and is the same', async () => {
  const { page } = await opened(pageOfLines(20_000))
  const atOnce = await picture(page, true)
  expect(atOnce.frames).toBeGreaterThan(0)
  expect(atOnce.drawn).toBe((await picture(page, false)).drawn)
})

test('what is told while the drawing waits is told: cancelled in between, it ends', async () => {
  const { page } = await opened(pageOfLines(20_000))
  const viewport = page.getViewport({ scale: 1 })
  const task = page.render({ canvas: document.createElement('canvas'), viewport })
  drawAtOnce(task)
  const ended = expect(task.promise).rejects.toMatchObject({ name: 'RenderingCancelledException' })
  await new Promise(resolve => requestAnimationFrame(resolve))
  task.cancel()
  await ended
})

test('several parts of a page come without being asked for one by one, and say the same', async () => {
  const wants = ({ sent }: Opened) => sent.flatMap(({ desiredSize }) => desiredSize ?? [])
  const drawnOneByOne = await opened(pageOfLines(3_000))
  const before = await picture(drawnOneByOne.page, true)
  expect(Math.min(...wants(drawnOneByOne))).toBe(1)
  end()
  const drawnAhead = await opened(pageOfLines(3_000), sentAhead)
  expect((await picture(drawnAhead.page, true)).drawn).toBe(before.drawn)
  expect(wants(drawnAhead).length).toBeGreaterThan(0)
  expect(Math.min(...wants(drawnAhead))).toBeGreaterThan(1)
  const words = (await drawnAhead.page.getTextContent()).items.map(item => ('str' in item ? item.str : ''))
  expect(words.filter(word => word.startsWith('Ligne'))).toHaveLength(3_000)
})
