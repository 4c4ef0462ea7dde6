import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { StartScreen } from '#renderer/features/profiles/start-screen.tsx'
import type { DeviceSettings, ProfileIdentity } from '#shared/ipc/payloads.ts'
import { askedGrid, askedReference } from '#test/component/assessment/asked-grid.ts'
import { aReference, contributions, people } from '#test/component/assessment/contributors.ts'
import { gridModel, shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible, expectLegible } from '#test/component/axe.ts'
import { comparedStore } from '#test/component/comparison/records.ts'
import { nothingRetained, openConsolidation } from '#test/component/consolidation/demonstration-round.tsx'
import { retainedTwice } from '#test/component/consolidation/retained-twice.ts'
import { anOffer, called, closed, dossierScreen, membersAs } from '#test/component/exchange/a-round-on-screen.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { boussole, nextBoussole, openLibrary, placeOf } from '#test/component/grids/library.ts'
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

const compared = (at: string) => async (settings: Partial<DeviceSettings>) => {
  await renderApp({ store: await comparedStore(), at, profile, bridge: fakeBridge({}, settings) })
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
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

const contributor = {
  memberId: 'c-owner',
  name: 'Nora Belkacem',
  kind: 'contributor',
  capacity: 'project_owner',
} as const

/** The dossier with its grid, two contributions that disagree and the reference answers made of them. */
const contributed = (at: string, identity: ProfileIdentity) => async (settings: Partial<DeviceSettings>) => {
  localStorage.clear()
  const store = await memoryStore({
    members: [...members, ...people],
    dossiers: dossiers.map(dossier => ({ ...dossier, grids: [askedReference] })),
    models: [gridModel(askedReference, askedGrid)],
    assessments: [...contributions, aReference],
    pieces,
  })
  await renderApp({ store, at, profile: { ...aProfile, identity }, bridge: fakeBridge({}, settings) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const summary = async () => {
  await page
    .getByRole('radiogroup', { name: /Critères ou résultat|Criteria or result/ })
    .getByText(/^(Bilan|Summary)$/)
    .click()
  await expect.element(page.getByRole('heading', { name: /Bilan de|Summary of|donnée|given/ }).first()).toBeVisible()
}

const consolidating =
  (options: Parameters<typeof openConsolidation>[0]) => async (settings: Partial<DeviceSettings>) => {
    await openConsolidation({ ...options, settings })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  }

const library = (at: string) => async (settings: Partial<DeviceSettings>) => {
  await openLibrary({ at, settings })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const editing = async (settings: Partial<DeviceSettings>) => {
  const model = await shippedGrid('boussole-nantes@1.0.0')
  const store = await memoryStore({ members, dossiers, models: [model] })
  await renderApp({ store, at: `/grilles/${model.id}/edition`, profile, bridge: fakeBridge({}, settings) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The bench, by its button or where there is room for one pane by the choice between them. */
const openBench = async () => {
  const toggle = page.getByRole('button', { name: /^(Banc d’essai|Test bench)$/ })
  if (toggle.query()?.checkVisibility()) await toggle.click()
  else await page.getByText(/^(Essai|Trial)$/).click()
  await page.getByRole('button', { name: /^(Créer un exemple|Make a sample)$/ }).click()
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
  'a dossier whose round is called': async settings => {
    await dossierScreen({ records: { events: [called], assessments: closed }, settings })
  },
  'the question before a round is opened': async settings => {
    await dossierScreen({ records: { events: [called], assessments: closed }, settings })
    await page.getByRole('button', { name: /^(Ouvrir|Open) .*…$/ }).click()
    await dialog()
  },
  'a package from an unknown device': async settings => {
    await dossierScreen({ answers: { 'exchange.pick': () => anOffer }, settings })
    await page.getByRole('button', { name: /Importer un paquet|Import a package/ }).click()
    await dialog()
  },
  'a package under another key': async settings => {
    const records = { members: membersAs('other_key') }
    await dossierScreen({ answers: { 'exchange.pick': () => anOffer }, records, settings })
    await page.getByRole('button', { name: /Importer un paquet|Import a package/ }).click()
    await dialog()
  },
  'a dossier without a piece': app('/dossiers/d-2026-012'),
  'an assessment to export': then(toExport, async () => {
    await page.getByRole('button', { name: /^(Exporter…|Export…)$/ }).click()
    await dialog()
    await expect.element(page.getByRole('radio', { name: /^PDF/ })).toBeVisible()
  }),
  'reading and assessing': atWork,
  'a dossier before and after its re-examination': compared('/comparaison?from=d-2026-014'),
  'solutions side by side, without total': compared(
    '/comparaison?grid="evaluation-prealable@1.0.0"&of=["r-a","r-b","r-c"]',
  ),
  'nothing chosen to compare': compared('/comparaison'),
  'nothing to compare': app('/comparaison'),
  'all the dossiers together': compared('/comparaison/ensemble'),
  'a dossier, and who has contributed to it': contributed('/dossiers/d-2026-014', me),
  'one criterion a screen': then(contributed('/dossiers/d-2026-014/evaluation', me), async () => {
    await page.getByRole('button', { name: /^(Un par écran|One a screen)/ }).click()
    await dialog()
  }),
  'the summary before sealing': then(contributed('/dossiers/d-2026-014/evaluation', me), () => summary()),
  'the reference answers, and the contributions side by side': then(
    contributed('/dossiers/d-2026-014/evaluation', me),
    async () => {
      await page.getByRole('combobox', { name: /Ce que je remplis|What I fill in/ }).click()
      await page.getByRole('option', { name: /Réponses de référence|Reference answers/ }).click()
      await expect.element(page.getByRole('region', { name: /contributions/ })).toBeVisible()
    },
  ),
  'a contribution that was given': then(contributed('/dossiers/d-2026-014/evaluation', contributor), () => summary()),
  'the consolidation': consolidating({}),
  'the consolidation before anything is retained': consolidating({ change: nothingRetained, search: '?all=true' }),
  'the consolidation in a table': consolidating({ search: '?view=table' }),
  'the figures of the consolidation': consolidating({ search: '?view=figures', change: retainedTwice }),
  'a round that is not open': consolidating({ change: records => ({ ...records, events: [] }) }),
  'the grids': library('/grilles'),
  'a grid': library(placeOf(boussole)),
  'a grid to publish': then(library(placeOf(boussole)), async () => {
    await page.getByRole('button', { name: /^(Publier|Publish)…$/ }).click()
    await dialog()
  }),
  'two versions of a grid': library(placeOf(boussole, `/comparaison/model-${nextBoussole}`)),
  'the mapping of a grid': library(placeOf(nextBoussole, '/correspondance')),
  'editing a grid': editing,
  'a grid on its bench': then(editing, openBench),
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
  { name: 'light, then dark', settings: { theme: 'light' }, next: 'dark', width: 1280, height: 720 },
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
  test.each(looks)('$name: no fault of WCAG 2.2 AA, nothing out of the window', async look => {
    await page.viewport(look.width, look.height)
    await open(look.settings)
    await settled()
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    expect(cutControls()).toEqual([])
    if (!('next' in look)) return
    await wear(look.next)
    await expectLegible()
  })
})

/** Another theme on the screen as it is: it moves nothing, so that only its colours are looked at. */
async function wear(theme: DeviceSettings['theme']): Promise<void> {
  const settings = await window.delibere.invoke('settings.read', {})
  if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, theme })
  await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe(theme)
  await settled()
}

/** Colours are measured once nothing moves any more. */
const settled = () => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)))

/** Controls that stick out of the window sideways, where no scroll would bring them. */
const cutControls = () =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
    .filter(control => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(control => control.getBoundingClientRect().right > window.innerWidth + 1)
    .filter(control => !inSidewaysScroll(control))
    .map(control => control.outerHTML.slice(0, 120))

/** In a table wider than its frame, which scrolls and takes the focus. */
const inSidewaysScroll = (control: Element): boolean => {
  const frame = control.closest<HTMLElement>('[tabindex="0"]:has(> table)')
  return (
    frame !== null && frame.scrollWidth > frame.clientWidth && frame.getBoundingClientRect().right <= window.innerWidth
  )
}
