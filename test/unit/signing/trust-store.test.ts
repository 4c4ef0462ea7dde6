import { beforeEach, expect, test } from 'vitest'
import { fingerprintOf } from '#electron/signing/certificate.ts'
import {
  distrustRoot,
  keepRevocationLists,
  keptRevocationLists,
  trustedRoots,
  trustRoots,
  trustSettings,
} from '#electron/signing/trust-store.ts'
import { aList, aRoot } from '#test/pki/test-authority.ts'

let settings: Map<string, Uint8Array>
const vault = {
  readSetting: async (name: string) => settings.get(name) ?? null,
  writeSetting: async (name: string, value: Uint8Array) => {
    settings.set(name, value)
  },
}
beforeEach(() => {
  settings = new Map()
})

test('a root is trusted once, and can be distrusted', async () => {
  const [one, two] = [(await aRoot('Une')).certificate, (await aRoot('Deux')).certificate]
  await trustRoots(vault, [one, two])
  expect(await trustRoots(vault, [one])).toHaveLength(2)
  await distrustRoot(vault, fingerprintOf(one))
  expect((await trustedRoots(vault)).map(root => root.subject.commonName)).toEqual(['Deux'])
})

test('a new profile trusts nobody, and neither does one whose setting cannot be read', async () => {
  expect(await trustedRoots(vault)).toEqual([])
  settings.set(trustSettings.roots, Buffer.from('illisible'))
  expect(await trustedRoots(vault)).toEqual([])
})

test('lists are kept once each, older ones beside newer', async () => {
  const root = await aRoot()
  const [first, second] = [await aList(root), await aList(root, [], { number: 2 })]
  await keepRevocationLists(vault, [first])
  await keepRevocationLists(vault, [second, first])
  expect((await keptRevocationLists(vault)).map(list => list.der)).toEqual([second.der, first.der])
})
