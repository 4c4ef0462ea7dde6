import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repaired, settingsFile } from '#electron/main/device-settings.ts'
import { deviceSettings } from '#shared/ipc/payloads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

test('the first start is in French, as the machine is', () => {
  const settings = settingsFile(join(temporaryFolder(), 'device.json')).read()
  expect(settings).toMatchObject({ language: 'fr', theme: 'auto', contrast: 'normal', singleKeyShortcuts: true })
})

test('what is written is read back by the next start', async () => {
  const path = join(temporaryFolder(), 'device.json')
  const settings = { ...settingsFile(path).read(), theme: 'dark' as const, language: 'en' as const }
  await settingsFile(path).write(settings)
  expect(settingsFile(path).read()).toEqual(settings)
})

test('a damaged field takes its default; the others, and those of a newer program, stay', () => {
  const path = join(temporaryFolder(), 'device.json')
  writeFileSync(path, '{"language":"en","theme":"mauve","textSize":"larger","later":{"a":1}}')
  expect(settingsFile(path).read()).toMatchObject({
    language: 'en',
    theme: 'auto',
    textSize: 'larger',
    later: { a: 1 },
  })
})

test.each(['', '{', 'null', '[]', '7', '"x"'])('a file that holds %j gives the defaults', content => {
  const path = join(temporaryFolder(), 'device.json')
  writeFileSync(path, content)
  expect(settingsFile(path).read().language).toBe('fr')
})

test('whatever was stored, valid settings come out', () => {
  fc.assert(
    fc.property(fc.anything(), stored => {
      expect(deviceSettings.safeParse(repaired(stored)).success).toBe(true)
    }),
    propertySeed(300),
  )
})
