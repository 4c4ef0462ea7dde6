import type { Page } from '@playwright/test'
import type { CommitteeRole } from '#shared/domain/member.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

export type Seat = { name: string; profileId: string }

const committee = { name: 'Comité d’éthique du numérique', city: 'Saint-Aubin' }

/** A profile of the committee, made at the start page. Each keeps its own vault, keys and origin. */
export async function makeSeat(workbench: Workbench, name: string, role: CommitteeRole): Promise<Seat> {
  const request = { committee, identity: { name, kind: 'member' as const, role }, protection: 'safe_storage' as const }
  const made = await workbench.page.evaluate(input => window.delibere.invoke('profiles.create', input), request)
  if (!made.ok) throw new Error(made.error.code)
  return { name, profileId: made.value.profile.profileId }
}

/** Leaves whatever committee is open and sits there. Resolves to the page, at the list of dossiers. */
export async function sit(workbench: Workbench, { profileId }: Seat): Promise<Page> {
  const open = workbench.windows().find(page => /p-/.test(new URL(page.url()).hostname))
  if (open) {
    await open.evaluate(() => window.delibere.invoke('profiles.close', {})).catch(() => null)
  }
  const start = await workbench.window('start')
  await start.waitForLoadState()
  await start
    .evaluate(id => window.delibere.invoke('profiles.open', { profileId: id, with: 'usual' }), profileId)
    .catch(() => null)
  const page = await workbench.window(`p-${profileId}`)
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  return page
}
