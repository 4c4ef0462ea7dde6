import { resolve } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, openDossier, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { mustRun } from '#test/pki/run-tool.ts'

const report = resolve(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')

test('what goes to the printer is the pages chosen, each on a sheet of its size, and no word of the window', async ({
  workbench,
}, testInfo) => {
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await addPiece(workbench, page, report)
  await readPiece(page, /bzk-genai/)
  // The system's own window would wait for a hand.
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.asked = 'yes'
    }
  })
  await page.locator('[data-pages]').focus()
  await page.keyboard.press('Control+p')
  await page.getByRole('radio', { name: 'Certaines pages' }).check()
  await page.getByRole('textbox', { name: 'Numéros des pages' }).fill('1-3')
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect(page.locator('body[data-asked]')).toBeAttached()
  await expect(page.locator('.d-print img')).toHaveCount(3)
  // Only the browser of the Chromium host prints to a file without a window of its own.
  if (workbench.kind !== 'chromium') return
  const path = testInfo.outputPath('printed.pdf')
  await page.pdf({ path, preferCSSPageSize: true })
  const told = mustRun('pdfinfo', path)
  expect(/^Pages:\s+(\d+)/m.exec(told)?.[1]).toBe('3')
  expect(told).toMatch(/^Page size:\s+59\d(\.\d+)? x 84\d/m)
  expect(mustRun('pdftotext', path, '-').trim()).toBe('')
})
