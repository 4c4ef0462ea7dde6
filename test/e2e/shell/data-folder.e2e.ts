import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '#test/e2e/host.ts'

const launcher = resolve(import.meta.dirname, '../../host/launch.mjs')
const application = process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../../..')

test('a start where nothing can be written says why in one sentence', async ({ userData }) => {
  const file = join(userData, 'a file')
  writeFileSync(file, '')
  const started = spawn(process.execPath, [launcher, application, `--user-data-dir=${file}`, '--headless'])
  const [said, [code]] = await Promise.all([text(started.stderr), once(started, 'exit')])
  expect(said).toBe(`Délibéré: « ${file} » n’est pas un dossier : déplacez ce fichier, puis recommencez.\n`)
  expect(code).toBe(1)
})
