import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '../../..')
const pdfjs = join(root, 'node_modules/pdfjs-dist')
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export type BareViewer = {
  /** Opens the file anew and draws its first page. Milliseconds. */
  firstPage(): Promise<number>
  /** Draws one page of the file, with its text. Milliseconds. */
  page(number: number): Promise<number>
}

/** pdfjs alone in a blank page: the file fetched, a page drawn on a canvas so many pixels wide, its text laid over it. */
export async function withBareViewer(
  pdf: Buffer,
  width: number,
  work: (viewer: BareViewer) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    const answer = (type: string, body: Buffer | string) => response.setHeader('content-type', type).end(body)
    if (path === '/')
      answer('text/html', '<!doctype html><title>bare</title><body><script type=module src=/bare-page.js></script>')
    else if (path === '/file.pdf') answer('application/pdf', pdf)
    else
      void readFile(path === '/bare-page.js' ? join(import.meta.dirname, path) : join(pdfjs, path)).then(
        body => answer('text/javascript', body),
        () => response.writeHead(404).end(),
      )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForFunction('globalThis.draw !== undefined')
    const drawn = (number: number, anew: boolean) =>
      page.evaluate<number>(`draw(${JSON.stringify({ number, anew, width })})`)
    await drawn(1, true)
    await work({ firstPage: () => drawn(1, true), page: number => drawn(number, false) })
  } finally {
    await browser.close()
    server.close()
  }
}
