import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { StartScreen } from '#renderer/features/profiles/start-screen.tsx'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { renderApp, renderPage } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'
import { assessments, dossiers, me, members, pieces, sittings } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me }

const app = (at: string) => async (settings: Partial<DeviceSettings>) => {
  const store = await memoryStore({ members, dossiers, sittings, assessments, pieces })
  await renderApp({ store, at, profile, bridge: fakeBridge({}, settings) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const atWork = async (settings: Partial<DeviceSettings>) => {
  const sha256 = await storedFile(textPdf([{ lines: [{ text: 'Le modèle attribue un score.', x: 72, y: 700 }] }]))
  const [first] = pieces
  if (!first) throw new Error('no piece')
  const models = [await shippedGrid('boussole-nantes@1.0.0')]
  const store = await memoryStore({ members, dossiers, assessments, models, pieces: [{ ...first, sha256 }] })
  await renderApp({ store, at: '/dossiers/d-2026-014/piece/p-1', profile, bridge: fakeBridge({}, settings) })
  await expect.poll(() => document.querySelector('.textLayer span'), { timeout: 20_000 }).not.toBeNull()
}

const toExport = async (settings: Partial<DeviceSettings>) => {
  const models = [await shippedGrid('boussole-nantes@1.0.0')]
  const store = await memoryStore({ members, dossiers, sittings, assessments, pieces, models })
  await renderApp({ store, at: '/dossiers/d-2026-014', profile, bridge: fakeBridge({}, settings) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const start =
  (weakKeyring: boolean, profiles = [] as (typeof aProfile)[]) =>
  async (settings: Partial<DeviceSettings>) => {
    const answers = {
      'profiles.list': () => ({ profiles, weakKeyring }),
      'profiles.create': () => ({ profile: aProfile, recoveryKey: 'ABCD-EFGH-JKLM-2345' }),
    }
    await renderPage(<StartScreen />, fakeBridge(answers, settings))
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  }

const then =
  (open: (settings: Partial<DeviceSettings>) => Promise<void>, act: () => Promise<unknown>) =>
  async (settings: Partial<DeviceSettings>) => {
    await open(settings)
    await act()
  }

const createCommittee = () => page.getByRole('button', { name: /^(Créer|Create)$/ }).click()
const dialog = () => expect.element(page.getByRole('dialog')).toBeVisible()

const screens = {
  'the list of dossiers': app('/dossiers'),
  'the filters in a sheet': then(app('/dossiers'), async () => {
    const opener = page.getByRole('button', { name: /^(Vues et filtres|Views and filters)$/ })
    if (opener.query()?.checkVisibility()) await opener.click()
  }),
  'a new referral': then(app('/dossiers'), async () => {
    await page.getByRole('button', { name: /Nouvelle saisine|New referral/ }).click()
    await dialog()
  }),
  'no dossier in the filters': app('/dossiers?view=closed'),
  'a dossier': app('/dossiers/d-2026-014'),
  'a dossier without a piece': app('/dossiers/d-2026-012'),
  'an assessment to export': then(toExport, async () => {
    await page.getByRole('button', { name: /^(Exporter…|Export…)$/ }).click()
    await dialog()
    await expect.element(page.getByRole('radio', { name: /^PDF/ })).toBeVisible()
  }),
  'reading and assessing': atWork,
  'the settings': app('/reglages'),
  'an address that leads nowhere': app('/nulle-part'),
  'the palette': then(app('/dossiers'), async () => {
    await userEvent.keyboard('{Control>}k{/Control}')
    await dialog()
  }),
  'the keyboard help': then(app('/dossiers'), async () => {
    await userEvent.keyboard('{F1}')
    await dialog()
  }),
  'the first start': start(false),
  'the committees of this computer': start(false, [aProfile, { ...aProfile, profileId: 'other', identity: me }]),
  'a committee to create': then(start(true), createCommittee),
  'a committee with faults': then(start(true), async () => {
    await createCommittee()
    await page.getByRole('button', { name: /Créer le comité|Create the committee/ }).click()
  }),
  'the recovery key': then(start(false), async () => {
    await createCommittee()
    for (const field of [/Nom du comité|Name of the committee/, /Ville|City/, /Votre nom|Your name/])
      await page.getByLabelText(field).fill('Lille')
    await page.getByRole('button', { name: /Créer le comité|Create the committee/ }).click()
    await expect.element(page.getByRole('region', { name: /Clé de secours|Recovery key/ })).toBeVisible()
  }),
} satisfies Record<string, (settings: Partial<DeviceSettings>) => Promise<void>>

const looks = [
  { name: 'light', settings: { theme: 'light' }, width: 1280, height: 720 },
  { name: 'dark', settings: { theme: 'dark' }, width: 1280, height: 720 },
  { name: 'at 200 %, in English', settings: { theme: 'light', language: 'en' }, width: 640, height: 360 },
  {
    name: 'high contrast, large text',
    settings: { theme: 'dark', contrast: 'more', textSize: 'larger' },
    width: 720,
    height: 450,
  },
] as const

afterEach(() => userEvent.keyboard('{Escape}'))

describe.each(Object.entries(screens))('%s', (_, open) => {
  test.each(looks)('$name: no fault of WCAG 2.2 AA, nothing out of the window', async ({ settings, width, height }) => {
    await page.viewport(width, height)
    await open(settings)
    await settled()
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    expect(cutControls()).toEqual([])
  })
})

/** Colours are measured once nothing moves any more. */
const settled = () => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)))

/** Controls that stick out of the window sideways, where no scroll would bring them. */
const cutControls = () =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
    .filter(control => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(control => control.getBoundingClientRect().right > window.innerWidth + 1)
    .map(control => control.outerHTML.slice(0, 120))
