import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockVault } from '#electron/vault/lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

const holderOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
const leftBy = (folder: string, holder: object) => writeFileSync(join(folder, 'lock'), JSON.stringify(holder))

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => child.on('close', resolve))
  return child.pid ?? 0
}

test('a vault is held once; released, it can be held again', async () => {
  const folder = temporaryFolder()
  const first = await lockVault(folder)
  expect(await lockVault(folder)).toEqual({ ok: false, error: { code: 'profile_in_use' } })
  if (first.ok) await first.value.release()
  expect((await lockVault(folder)).ok).toBe(true)
})

test('the lock of a living program is respected', async () => {
  const folder = temporaryFolder()
  leftBy(folder, { pid: process.ppid, startedAt: null, token: 'other' })
  expect(await lockVault(folder)).toEqual({ ok: false, error: { code: 'profile_in_use' } })
  expect(holderOf(folder).token).toBe('other')
})

test('the lock of a program that was killed is taken over', async () => {
  const folder = temporaryFolder()
  leftBy(folder, { pid: await deadProcess(), startedAt: null, token: 'dead' })
  expect((await lockVault(folder)).ok).toBe(true)
  expect(holderOf(folder).pid).toBe(process.pid)
})

test('a number given to another process since is not mistaken for the one that held the vault', async () => {
  const folder = temporaryFolder()
  leftBy(folder, { pid: process.ppid, startedAt: 'an earlier start', token: 'dead' })
  expect((await lockVault(folder)).ok).toBe(true)
})

test('a lock that was cut short while it was written is taken over', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lock'), '{"pid":')
  expect((await lockVault(folder)).ok).toBe(true)
})

test('nothing but the lock is left behind', async () => {
  const folder = temporaryFolder()
  leftBy(folder, { pid: await deadProcess(), startedAt: null, token: 'dead' })
  const lock = await lockVault(folder)
  expect(readdirSync(folder)).toEqual(['lock'])
  if (lock.ok) await lock.value.release()
  expect(readdirSync(folder)).toEqual([])
})
