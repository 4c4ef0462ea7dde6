import { expect, test } from '#test/e2e/host.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'

test('a date is typed day first, in French and in English, whatever the language of the system', async ({
  workbench,
}) => {
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  for (const [language, label, typed, date] of [
    ['fr', 'Échéance', '26112027', '2027-11-26'],
    ['en', 'Deadline', '03042028', '2028-04-03'],
  ] as const) {
    await page.evaluate(async chosen => {
      const settings = await window.delibere.invoke('settings.read', {})
      if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, language: chosen })
    }, language)
    const field = page.getByLabel(label, { exact: true })
    await field.focus()
    await page.keyboard.type(typed)
    await expect(field).toHaveValue(date)
    await field.blur()
  }
})
