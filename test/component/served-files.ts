import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import type { Plugin } from 'vite'

const pdfjs = join(import.meta.dirname, '../../node_modules/pdfjs-dist')
const files = new Map<string, Buffer>()

/**
 * What the `app://` protocol serves beside the bundle, for tests of screens: files of the vault at `/blob/<sha256>`, by
 * ranges, and the data of pdfjs. A test puts its own files with a POST to `/blob`, answered by their hash.
 */
export const servedFiles: Plugin = {
  name: 'served-files',
  configureServer: server => {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://page')
      if (pathname === '/blob' && request.method === 'POST') void take(request, response)
      else if (pathname.startsWith('/blob/')) give(request, response, pathname.slice('/blob/'.length))
      else if (pathname.startsWith('/pdfjs/')) giveData(response, normalize(pathname.slice('/pdfjs/'.length)))
      else next()
    })
  },
}

/**
 * Modules stay in the browser for a run: each test file loads the application anew in a frame of its own, and would ask
 * for every module again whether it has changed. Where files are watched they may have.
 */
export const keptModules: Plugin = {
  name: 'kept-modules',
  configureServer: server => {
    if (server.config.server.watch !== null) return
    server.middlewares.use((_, response, next) => {
      const setHeader = response.setHeader.bind(response)
      response.setHeader = (name, value) =>
        setHeader(name, name.toLowerCase() === 'cache-control' && value === 'no-cache' ? 'max-age=3600' : value)
      next()
    })
  },
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  files.set(sha256, bytes)
  response.end(sha256)
}

function give(request: IncomingMessage, response: ServerResponse, sha256: string): void {
  const bytes = files.get(sha256)
  if (!bytes) {
    response.writeHead(404).end()
    return
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = Number(range?.[1] ?? 0)
  const end = Math.min(range?.[2] ? Number(range[2]) : bytes.length - 1, bytes.length - 1)
  response.writeHead(range ? 206 : 200, {
    'Content-Type': 'application/pdf',
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${bytes.length}` } : {}),
  })
  response.end(bytes.subarray(start, end + 1))
}

function giveData(response: ServerResponse, path: string): void {
  const file = join(pdfjs, path)
  if (path.startsWith('..') || !existsSync(file)) response.writeHead(404).end()
  else {
    if (file.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml')
    response.end(readFileSync(file))
  }
}
