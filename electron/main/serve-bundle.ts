import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { contentSecurityPolicy, newNonce } from './content-security-policy.ts'
import { rangedResponse } from './ranged-response.ts'
import { commonHeaders } from './response-headers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/**
 * Serves a file of the built pages. A path without extension is a route of the page: it gets `documentPath`, the one
 * document of this origin. Pages carry the nonce of their styles in `<meta name="csp-nonce">`.
 */
export async function serveBundle(root: string, request: Request, documentPath: string): Promise<Response> {
  const path = requestedPath(request.url)
  if (path === null) return new Response(null, { status: 400, headers: commonHeaders })
  const wanted = extname(path) === '' ? documentPath : path
  const file = await fileBelow(root, wanted)
  const isForeignDocument = extname(wanted) === '.html' && wanted !== documentPath
  if (!file || isForeignDocument) return new Response(null, { status: 404, headers: commonHeaders })
  if (extname(wanted) === '.html') return servePage(file)
  const { size } = await stat(file)
  const type = types[extname(wanted)] ?? 'application/octet-stream'
  // A worker obeys the policy of its own script.
  const headers = {
    ...commonHeaders,
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(newNonce()),
  }
  return rangedResponse(
    request,
    size,
    headers,
    async ({ start, end }) =>
      Readable.toWeb(createReadStream(file, { start, end: end - 1 })) as ReadableStream<Uint8Array>,
  )
}

function requestedPath(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address).pathname)
    return path.includes('\0') || path.includes('\\') ? null : path
  } catch {
    return null
  }
}

/** The real file of that path, if it lies below `root`, links followed. */
async function fileBelow(root: string, path: string): Promise<string | null> {
  try {
    const [house, file] = await Promise.all([realpath(root), realpath(join(root, path))])
    return file.startsWith(house + sep) && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}

async function servePage(file: string): Promise<Response> {
  const nonce = newNonce()
  // Both names: ours, and the one that Vite's own code reads.
  const meta = `<meta name="csp-nonce" property="csp-nonce" nonce="${nonce}" content="${nonce}">`
  const page = (await readFile(file, 'utf8')).replace(/<head[^>]*>/, head => head + meta)
  const headers = {
    ...commonHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
  }
  return new Response(page, { headers })
}
