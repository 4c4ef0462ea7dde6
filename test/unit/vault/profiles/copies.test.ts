import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { aCaller, aMachine, aNewcomer, given } from './a-machine.ts'

const passphrase = 'une longue phrase'
const aDossier = {
  collection: 'dossiers',
  id: 'd-1',
  revision: '1-a',
  document: { id: 'd-1', title: 'Tri des demandes' },
}

/** A committee with one dossier, one file and one setting, closed. */
async function aCommittee(userData: string, protection: 'safe_storage' | 'passphrase' = 'safe_storage') {
  const machine = aMachine(userData, { answers: [passphrase, passphrase] })
  const { profile, recoveryKey } = given(
    await machine.channels['profiles.create']({ ...aNewcomer, protection }, aCaller()),
  )
  const { profileId } = profile
  await machine.channels['profiles.open']({ profileId, with: 'usual' }, aCaller())
  given(await machine.channels['vault.append']({ entries: [aDossier] }, aCaller(profileId)))
  const { sha256 } = await machine.vaults.of(profileId).files.put(Buffer.from('a piece'))
  await machine.closeAll()
  return { machine, profileId, recoveryKey, sha256, folder: join(userData, 'profiles', profileId) }
}

const list = async ({ channels }: ReturnType<typeof aMachine>) => given(await channels['profiles.list']({}, aCaller()))

test.each(['usual', 'recovery_key'] as const)(
  'a copied data folder opens on another machine, %s: records and files are read back',
  async how => {
    const here = temporaryFolder()
    const { profileId, recoveryKey, sha256 } = await aCommittee(here, 'passphrase')
    const there = temporaryFolder()
    cpSync(here, there, { recursive: true })
    rmSync(here, { recursive: true })

    const machine = aMachine(there, { answers: [how === 'usual' ? passphrase : recoveryKey] })
    expect((await list(machine)).profiles.map(profile => profile.profileId)).toEqual([profileId])
    given(await machine.channels['profiles.open']({ profileId, with: how }, aCaller()))
    const caller = aCaller(profileId)
    expect(given(await machine.channels['vault.open']({}, caller)).log).toMatchObject({ lost: false, loss: null })
    const records = [{ collection: 'dossiers', id: 'd-1' }]
    expect(given(await machine.channels['vault.read']({ records }, caller)).entries).toEqual([aDossier])
    const file = given(await machine.vaults.of(profileId).files.read(sha256))
    expect(Buffer.from(file).toString()).toBe('a piece')
    await machine.closeAll()
  },
)

test('a copy whose key ring stayed behind opens with the recovery key', async () => {
  const here = temporaryFolder()
  const { profileId, recoveryKey } = await aCommittee(here)
  const there = temporaryFolder()
  cpSync(here, there, { recursive: true })
  const machine = aMachine(there, { answers: [recoveryKey] })
  expect(await machine.channels['profiles.open']({ profileId, with: 'usual' }, aCaller())).toMatchObject({ ok: false })
  given(await machine.channels['profiles.open']({ profileId, with: 'recovery_key' }, aCaller()))
  await machine.closeAll()
})

const damages: [string, (path: string) => void][] = [
  ['deleted', path => rmSync(path)],
  ['empty', path => writeFileSync(path, '')],
  ['cut', path => writeFileSync(path, readFileSync(path).subarray(0, 40))],
]
const cases = ['profile.json', 'vault.json'].flatMap(name =>
  ['', 'vault'].flatMap(place => damages.map(([how, damage]) => ({ path: join(place, name), how, damage }))),
)

test.each(cases)('$path $how: the committee is listed, opens from the other copy, and has both again', async one => {
  const userData = temporaryFolder()
  const { machine, profileId, folder } = await aCommittee(userData)
  one.damage(join(folder, one.path))
  const isFirst = !one.path.startsWith('vault/')
  expect(await list(machine)).toMatchObject({
    profiles: [{ profileId }],
    recovered: isFirst ? [profileId] : [],
    damaged: [],
  })
  given(await machine.channels['profiles.open']({ profileId, with: 'usual' }, aCaller()))
  await machine.closeAll()
  for (const name of ['profile.json', 'vault.json']) {
    expect(readFileSync(join(folder, 'vault', name))).toEqual(readFileSync(join(folder, name)))
  }
  expect((await list(machine)).recovered).toEqual([])
})

test('a committee that lost both copies of a file is listed as damaged, and its folder left alone', async () => {
  const userData = temporaryFolder()
  const { machine, profileId, folder } = await aCommittee(userData)
  const keys = readFileSync(join(folder, 'vault.json'))
  for (const place of [folder, join(folder, 'vault')]) rmSync(join(place, 'vault.json'))
  expect(await list(machine)).toMatchObject({
    profiles: [],
    damaged: [{ profileId, reason: 'vault_unreadable', committee: aNewcomer.committee.name }],
  })
  for (const place of [folder, join(folder, 'vault')]) rmSync(join(place, 'profile.json'))
  writeFileSync(join(folder, 'vault.json'), keys)
  expect((await list(machine)).damaged).toEqual([{ profileId, reason: 'profile_unreadable' }])
})

test('a folder that holds nothing of a profile is not listed', async () => {
  const userData = temporaryFolder()
  const { machine } = await aCommittee(userData)
  mkdirSync(join(userData, 'profiles', 'holidays'))
  expect((await list(machine)).damaged).toEqual([])
})
