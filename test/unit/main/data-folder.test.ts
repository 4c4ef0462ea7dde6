import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolderFault, dataFolderSentence, faultOf } from '#electron/main/data-folder.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

test('a folder that takes a file is made where it is missing, and left as it was', () => {
  const folder = join(temporaryFolder(), 'Délibéré')
  expect(dataFolderFault(folder)).toBeNull()
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})

test('a file in the place of the folder, or above it, is told apart', () => {
  const file = join(temporaryFolder(), 'Délibéré')
  writeFileSync(file, '')
  expect(dataFolderFault(file)).toBe('not_a_folder')
  expect(dataFolderFault(join(file, 'below'))).toBe('not_a_folder')
})

test.each([
  ['EACCES', 'read_only'],
  ['EROFS', 'read_only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EIO', 'unusable'],
])('%s is said in words', (code, fault) => {
  expect(faultOf(Object.assign(new Error('x'), { code }))).toBe(fault)
})

test('each fault is one sentence that names the folder, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const said = (['read_only', 'full', 'not_a_folder', 'unusable'] as const).map(fault =>
      dataFolderSentence(fault, '/données', language),
    )
    expect(new Set(said).size).toBe(4)
    for (const sentence of said) expect(sentence).toMatch(/^[^\n]*\/données[^\n]*\.$/)
  }
})
