import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#electron/main/content-security-policy.ts'
import { serveBundle } from '#electron/main/serve-bundle.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

/** A bundle beside a secret that does not belong to it. */
function aBundle(): string {
  const folder = temporaryFolder()
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'renderer-old'))
  writeFileSync(join(folder, 'renderer-old/secret.js'), 'secret')
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head><title>Page</title></head><body></body></html>')
  writeFileSync(join(root, 'passphrase.html'), '<!doctype html><html><head></head></html>')
  writeFileSync(join(root, 'assets/code.js'), 'let one = 1')
  writeFileSync(
    join(root, 'assets/bytes.bin'),
    Uint8Array.from({ length: 256 }, (_, index) => index),
  )
  symlinkSync(join(folder, 'secret.txt'), join(root, 'assets/link.txt'))
  return root
}

const get = (root: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serveBundle(root, new Request(`app://start${path}`, { headers, method }), '/index.html')

test('a page carries the nonce of its own policy', async () => {
  const response = await get(aBundle(), '/index.html')
  const page = await response.text()
  const nonce = /<meta name="csp-nonce" property="csp-nonce" nonce="([^"]+)" content="\1">/.exec(page)?.[1] ?? ''
  expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce))
  expect(page.indexOf('csp-nonce')).toBeLessThan(page.indexOf('<title>'))
})

test('two responses never share a nonce', async () => {
  const root = aBundle()
  const policies = await Promise.all(
    Array.from({ length: 50 }, async () => (await get(root, '/index.html')).headers.get('content-security-policy')),
  )
  expect(new Set(policies).size).toBe(50)
})

test('the policy is exactly this one', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
      "style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; frame-src 'none'; object-src 'none'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

test('every answer forbids sniffing, caching and other origins', async () => {
  const root = aBundle()
  for (const path of ['/index.html', '/assets/code.js', '/assets/absent.js']) {
    const { headers } = await get(root, path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
  }
})

test('a route of the page is the page', async () => {
  const response = await get(aBundle(), '/dossiers/2026-014')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('Page')
})

test('an origin serves its own document only', async () => {
  expect((await get(aBundle(), '/passphrase.html')).status).toBe(404)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/link.txt',
  '/..%2frenderer-old/secret.js',
  '/%00.js',
  '/..%5csecret.txt',
  '/%E0%A4%A.js',
  '/assets/',
  '//etc/passwd.txt',
])('%s gives nothing away', async path => {
  const response = await get(aBundle(), path)
  const text = await response.text()
  expect(text).not.toContain('secret')
  expect(text === '' || text.includes('Page')).toBe(true)
})

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/256', [0, 1, 2, 3]],
  ['bytes=250-', 206, 'bytes 250-255/256', [250, 251, 252, 253, 254, 255]],
  ['bytes=-2', 206, 'bytes 254-255/256', [254, 255]],
])('%s of a file', async (range, status, contentRange, bytes) => {
  const response = await get(aBundle(), '/assets/bytes.bin', { range })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-range')).toBe(contentRange)
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes)
})

test('a range beyond the end is refused with the size', async () => {
  const response = await get(aBundle(), '/assets/bytes.bin', { range: 'bytes=256-' })
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe('bytes */256')
})

test('HEAD says the size and sends nothing', async () => {
  const response = await get(aBundle(), '/assets/bytes.bin', {}, 'HEAD')
  expect(response.headers.get('content-length')).toBe('256')
  expect(await response.text()).toBe('')
})
