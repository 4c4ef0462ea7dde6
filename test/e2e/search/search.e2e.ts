import { join, resolve } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { allRead, patient, search } from '#test/e2e/screens/search-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { keptIndex } from './kept-index.ts'
import { expectOutOfIndex } from './recusal-invariant.ts'

const root = resolve(import.meta.dirname, '../../..')
const french = join(root, 'resources/demo/files/etalab-algorithmes-publics-et-responsabilites.pdf')
const dutch = join(root, 'test/fixtures/dossier/bzk-genai-compliance-faq.pdf')

test('two files that are added are found by their words, without their accents, and open at the passage', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const page = await openDemonstration(workbench)
  await openDossier(page, /Optimisation des tournées/)
  await addPiece(workbench, page, french)
  await addPiece(workbench, page, dutch)
  await search(page, '« decisions administratives individuelles »')
  await allRead(page)
  const hit = page.getByRole('link', { name: /etalab-algorithmes.*2026-009/ }).first()
  await expect(hit).toContainText('décisions administratives individuelles', patient)
  await hit.click()
  await expect(page).toHaveURL(/\/piece\//)
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('d-passage') ?? [])].map(String).join('')), {
      timeout: 30_000,
    })
    .toMatch(/décisions\s*administratives\s*individuelles/)
  await search(page, 'fundamental rights impact')
  await expect(page.getByRole('link', { name: /bzk-genai-compliance-faq.*2026-009/ }).first()).toBeVisible(patient)
})

test('a dossier that one withdraws from is found no more, and leaves the index that is kept', async ({ workbench }) => {
  test.setTimeout(180_000)
  const page = await openDemonstration(workbench)
  await search(page, 'rotterdam')
  await allRead(page)
  await expect(page.getByRole('link', { name: /2026-014/ }).first()).toBeVisible(patient)
  await expect.poll(() => keptIndex(page), { timeout: 30_000 }).toMatch(/heronderzoek/i)
  // No screen records a withdrawal yet: it comes by the write log, as from another profile.
  await page.evaluate(async () => {
    const opened = await window.delibere.invoke('vault.heads', { after: 0, limit: 20_000 })
    if (!opened.ok) throw new Error(opened.error.code)
    const document = {
      id: 'seance-deport',
      author: 'secretariat',
      clock: '001794988800000-000000-demonstration',
      schema: 1,
      date: '2026-11-27',
      place: 'Salle du Conseil',
      rules: 'crpa',
      agenda: [{ id: 'point-1', dossierId: 'dossier-2026-014', title: 'Réexamens' }],
      attendance: opened.value.heads
        .filter(({ collection }) => collection === 'members')
        .map(({ id }) => ({ memberId: id, status: 'recused' })),
    }
    const entries = [{ collection: 'sittings', id: document.id, revision: '1-deport', document }]
    await window.delibere.invoke('vault.append', { entries })
  })
  await workbench.restart()
  const again = await openAgain(workbench)
  await search(again, 'rotterdam')
  // Another dossier names the town too.
  await expect(again.getByRole('link', { name: /2026-017/ }).first()).toBeVisible(patient)
  await expect(again.getByRole('link', { name: /2026-014/ })).toHaveCount(0)
  await expectOutOfIndex(again, 'dossier-2026-014', ['heronderzoek', 'piece-expose'])
  expect(await keptIndex(again)).toMatch(/2026-017/)
  await again.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await expect(
    again
      .getByRole('row')
      .getByRole('link', { name: /2026-017|Villeneuve répond/ })
      .first(),
  ).toBeVisible()
  await expect(again.getByText(/2026-014|Ciblage des réexamens/)).toHaveCount(0)
  await search(again, 'assistant')
  await expect(again.getByRole('link', { name: /2026-017/ }).first()).toBeVisible(patient)
})
