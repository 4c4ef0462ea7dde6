import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { Caller } from '#electron/ports/handlers.ts'
import { createVaults } from '#electron/vault/vaults.ts'
import type { Measure } from './page-entry.ts'

/** A page over a real vault: pages of one vault share their IndexedDB, each call is made in a fresh one. */
export type BenchVault = { run<Answer>(measure: Measure, ...parameters: unknown[]): Promise<Answer> }

const root = join(import.meta.dirname, '../../..')
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Brings up Chromium with the store in a page and real vaults on this side of the wire, for as long as `work` lasts. */
export async function withBenchVaults(work: (newVault: () => Promise<BenchVault>) => Promise<void>): Promise<void> {
  const script = await bundled()
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>bench</title><script type=module src=/page.js></script>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const folder = mkdtempSync(join(tmpdir(), 'delibere-bench-'))
  const browser = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    executablePath: chromiumPath,
    headless: true,
    args: ['--no-sandbox'],
  })
  const closing: (() => Promise<void>)[] = []
  try {
    await work(async () => {
      const { port } = server.address() as { port: number }
      const name = `v${closing.length}`
      const vault = await realVault(join(folder, name))
      closing.push(vault.close)
      // One origin a vault, hence one IndexedDB.
      return {
        run: (measure, ...parameters) => runInPage(`http://${name}.localhost:${port}/`, measure, parameters, vault),
      }
    })
  } finally {
    await browser.close()
    for (const close of closing) await close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }

  async function runInPage<Answer>(address: string, measure: Measure, parameters: unknown[], vault: RealVault) {
    const tab = await browser.newPage()
    try {
      await tab.exposeFunction('callMain', (channel: string, input: unknown) => vault.invoke(channel, input))
      await tab.exposeFunction('writeAndFlush', (text: string) => vault.writeAndFlush(text))
      await tab.goto(address)
      await tab.waitForFunction('globalThis.bench !== undefined')
      return (await tab.evaluate(`bench(${JSON.stringify([measure, ...parameters]).slice(1, -1)})`)) as Answer
    } finally {
      await tab.close()
    }
  }
}

type RealVault = Awaited<ReturnType<typeof realVault>>

async function realVault(userData: string) {
  await mkdir(userData, { recursive: true })
  const mask = createHash('sha256').update('bench').digest()
  const xor = (secret: Uint8Array) => secret.map((byte, index) => byte ^ (mask[index % 32] ?? 0))
  const machine = createVaults({
    userData,
    keyRing: { isWeak: () => false, wrap: xor, unwrap: xor },
    askPassphrase: async () => null,
    leadWindow: async () => {},
    seeds: { grids: async () => [], demonstration: () => Promise.reject(new Error('not here')) },
  })
  const caller: Caller = { role: 'start', windowId: 1, document: 1, announce: () => {} }
  const made = await machine.channels['profiles.create'](
    {
      committee: { name: 'Bench', city: 'Bench' },
      identity: { name: 'Bench', kind: 'member' },
      protection: 'safe_storage',
    },
    caller,
  )
  if (!made.ok) throw new Error(made.error.code)
  const { profileId } = made.value.profile
  await machine.channels['profiles.open']({ profileId, with: 'usual' }, caller)
  const flushed = await open(join(userData, 'flushed'), 'a')
  let document = caller.document
  return {
    async invoke(channel: string, input: unknown) {
      // The data key is given to a document once: every opening measured stands for a document of its own.
      if (channel === 'vault.open') document += 1
      const handler = machine.channels[channel as 'vault.append']
      const reply = await handler(input as never, { ...caller, role: 'profile', document, profileId })
      return JSON.parse(JSON.stringify(reply, (_, value) => (value instanceof Uint8Array ? [...value] : value)))
    },
    async writeAndFlush(text: string) {
      await flushed.appendFile(text)
      await flushed.datasync()
    },
    async close() {
      await flushed.close()
      await machine.closeAll()
    },
  }
}

async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'page-entry.ts'), formats: ['es'], fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}
