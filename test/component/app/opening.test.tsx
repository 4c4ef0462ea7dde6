import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openingProgress } from '#renderer/app/opening/opening-progress.ts'
import { ProfilePage } from '#renderer/app/opening/profile-page.tsx'
import type { OpenedStore } from '#renderer/store/opening/open-store.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { StoreOpening } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '../axe.ts'
import { fakeBridge } from '../fake-bridge.ts'
import { aProfile } from '../fake-vault.ts'
import { memoryStore } from '../memory-store.ts'
import { renderPage } from '../render-app.tsx'

const opening: Omit<StoreOpening, 'dataKey'> = {
  profile: aProfile,
  mode: 'read_write',
  storeVersion: 1,
  log: { sequence: 0, tornBytes: 0, brokenFrames: [], lost: false },
}

async function open(result: Partial<OpenedStore>, bridge = fakeBridge()) {
  const store = await memoryStore({})
  let settled = 0
  const opened: OpenedStore = {
    ...{ store, opening, healing: { restored: 0, rewritten: 0 }, loss: null },
    settle: async () => {
      settled += 1
    },
    ...result,
  }
  await renderPage(<ProfilePage opening={Promise.resolve(ok(opened))} progress={openingProgress()} />, bridge)
  return { settled: () => settled }
}

const loss = { unreadable: 3, records: 2, since: '2026-11-23T09:12:00.000Z' }

test('a loss is said in an alert that stays until somebody has taken note, and nothing says that all is well', async () => {
  const { settled } = await open({ loss, healing: { restored: 5, rewritten: 0 } })
  const alert = page.getByRole('dialog', { name: 'Des enregistrements sont perdus' }).getByRole('alert')
  await expect.element(alert).toHaveTextContent('3 écritures du journal ne peuvent plus être lues')
  await expect.element(alert).toHaveTextContent('Au moins 2 enregistrements ont disparu')
  await expect.element(alert).toHaveTextContent('23 nov.')
  await expectAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.element(alert).toBeVisible()
  expect(settled()).toBe(0)
  expect(page.getByText('Rien n’est perdu').query()).toBeNull()
  await page.getByRole('button', { name: 'J’en ai pris note' }).click()
  await expect.element(alert).not.toBeInTheDocument()
  expect(settled()).toBe(1)
})

test('it is said in English too', async () => {
  await open({ loss: { ...loss, unreadable: 1 } }, fakeBridge({}, { language: 'en' }))
  const alert = page.getByRole('dialog', { name: 'Records are lost' }).getByRole('alert')
  await expect.element(alert).toHaveTextContent('One write of the log cannot be read any more')
})

test('what was mended without loss is said to be so', async () => {
  await open({ healing: { restored: 5, rewritten: 0 } })
  await expect.element(page.getByText(/5 enregistrements manquaient.*Rien n’est perdu/)).toBeVisible()
})

test('both copies lost: says what there was, and begins anew only when that is confirmed', async () => {
  const bridge = fakeBridge({ 'vault.begin-anew': () => failure('records_present') })
  const lost = failure('everything_lost', { records: 42, at: '2026-11-23T09:12:00.000Z' })
  await renderPage(<ProfilePage opening={Promise.resolve(lost)} progress={openingProgress()} />, bridge)
  await expect.element(page.getByRole('heading', { name: 'Les deux copies de ce comité sont perdues' })).toBeVisible()
  await expect.element(page.getByRole('alert')).toHaveTextContent('42 enregistrements')
  await expectAccessible()
  const asked = () => bridge.calls.filter(({ channel }) => channel === 'vault.begin-anew')
  await page.getByRole('button', { name: 'Recommencer à vide…' }).click()
  await page.getByRole('button', { name: 'Ne rien faire' }).click()
  expect(asked()).toEqual([])
  await page.getByRole('button', { name: 'Recommencer à vide…' }).click()
  await page.getByRole('button', { name: 'Oui, recommencer à vide' }).click()
  await expect.element(page.getByText('Ce comité contient encore des enregistrements')).toBeVisible()
  expect(asked()).toHaveLength(1)
})
