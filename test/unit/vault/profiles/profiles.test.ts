import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failure, ok } from '#shared/domain/result.ts'
import { collections } from '#shared/domain/store/collections.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import { aKeyRing } from '../a-key-ring.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { aCaller, aMachine, aNewcomer, given, grids } from './a-machine.ts'

type Machine = ReturnType<typeof aMachine>

async function create({ channels }: Machine, protection: 'safe_storage' | 'passphrase' = 'safe_storage') {
  return given(await channels['profiles.create']({ ...aNewcomer, protection }, aCaller()))
}
const openAs = ({ channels }: Machine, profileId: string, how: 'usual' | 'recovery_key' = 'usual') =>
  channels['profiles.open']({ profileId, with: how }, aCaller())
let document = 0
const openingOf = async ({ channels }: Machine, profileId: string) => {
  document += 1
  return given(await channels['vault.open']({}, { ...aCaller(profileId), document }))
}

async function recordsOf({ channels }: Machine, profileId: string) {
  const { heads } = given(await channels['vault.heads']({ after: 0, limit: 1000 }, aCaller(profileId)))
  return given(await channels['vault.read']({ records: heads }, aCaller(profileId))).entries
}

const aDossier = (id: string) => ({
  collection: 'dossiers',
  id,
  revision: '1-a',
  document: { id, title: 'Tri des demandes' },
})

test('a new profile is listed, opens, and begins with its owner and the grids, valid by their schemas', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile, recoveryKey } = await create(machine)
  expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)
  expect(given(await machine.channels['profiles.list']({}, aCaller())).profiles).toEqual([profile])

  expect(await openAs(machine, profile.profileId)).toEqual({ ok: true, value: {} })
  expect(machine.led).toEqual([profile.profileId])
  const opening = await openingOf(machine, profile.profileId)
  expect(opening).toMatchObject({
    mode: 'read_write',
    storeVersion,
    log: { lost: false, brokenFrames: [], tornBytes: 0 },
  })
  expect(opening.dataKey).toHaveLength(32)

  const entries = await recordsOf(machine, profile.profileId)
  const models = entries.filter(({ collection }) => collection === 'models')
  expect(models.map(({ document }) => document?.reference)).toEqual(grids.map(({ id, version }) => `${id}@${version}`))
  const [member] = entries.filter(({ collection }) => collection === 'members')
  expect(member?.document).toMatchObject({ id: profile.identity.memberId, name: 'Alex Martin', role: 'member' })
  for (const { collection, document } of entries) {
    expect(collections[collection as 'members'].schema.safeParse(document).success).toBe(true)
  }
  await machine.closeAll()
})

test('a document is given the key once, and the next one once more', async () => {
  const machine = aMachine(temporaryFolder())
  const { profile } = await create(machine)
  given(await openAs(machine, profile.profileId))
  const ask = (of: { document: number }) => machine.channels['vault.open']({}, { ...aCaller(profile.profileId), ...of })
  expect((await ask({ document: 1 })).ok).toBe(true)
  expect(await ask({ document: 1 })).toEqual(failure('data_key_given'))
  expect((await ask({ document: 2 })).ok).toBe(true)
  await machine.closeAll()
})

test('the page is given a copy of the key, which it may clear', async () => {
  const machine = aMachine(temporaryFolder())
  const { profile } = await create(machine)
  await openAs(machine, profile.profileId)
  const first = (await openingOf(machine, profile.profileId)).dataKey
  const key = Buffer.from(first)
  first.fill(0)
  expect(Buffer.from((await openingOf(machine, profile.profileId)).dataKey)).toEqual(key)
  await machine.closeAll()
})

test('what is appended is there after the profile was closed and opened again', async () => {
  const machine = aMachine(temporaryFolder())
  const { profile } = await create(machine)
  const caller = aCaller(profile.profileId)
  await openAs(machine, profile.profileId)
  given(await machine.channels['vault.append']({ entries: [aDossier('d-1')] }, caller))
  await machine.vaults.of(profile.profileId).writeSetting('roots', Buffer.from('authority'))
  const { sha256 } = await machine.vaults.of(profile.profileId).files.put(Buffer.from('a file'))
  await machine.channels['profiles.close']({}, caller)
  expect(machine.led.at(-1)).toBeNull()
  expect(() => machine.vaults.of(profile.profileId)).toThrow()

  await openAs(machine, profile.profileId)
  expect(await recordsOf(machine, profile.profileId)).toContainEqual(aDossier('d-1'))
  const vault = machine.vaults.of(profile.profileId)
  expect(Buffer.from((await vault.readSetting('roots')) ?? []).toString()).toBe('authority')
  expect(await vault.files.read(sha256)).toMatchObject({ ok: true })
  await machine.closeAll()
})

test('the recovery key opens a profile whose key ring is gone, typed with a slip first', async () => {
  const userData = temporaryFolder()
  const { profile, recoveryKey } = await create(aMachine(userData))
  const elsewhere = aMachine(userData, { answers: ['0000-wrong', recoveryKey.toLowerCase()] })
  expect(await openAs(elsewhere, profile.profileId)).toEqual({ ok: false, error: { code: 'key_ring_refused' } })
  expect(await openAs(elsewhere, profile.profileId, 'recovery_key')).toEqual({ ok: true, value: {} })
  expect(elsewhere.asked.map(({ purpose, attempt }) => [purpose, attempt])).toEqual([
    ['recovery_key', 1],
    ['recovery_key', 2],
  ])
  await elsewhere.closeAll()
})

test('a passphrase is asked for, again when it is wrong, and giving up opens nothing', async () => {
  const userData = temporaryFolder()
  const { profile } = await create(aMachine(userData, { answers: ['une longue phrase'] }), 'passphrase')
  expect(profile.protection).toEqual(['passphrase'])
  const machine = aMachine(userData, { answers: ['autre phrase', null] })
  expect(await openAs(machine, profile.profileId)).toEqual({ ok: false, error: { code: 'cancelled' } })
  machine.answers.push('une longue phrase')
  expect((await openAs(machine, profile.profileId)).ok).toBe(true)
  expect(machine.asked.map(({ attempt }) => attempt)).toEqual([1, 2, 1])
  await machine.closeAll()
})

test('a vault that did not come to be opened is not held: neither a failure nor a fault leaves it locked', async () => {
  const userData = temporaryFolder()
  const { profile } = await create(aMachine(userData, { answers: ['une longue phrase'] }), 'passphrase')
  const folder = join(userData, 'profiles', profile.profileId)
  const machine = aMachine(userData, { answers: ['faux', 'faux', 'faux', 'faux', 'faux'] })
  expect(await openAs(machine, profile.profileId)).toMatchObject({ error: { code: 'too_many_attempts' } })
  expect(existsSync(join(folder, 'lock'))).toBe(false)

  const broken = aMachine(userData, { fault: new Error('the window of the passphrase was lost') })
  await expect(openAs(broken, profile.profileId)).rejects.toThrow('was lost')
  expect(existsSync(join(folder, 'lock'))).toBe(false)

  machine.answers.push('une longue phrase')
  expect((await openAs(machine, profile.profileId)).ok).toBe(true)
  await machine.closeAll()
})

test('a key ring that protects nothing is refused, unless there is a passphrase', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData, { keyRing: aKeyRing({ weak: true }), answers: ['une longue phrase'] })
  expect(given(await machine.channels['profiles.list']({}, aCaller())).weakKeyring).toBe(true)
  expect(await machine.channels['profiles.create']({ ...aNewcomer, protection: 'safe_storage' }, aCaller())).toEqual({
    ok: false,
    error: { code: 'weak_keyring' },
  })
  const { profile } = await create(machine, 'passphrase')
  const keys = JSON.parse(readFileSync(join(userData, 'profiles', profile.profileId, 'vault.json'), 'utf8')).keys
  expect(Object.keys(keys)).toEqual(['passphrase', 'recovery_key'])
})

test('a profile that could not be made whole leaves nothing', async () => {
  const userData = temporaryFolder()
  const invalid = { collection: 'dossiers' as const, document: { id: 'd-1' } }
  const machine = aMachine(userData, {
    seeds: {
      demonstration: async () => ({
        committee: aNewcomer.committee,
        identity: { ...aNewcomer.identity, memberId: 'm' },
        records: [invalid],
        files: [],
      }),
    },
  })
  const asked = machine.channels['profiles.create-demonstration'](
    { language: 'fr', protection: 'safe_storage' },
    aCaller(),
  )
  await expect(asked).rejects.toThrow()
  expect(readdirSync(join(userData, 'profiles'))).toEqual([])
})

test('the demonstration holds its members once, its files and the grids, and lets one change seats', async () => {
  const machine = aMachine(temporaryFolder())
  const made = await machine.channels['profiles.create-demonstration'](
    { language: 'fr', protection: 'safe_storage' },
    aCaller(),
  )
  const { profile } = given(made)
  expect(profile.demonstration).toBe(true)
  await openAs(machine, profile.profileId)
  const ids = (await recordsOf(machine, profile.profileId))
    .filter(({ collection }) => collection === 'members')
    .map(({ id }) => id)
  expect(ids).toEqual(['m-chair', 'm-2'])
  const identity = { memberId: 'm-2', name: 'Dominique Petit', kind: 'member', role: 'secretariat' } as const
  const caller = aCaller(profile.profileId)
  expect(given(await machine.channels['profiles.play-role']({ identity }, caller)).identity).toEqual(identity)
  expect((await openingOf(machine, profile.profileId)).profile.identity).toEqual(identity)
  await machine.closeAll()
})

test('the names that acts print are corrected for good; one that cannot be printed is refused', async () => {
  const machine = aMachine(temporaryFolder())
  const { profile } = await create(machine)
  await openAs(machine, profile.profileId)
  const caller = aCaller(profile.profileId)
  const committee = { name: 'Comité renommé', city: 'Villeneuve' }
  expect(given(await machine.channels['profiles.rename']({ committee, name: 'Ana Diaz-Roux' }, caller))).toMatchObject({
    committee,
    identity: { ...profile.identity, name: 'Ana Diaz-Roux' },
  })
  const robot = { committee: { ...committee, name: 'Comité 🤖' }, name: 'Ana' }
  expect(await machine.channels['profiles.rename'](robot, caller)).toMatchObject({
    error: { code: 'name_unprintable' },
  })
  await machine.channels['profiles.close']({}, caller)
  const listed = given(await machine.channels['profiles.list']({}, caller))
  expect(listed.profiles).toMatchObject([{ committee, identity: { name: 'Ana Diaz-Roux' } }])
  await machine.closeAll()
})

test('nobody changes seats in a real committee', async () => {
  const machine = aMachine(temporaryFolder())
  const { profile } = await create(machine)
  await openAs(machine, profile.profileId)
  const identity = { ...profile.identity, name: 'Somebody else' }
  expect(await machine.channels['profiles.play-role']({ identity }, aCaller(profile.profileId))).toMatchObject({
    ok: false,
  })
  await machine.closeAll()
})

test('two starts at once: the second is refused, and may open once the first has closed', async () => {
  const userData = temporaryFolder()
  const keyRing = aKeyRing()
  const first = aMachine(userData, { keyRing })
  const second = aMachine(userData, { keyRing })
  const { profile } = await create(first)
  await openAs(first, profile.profileId)
  expect(await openAs(second, profile.profileId)).toEqual({ ok: false, error: { code: 'profile_in_use' } })
  await first.closeAll()
  expect((await openAs(second, profile.profileId)).ok).toBe(true)
  await second.closeAll()
})

test('an older program opens a newer vault read-only, and changes none of it', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  const path = join(userData, 'profiles', profile.profileId, 'vault.json')
  const newer = { ...JSON.parse(readFileSync(path, 'utf8')), storeVersion: storeVersion + 1, fromTheFuture: true }
  writeFileSync(path, JSON.stringify(newer))

  await openAs(machine, profile.profileId)
  expect((await openingOf(machine, profile.profileId)).mode).toBe('read_only')
  expect(await recordsOf(machine, profile.profileId)).toHaveLength(1 + grids.length)
  const append = machine.channels['vault.append']({ entries: [aDossier('d-1')] }, aCaller(profile.profileId))
  expect(await append).toEqual({ ok: false, error: { code: 'read_only' } })
  await machine.closeAll()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(newer)
})

test('a log that was deleted is told to be lost, so that the page writes it again', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  for (const name of ['log', 'snapshots'])
    rmSync(join(userData, 'profiles', profile.profileId, 'vault', name), { recursive: true })
  await openAs(machine, profile.profileId)
  const records = 1 + grids.length
  expect((await openingOf(machine, profile.profileId)).log).toMatchObject({ lost: true, loss: { records } })
  await machine.closeAll()
})

test('an empty vault begins anew with its owner and the grids; one that holds something is not replaced', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  const caller = aCaller(profile.profileId)
  await openAs(machine, profile.profileId)
  expect(await machine.channels['vault.begin-anew']({}, caller)).toEqual(failure('records_present'))
  await machine.closeAll()

  rmSync(join(userData, 'profiles', profile.profileId, 'vault', 'log'), { recursive: true })
  await openAs(machine, profile.profileId)
  expect(await machine.channels['vault.begin-anew']({}, caller)).toEqual(ok({}))
  const entries = await recordsOf(machine, profile.profileId)
  expect(entries.map(({ collection }) => collection)).toEqual(['members', 'models', 'models'])
  expect(entries[0]?.id).toBe(profile.identity.memberId)
  expect((await openingOf(machine, profile.profileId)).log).toMatchObject({ lost: false, loss: null })
  await machine.closeAll()
})

test('a loss that is settled is not told at the next opening', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  const segment = join(userData, 'profiles', profile.profileId, 'vault', 'log', '000001.log')
  writeFileSync(segment, readFileSync(segment).subarray(0, -200))
  const lossAtOpening = async () => {
    await openAs(machine, profile.profileId)
    return (await openingOf(machine, profile.profileId)).log.loss
  }
  expect(await lossAtOpening()).toMatchObject({ unreadable: 1 })
  await machine.channels['vault.settle']({}, aCaller(profile.profileId))
  await machine.closeAll()
  expect(await lossAtOpening()).toBeNull()
  await machine.closeAll()
})

test('a profile that is absent, or whose vault.json is damaged, is refused by a code', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  const folder = join(userData, 'profiles', profile.profileId)
  for (const path of ['vault.json', 'vault/vault.json']) writeFileSync(join(folder, path), '{"format":')
  expect(await openAs(machine, profile.profileId)).toMatchObject({ ok: false, error: { code: 'vault_unreadable' } })
  expect(await openAs(machine, 'another')).toMatchObject({ ok: false, error: { code: 'profile_absent' } })
  await expect(openAs(machine, '../../etc')).rejects.toThrow()
})

test('a folder that is no profile is left alone and not listed', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile } = await create(machine)
  const stray = join(userData, 'profiles', 'stray.json')
  writeFileSync(stray, '{}')
  expect(given(await machine.channels['profiles.list']({}, aCaller())).profiles).toEqual([profile])
  expect(existsSync(stray)).toBe(true)
})

test('neither the key nor the recovery key is on the disk', async () => {
  const userData = temporaryFolder()
  const machine = aMachine(userData)
  const { profile, recoveryKey } = await create(machine)
  await openAs(machine, profile.profileId)
  const { dataKey } = await openingOf(machine, profile.profileId)
  const names = readdirSync(userData, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const entry of names) {
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    const clear = [
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
      Buffer.from(dataKey).toString('base64'),
      Buffer.from(dataKey).toString('hex'),
    ]
    for (const secret of clear) expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes(Buffer.from(dataKey))).toBe(false)
  }
  await machine.closeAll()
})
