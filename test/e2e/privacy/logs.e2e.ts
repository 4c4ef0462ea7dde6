import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { personalDataInLogs, personalWords } from '#test/e2e/personal-words.ts'
import { openDossier, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'

const fileName = 'Signalement de Nadège Pruvost.pdf'
const note = 'Rappeler Mme Pruvost au 06 00 00 00 00.'

test('the logs hold no name, title, file name or note, even of what failed', async ({ workbench }, testInfo) => {
  workbench.allowFaults(/ipc_invalid_input/)
  const broken = testInfo.outputPath(fileName)
  writeFileSync(broken, '%PDF-1.7\nNadège Pruvost')
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await workbench.chooseFiles(broken)
  await page.getByRole('button', { name: 'Ajouter des pièces' }).click()
  await expect(page.getByText(/Gardé et signalé/).first()).toBeVisible()
  await readPiece(page, /Exposé du problème/)
  const written = page.getByRole('textbox', { name: /^Note sur/ }).first()
  await written.fill(note)
  await expect(page.getByText(/^Enregistré\s*\d/)).toBeVisible()
  const answer = await page.evaluate(
    name => window.delibere.invoke('intake.begin', { job: name, fileName: name, size: -1 }),
    fileName,
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  await workbench.kill()
  await workbench.start()
  await openAgain(workbench)
  await workbench.quit()

  const log = join(workbench.userData, 'logs/delibere.log')
  expect(existsSync(log) && readFileSync(log, 'utf8')).toContain('ipc_invalid_input:intake.begin')
  expect(personalDataInLogs(workbench.userData, [...personalWords, fileName, 'Signalement', 'Pruvost', note])).toEqual(
    [],
  )
})
