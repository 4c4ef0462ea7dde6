import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { readPackage } from '#electron/exchange/read-package.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { packageLimits } from '#shared/domain/exchange/package-manifest.ts'
import { aPerson, type Person } from '#test/exchange/a-committee.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

type Manifest = Record<string, unknown> & { author: Record<string, unknown>; entries: Record<string, unknown>[] }

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const stranger = generateKeyPairSync('ed25519')
const strangerKey = stranger.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')

let folder: string
let pen: Person
let amina: Person
let whole: Uint8Array

beforeEach(async () => {
  folder = temporaryFolder()
  pen = await aPerson(folder, 'Camille', 'chair')
  amina = await aPerson(folder, 'Amina', 'member')
  await pen.bringDossier(new TextEncoder().encode('%PDF-1.7 a piece'))
  await pen.callRound()
  await pen.send('round', join(folder, 'round.delibere'))
  whole = new Uint8Array(readFileSync(join(folder, 'round.delibere')))
})

/** The package with its entries changed and, unless told otherwise, not signed again. */
function changed(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = unzipSync(whole)
  change(entries)
  return zipSync(entries as Zippable)
}

/** The package as somebody with a key of their own would make it: manifest changed, signed properly. */
function signedAnew(change: (manifest: Manifest, entries: Record<string, Uint8Array>) => void): Uint8Array {
  return changed(entries => {
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as Manifest
    manifest.author.signingKey = strangerKey
    change(manifest, entries)
    entries['manifest.json'] = bytesOf(manifest)
    const value = sign(null, Buffer.from(canonicalJson(manifest)), stranger.privateKey).toString('base64')
    entries['signature.json'] = bytesOf({ algorithm: 'Ed25519', value })
  })
}

/** The same bytes with one name written for another of the same length, everywhere. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length)
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')
}

const attacks: Record<string, { make: () => Uint8Array; code: string }> = {
  'no ZIP at all': { make: () => new TextEncoder().encode('%PDF-1.7 not a package'), code: 'package_not_one' },
  nothing: { make: () => new Uint8Array(0), code: 'package_not_one' },
  'a ZIP of something else': { make: () => zipSync({ 'word/document.xml': bytesOf('x') }), code: 'package_not_one' },
  'no manifest': { make: () => changed(one => delete one['manifest.json']), code: 'package_not_one' },
  'no signature': { make: () => changed(one => delete one['signature.json']), code: 'package_not_one' },
  'a cut-off end': { make: () => whole.slice(0, whole.length - 40), code: 'package_not_one' },
  'a name that leads out of the folder': {
    make: () => changed(one => (one['../../etc/cron.d/delibere'] = bytesOf('x'))),
    code: 'package_hostile',
  },
  'an absolute name': { make: () => changed(one => (one['/etc/passwd'] = bytesOf('x'))), code: 'package_hostile' },
  'a name with a backslash': {
    make: () => changed(one => (one['files\\..\\x'] = bytesOf('x'))),
    code: 'package_hostile',
  },
  'two entries of one name': {
    make: () =>
      renamed(
        changed(one => (one['records/memberz.json'] = bytesOf([]))),
        'memberz',
        'members',
      ),
    code: 'package_hostile',
  },
  'an entry that the manifest does not name': {
    make: () => changed(one => (one['records/texts.json'] = bytesOf([]))),
    code: 'package_damaged',
  },
  'an entry that is gone': { make: () => changed(one => delete one['records/dossiers.json']), code: 'package_damaged' },
  'a record changed after signing': {
    make: () =>
      changed(one => {
        const text = new TextDecoder().decode(one['records/dossiers.json'])
        one['records/dossiers.json'] = new TextEncoder().encode(text.replace('Ciblage', 'Xiblage'))
      }),
    code: 'package_damaged',
  },
  'a manifest changed after signing': {
    make: () =>
      changed(one => {
        const text = new TextDecoder().decode(one['manifest.json'])
        one['manifest.json'] = new TextEncoder().encode(text.replace('Camille', 'Camilla'))
      }),
    code: 'package_signature_wrong',
  },
  'the signature of another key': {
    make: () =>
      changed(one => {
        const manifest = new TextDecoder().decode(one['manifest.json'])
        const value = sign(null, Buffer.from(manifest), stranger.privateKey).toString('base64')
        one['signature.json'] = bytesOf({ algorithm: 'Ed25519', value })
      }),
    code: 'package_signature_wrong',
  },
  'a key of one byte more, in as many letters': {
    make: () => signedAnew(({ author }) => (author.signingKey = strangerKey.replace('=', 'A'))),
    code: 'package_damaged',
  },
  'a number beyond those of JSON in the manifest': {
    make: () =>
      changed(one => {
        const text = new TextDecoder().decode(one['manifest.json'])
        one['manifest.json'] = new TextEncoder().encode(text.replace('{', '{"more":1e999,'))
      }),
    code: 'package_damaged',
  },
  'a later format': { make: () => signedAnew(manifest => (manifest.format = 'package/2')), code: 'package_newer' },
  'an unknown format': { make: () => signedAnew(manifest => (manifest.format = 'grid/1')), code: 'package_not_one' },
  'another committee': {
    make: () => signedAnew(manifest => (manifest.committee = { name: 'Comité des finances', city: 'Villeneuve' })),
    code: 'package_other_committee',
  },
  'an entry named twice in the manifest': {
    make: () => signedAnew(manifest => manifest.entries.push({ ...manifest.entries[0] })),
    code: 'package_damaged',
  },
  'a file under the hash of another': {
    make: () =>
      signedAnew((manifest, entries) => {
        const name = `files/${'b'.repeat(64)}`
        const bytes = bytesOf('x')
        entries[name] = bytes
        manifest.entries.push({ name, sha256: sha256Of(bytes), size: bytes.length })
      }),
    code: 'package_damaged',
  },
  'a list that is no list': {
    make: () =>
      signedAnew((manifest, entries) => {
        const bytes = bytesOf({ not: 'a list' })
        entries['records/texts.json'] = bytes
        manifest.entries.push({ name: 'records/texts.json', sha256: sha256Of(bytes), size: bytes.length })
      }),
    code: 'package_damaged',
  },
  'records beyond number': {
    make: () =>
      signedAnew((manifest, entries) => {
        const bytes = bytesOf(Array(packageLimits.records + 1).fill(0))
        entries['records/texts.json'] = bytes
        manifest.entries.push({ name: 'records/texts.json', sha256: sha256Of(bytes), size: bytes.length })
      }),
    code: 'package_too_large',
  },
  'a list that unpacks to more than a list may be': {
    make: () =>
      signedAnew((manifest, entries) => {
        const bytes = new Uint8Array(packageLimits.list + 1).fill(0x20)
        entries['records/texts.json'] = bytes
        manifest.entries.push({ name: 'records/texts.json', sha256: sha256Of(bytes), size: bytes.length })
      }),
    code: 'package_damaged',
  },
  'an entry that unpacks to more than it claims': {
    make: () => {
      const bomb = changed(one => (one['manifest.json'] = new Uint8Array(8 * 1024 ** 2).fill(0x20)))
      const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
      // The size in the central directory (APPNOTE 4.3.12), 24 bytes into the entry that names the manifest.
      const at = Buffer.from(bomb).lastIndexOf('manifest.json') - 46
      view.setUint32(at + 24, 100, true)
      return bomb
    },
    code: 'package_not_one',
  },
  'more entries than a package has': {
    make: () =>
      changed(one => {
        for (let n = 0; n < packageLimits.entries; n += 1)
          one[`files/${String(n).padStart(64, '0')}`] = new Uint8Array(0)
      }),
    code: 'package_hostile',
  },
}

describe('a package with', () => {
  test.each(Object.entries(attacks))('%s gets one answer, and writes nothing', async (_, { make, code }) => {
    const before = filesOf(amina.userData)
    const path = join(folder, 'hostile.delibere')
    writeFileSync(path, make())
    amina.dialog.open = [path]
    expect(await amina.channels['exchange.pick']({}, amina.caller)).toMatchObject({ ok: false, error: { code } })
    const bytes = new Uint8Array(readFileSync(path))
    expect(await amina.channels['exchange.receive']({ bytes }, amina.caller)).toMatchObject({ error: { code } })
    expect(filesOf(amina.userData)).toEqual(before)
  })
})

test('a package that is read gives nothing of itself but who made it, until it is asked for', async () => {
  amina.dialog.open = [join(folder, 'round.delibere')]
  const before = filesOf(amina.userData)
  const offer = await amina.channels['exchange.pick']({}, amina.caller)
  expect(offer).toMatchObject({ ok: true, value: { purpose: 'round', author: { name: 'Camille', role: 'chair' } } })
  expect(JSON.stringify(offer)).not.toContain('Ciblage')
  expect(offer.ok && offer.value.fingerprint).toBe(pen.fingerprint)
  expect(pen.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/)
  expect(filesOf(amina.userData)).toEqual(before)
  expect(await amina.channels['exchange.take']({ token: 'another' }, amina.caller)).toMatchObject({
    error: { code: 'package_gone' },
  })
})

test('a package with any one byte changed is refused or says the same', async () => {
  const read = await readPackage(whole)
  if (!read.ok) throw new Error(read.error.code)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ by
      const again = await readPackage(bytes)
      if (again.ok) expect(again.value).toEqual(read.value)
    }),
    propertySeed(1500),
  )
})

test('a package that would be too large is not made', async () => {
  const size = pen.vault.files.size
  pen.vault.files.size = async sha256 => ((await size(sha256)) === null ? null : packageLimits.bytes + 1)
  expect(await pen.send('round', join(folder, 'large.delibere'))).toMatchObject({
    error: { code: 'package_too_large_to_send' },
  })
})

/** Every file of a folder with its size: what a write would change. */
const filesOf = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map(name => `${name} ${statSync(join(place, name)).size}`)
    .toSorted()
