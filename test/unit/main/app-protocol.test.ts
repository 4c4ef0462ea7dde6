import { randomBytes } from 'node:crypto'
import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerApp } from '#electron/main/app-protocol.ts'
import { filePolicy } from '#electron/main/content-security-policy.ts'
import type { OpenVault, Vaults } from '#electron/ports/vaults.ts'
import { vaultFiles } from '#electron/vault/files/vault-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

const open = '01890a5d-ac96-774b-bcce-b302099a8057'
const other = '01890a5d-ac96-774b-bcce-b302099a8058'

/** The protocol over one open profile with real encrypted files. */
function aProtocol() {
  const folder = temporaryFolder()
  const bundle = temporaryFolder()
  writeFileSync(join(bundle, 'index.html'), '<html><head></head><body>start</body></html>')
  writeFileSync(join(bundle, 'passphrase.html'), '<html><head></head><body>secret</body></html>')
  const files = vaultFiles(folder, subkeysOf(randomBytes(32)))
  const vaults: Vaults = {
    of: profileId => {
      if (profileId !== open) throw new Error('not open')
      return { files } as OpenVault
    },
  }
  const answer = answerApp(bundle, vaults)
  return { folder, files, get: (url: string, init?: RequestInit) => answer(new Request(url, init)) }
}

test('a file of three chunks comes whole and in ranges', async () => {
  const { files, get } = aProtocol()
  const bytes = randomBytes(3 * 1024 * 1024 + 5)
  const { sha256 } = await files.put(bytes)
  const url = `app://p-${open}/blob/${sha256}?type=pdf`
  const whole = await get(url)
  expect(whole.status).toBe(200)
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const part = await get(url, { headers: { range: 'bytes=1048570-2097160' } })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 1048570-2097160/${bytes.length}`)
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1048570, 2097161))).toBe(true)
  expect((await get(url, { headers: { range: `bytes=${bytes.length}-` } })).status).toBe(416)
})

test('an empty file is an empty answer', async () => {
  const { files, get } = aProtocol()
  const { sha256 } = await files.put(new Uint8Array())
  const response = await get(`app://p-${open}/blob/${sha256}`)
  expect([response.status, await response.text()]).toEqual([200, ''])
})

test.each(['html', 'svg', 'js', 'text/html', '__proto__', 'constructor', ''])(
  'asked for as %j, a file is bytes to save under a policy that lets nothing run',
  async type => {
    const { files, get } = aProtocol()
    const { sha256 } = await files.put(Buffer.from('<script>1</script>'))
    const { headers } = await get(`app://p-${open}/blob/${sha256}?type=${encodeURIComponent(type)}`)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('content-security-policy')).toBe(filePolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('only the page of the profile that holds a file gets it', async () => {
  const { files, get } = aProtocol()
  const { sha256 } = await files.put(Buffer.from('private'))
  for (const host of ['start', 'passphrase', `p-${other}`]) {
    const response = await get(`app://${host}/blob/${sha256}`)
    expect([response.status, await response.text()]).toEqual([404, ''])
  }
})

test.each(['absent', `${'0'.repeat(64)}`, `${'A'.repeat(64)}`, '../index.html', ''])(
  'there is no file %j',
  async name => {
    const { get } = aProtocol()
    expect((await get(`app://p-${open}/blob/${name}`, {})).status).not.toBe(206)
    expect(await (await get(`app://p-${open}/blob/${name}`)).text()).not.toContain('private')
  },
)

test('a damaged file is an error, not a shorter file', async () => {
  const { folder, files, get } = aProtocol()
  const { sha256 } = await files.put(randomBytes(2000))
  const [name = ''] = readdirSync(folder)
  truncateSync(join(folder, name), 1000)
  expect((await get(`app://p-${open}/blob/${sha256}`)).status).toBeGreaterThanOrEqual(404)
})

test('the passphrase origin shows its own page, and origins that are not ours show nothing', async () => {
  const { get } = aProtocol()
  expect(await (await get('app://passphrase/passphrase.html')).text()).toContain('secret')
  expect((await get('app://passphrase/index.html')).status).toBe(404)
  for (const host of ['elsewhere', 'p-', 'p-..', `p-${open}.evil`, 'START2']) {
    expect((await get(`app://${host}/index.html`)).status).toBe(404)
  }
})

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async method => {
  expect((await aProtocol().get('app://start/index.html', { method })).status).toBe(405)
})
