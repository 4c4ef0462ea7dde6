import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { deleteIndexedDB, logged, stored } from '#test/e2e/kept-records.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const newcomer = {
  committee: { name: 'Comité d’éthique', city: 'Villeneuve' },
  identity: { name: 'Ana Diaz', kind: 'member' as const },
  protection: 'safe_storage' as const,
}

async function makeProfile(page: Page): Promise<string> {
  const made = await page.evaluate(input => window.delibere.invoke('profiles.create', input), newcomer)
  if (!made.ok) throw new Error(made.error.code)
  return made.value.profile.profileId
}

async function openProfile(workbench: Workbench, profileId: string): Promise<Page> {
  const asked = workbench.page
    .evaluate(id => window.delibere.invoke('profiles.open', { profileId: id, with: 'usual' }), profileId)
    .catch(() => null)
  const [page] = await Promise.all([workbench.window(`p-${profileId}`), asked])
  await page.waitForLoadState()
  return page
}

/** Starts again and waits until the start page has listed the profile: what it asks is then answered. */
async function restart(workbench: Workbench): Promise<void> {
  const page = await workbench.start()
  await page.getByText(newcomer.committee.name).first().waitFor()
}

function deleteLog(userData: string, profileId: string): void {
  for (const name of ['log', 'snapshots']) {
    rmSync(join(userData, 'profiles', profileId, 'vault', name), { recursive: true })
  }
}

test('killed, then with the store deleted, then with the log deleted, a profile is whole at each start', async ({
  page,
  workbench,
}) => {
  const profileId = await makeProfile(page)
  const first = await openProfile(workbench, profileId)
  const whole = await logged(first)
  expect(whole.length).toBeGreaterThan(6)
  await expect.poll(() => stored(first)).toEqual(whole)

  await workbench.kill()
  await restart(workbench)
  const second = await openProfile(workbench, profileId)
  await expect.poll(() => stored(second)).toEqual(whole)

  await workbench.quit()
  deleteIndexedDB(workbench.userData)
  await restart(workbench)
  const third = await openProfile(workbench, profileId)
  await expect.poll(() => stored(third)).toEqual(whole)

  await workbench.quit()
  deleteLog(workbench.userData, profileId)
  await restart(workbench)
  const fourth = await openProfile(workbench, profileId)
  await expect.poll(() => logged(fourth)).toEqual(whole)
  expect(await stored(fourth)).toEqual(whole)
})

const mended = /remis depuis le journal/

test('the first opening of the demonstration announces no loss; an opening whose store was deleted does, once something was written', async ({
  workbench,
}) => {
  const page = await openDemonstration(workbench)
  await expect(page.locator('[data-dossier]').first()).toBeVisible()
  await expect(page.getByText(mended)).toHaveCount(0)
  await page.getByText('Repérage des dépôts sauvages').first().click()
  await page.getByLabel('Échéance').fill('2027-01-15')
  await page.getByLabel('Échéance').blur()
  await expect.poll(() => logged(page).then(heads => heads.some(head => / 2-/.test(head)))).toBe(true)

  await workbench.quit()
  deleteIndexedDB(workbench.userData)
  const start = await workbench.start()
  const again = start.getByRole('button', { name: /^Ouvrir (?!la démonstration)/ }).first()
  await again.click()
  await expect((await workbench.window('p-')).getByText(mended)).toBeVisible()
})
