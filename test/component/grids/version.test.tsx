import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import { readGridFile } from '#shared/domain/grid/file/read-grid-file.ts'
import { checkReport } from '#shared/domain/report/check-report.ts'
import { gridModel, shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { dossiers, withdrawal } from '#test/component/villeneuve.ts'
import { boussole, nextBoussole, nextVersionOf, openLibrary, placeOf, published } from './library.ts'

beforeEach(() => page.viewport(1440, 900))

const open = async (options: Parameters<typeof openLibrary>[0] = {}) => {
  const app = await openLibrary({ at: placeOf(boussole), ...options })
  await expect.element(page.getByRole('heading', { name: /Agir sur cette grille|Act on this grid/ })).toBeVisible()
  return app
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const main = () => page.getByRole('main')

describe('a version that is read', () => {
  test('says what it asks, how it counts and what its rules do, in words', async () => {
    await open()
    await expect.element(main()).toHaveTextContent(/Éliminatoire : pas de conclusion sans réponse/)
    await expect.element(main()).toHaveTextContent(/lève le drapeau « biometrie »/)
    await expect
      .element(main())
      .toHaveTextContent(/Si le drapeau « biometrie » est levé : l’avis est, au plus, « Défavorable »\./)
    await expect.element(main()).toHaveTextContent(/Si le score de la section « Transparence.*» est au-dessous de 50/)
    await expect.element(main()).toHaveTextContent(/\(lue par extrait\)/)
    await expectAccessible()
  })

  test('is told in English too, its own words marked as French', async () => {
    await open({ at: placeOf('classement-ria@1.0.0'), settings: { language: 'en', theme: 'dark' } })
    await expect
      .element(main())
      .toHaveTextContent(/Asked if the answer to “.*” is “Oui” and the answer to “.*” is “Non”/)
    const french = [...document.querySelectorAll('main [lang=fr]')].map(({ textContent }) => textContent)
    expect(french).toContain('Oui')
    await expectAccessible()
  })

  test('that still has faults lists them, and cannot be published', async () => {
    const { content } = await shippedGrid(boussole)
    await open({ models: [gridModel(boussole, { ...content, scales: {} })] })
    await expect.element(main()).toHaveTextContent(/Ce brouillon a encore \d+ erreurs/)
    await expect.element(button('Publier…')).toBeDisabled()
  })
})

describe('an act on a version', () => {
  test('publishes a draft under the act that adopts it, freezes it and records it', async () => {
    const { store } = await open()
    await button('Publier…').click()
    await expectAccessible()
    await button('Publier pour de bon').click()
    await expect.element(page.getByText('Nommez l’acte : une grille publiée dit qui l’a adoptée.')).toBeVisible()
    await page.getByLabelText('Acte qui l’adopte').fill('Délibération n° 2026-118')
    await page.getByLabelText('Date de l’acte').fill('2026-11-26')
    await button('Publier pour de bon').click()
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.element(main()).toHaveTextContent(/AdoptionDélibération n° 2026-118 \(26 novembre 2026\)/)
    const model = await store.read('models', `model-${boussole}`)
    expect(model?.content).toMatchObject({ status: 'published', adoption: { date: '2026-11-26' } })
    await expect.poll(() => store.count('events')).toBe(1)
    const [event] = await store.find('events', {})
    expect(event).toMatchObject({ act: 'model_published', subject: boussole, number: 1, author: 'm-chair' })
    expect(event?.hash).toBe(canonicalHash(model?.content))
    expect(button(/Publier|Supprimer/).query()).toBeNull()
  })

  test('withdraws a published version with its reason, the content left as it was', async () => {
    const model = published(await shippedGrid('classement-ria@1.0.0'))
    const { store } = await open({ at: placeOf(model.reference) })
    await button('Retirer…').click()
    await button('Retirer cette version').click()
    await expect.element(page.getByText('Donnez le motif : il est gardé avec la grille.')).toBeVisible()
    await page.getByLabelText('Motif du retrait').fill('Le règlement a changé')
    await button('Retirer cette version').click()
    await expect.element(main()).toHaveTextContent(/Retirée le .* par Hugo Lemercier : Le règlement a changé/)
    const kept = await store.read('models', model.id)
    expect(kept?.content).toEqual({ ...model.content, status: 'withdrawn' })
    await expect.poll(async () => (await store.find('events', {})).map(({ act }) => act)).toEqual(['model_withdrawn'])
  })

  test('duplicates as the next version, which replaces this one question by question', async () => {
    const { content } = await shippedGrid(boussole)
    const { store, router } = await open({
      models: [gridModel(boussole, { ...content, validity: { from: '2026-01-01' } }), await nextVersionOf(boussole)],
    })
    await button('Dupliquer en brouillon…').click()
    await expect.element(page.getByLabelText('Numéro de version')).toHaveValue('1.2.0')
    await button('Créer le brouillon').click()
    await expect.element(page.getByText('boussole-nantes@1.2.0')).toBeVisible()
    const made = (await store.find('models', {})).find(({ reference }) => reference === 'boussole-nantes@1.2.0')
    expect(router.state.location.pathname).toBe(`/grilles/${made?.id}`)
    expect(made?.content).toMatchObject({
      status: 'draft',
      adoption: null,
      replaces: [{ version: '1.0.0', mapping: { 'c1-biais': 'c1-biais' } }],
    })
    expect(made?.content).not.toHaveProperty('validity')
  })

  test('duplicates as another grid, whose identifier is checked', async () => {
    const { store } = await open()
    await button('Dupliquer en brouillon…').click()
    await page.getByRole('radio', { name: 'Une autre grille' }).click()
    await page.getByLabelText('Identifiant').fill('Boussole Lille')
    await button('Créer le brouillon').click()
    await expect.element(page.getByText(/^Un identifiant s’écrit/)).toBeVisible()
    await page.getByLabelText('Identifiant').fill('boussole-lille')
    await button('Créer le brouillon').click()
    await expect.element(page.getByText('boussole-lille@0.1.0')).toBeVisible()
    const made = (await store.find('models', {})).find(({ reference }) => reference === 'boussole-lille@0.1.0')
    expect(made?.content).toMatchObject({ status: 'draft', replaces: [] })
  })

  test('deletes a draft that nobody uses, and takes it back', async () => {
    const { store } = await open({ at: placeOf(nextBoussole) })
    await button('Supprimer ce brouillon').click()
    await expect.element(page.getByText(`Le brouillon ${nextBoussole} est supprimé.`)).toBeVisible()
    await expect.poll(() => store.count('models')).toBe(2)
    await button('Annuler la suppression').click()
    await expect.element(page.getByRole('link', { name: 'Version 1.1.0' })).toBeVisible()
  })

  test('never deletes a draft that dossiers use', async () => {
    await open()
    await expect.element(page.getByText('7 dossiers utilisent ce brouillon : il ne se supprime plus.')).toBeVisible()
    expect(button('Supprimer ce brouillon').query()).toBeNull()
  })

  test('counts no dossier one withdrew from', async () => {
    await open({ records: { sittings: [withdrawal] } })
    await expect.element(page.getByText('6 dossiers utilisent ce brouillon : il ne se supprime plus.')).toBeVisible()
    await button('Publier…').click()
    await expect.element(dialog()).toHaveTextContent(/6 dossiers l’utilisent déjà/)
  })

  test('says without a number that a version is used by what one withdrew from', async () => {
    const model = await nextVersionOf(boussole)
    const used = dossiers.map(one => (one.id === 'd-2026-014' ? { ...one, grids: [...one.grids, nextBoussole] } : one))
    const records = { dossiers: used, sittings: [withdrawal] }
    const { store } = await open({ at: placeOf(nextBoussole), records })
    await expect.element(page.getByText('Ce brouillon est utilisé : il ne se supprime plus.')).toBeVisible()
    expect(button('Supprimer ce brouillon').query()).toBeNull()
    await button('Publier…').click()
    await expect.element(dialog()).toHaveTextContent(/Elle est déjà utilisée : les réponses données ne changent pas\./)
    await page.getByRole('button', { name: 'Annuler' }).click()
    await store.put('models', { ...published(model), clock: store.tick() })
    await button('Retirer…').click()
    await expect.element(dialog()).toHaveTextContent(/Les dossiers qui l’utilisent la gardent\./)
    expect(dialog().element().textContent).not.toMatch(/Aucun dossier/)
  })

  test('exports a file that, imported, gives the same grid, and the questions for a spreadsheet', async () => {
    const saved: { suggestedName: string; bytes: Uint8Array }[] = []
    const answers = {
      'files.save-bytes': (file: (typeof saved)[number]) => {
        saved.push(file)
        return { saved: true }
      },
    }
    const { store } = await open({ answers, role: 'member' })
    await button('Exporter la grille').click()
    await button('Questions en CSV').click()
    await expect.poll(() => saved.length).toBe(2)
    const [json, csv] = saved.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    expect(saved.map(({ suggestedName }) => suggestedName)).toEqual([
      'boussole-nantes.v1.0.0.json',
      'boussole-nantes.v1.0.0.csv',
    ])
    const read = readGridFile(json ?? '')
    expect(read.kind === 'grid' && read.content).toEqual((await store.read('models', `model-${boussole}`))?.content)
    const rows = (csv ?? '').split('\r\n')
    expect(rows[0]).toMatch(/^\uFEFFSection;Numéro;Identifiant;Question/)
    expect(rows).toHaveLength(27 + 2)
    expect(rows[1]).toMatch(/^Libertés publiques.*;1\.1;c1-biometrie;/)
  })

  test('is printed to be filled in by hand, for no dossier', async () => {
    const asked: unknown[] = []
    const saved: unknown[] = []
    const answers = {
      'report.render': (given: { record: unknown }) => {
        asked.push(given.record)
        return { sha256: 'a'.repeat(64), size: 1000, pages: 9 }
      },
      'files.save-as': (given: { suggestedName: string }) => {
        saved.push(given.suggestedName)
        return { saved: true }
      },
    }
    await open({ answers, role: 'member' })
    await button('Grille à remplir (PDF)').click()
    await expect.poll(() => saved).toEqual(['boussole-nantes.v1.0.0 - grille à remplir.pdf'])
    expect(asked).toMatchObject([{ format: 'report/1', kind: 'blank_grid', grid: { id: 'boussole-nantes' } }])
    expect(asked[0]).not.toHaveProperty('dossier')
    expect(checkReport(asked[0]).ok).toBe(true)
  })
})

describe('two versions side by side', () => {
  const compared = async (options: Parameters<typeof openLibrary>[0] = {}) => {
    const app = await openLibrary({ at: placeOf(nextBoussole, `/comparaison/model-${boussole}`), ...options })
    await expect.element(page.getByRole('heading', { level: 1, name: /Comparaison|Comparison/ })).toBeVisible()
    return app
  }

  test('say first in one sentence what changed, the earlier on the left whichever was opened', async () => {
    await compared()
    await expect
      .element(page.getByText(/^Ce qui change\s: une question ajoutée, une question retirée, 2 questions modifiées/))
      .toBeVisible()
    await expect.element(page.getByText(/^Avant\s: boussole-nantes@1.0.0/)).toBeVisible()
    await expectAccessible()
  })

  test('mark the words that were taken out and put in, by a sign as much as by a colour', async () => {
    await compared()
    const [out, put] = ['del', 'ins'].map(mark => document.querySelector(mark) as HTMLElement)
    expect([out?.textContent, put?.textContent]).toEqual(['identifie-t', 'reconnaît'])
    expect(getComputedStyle(out as HTMLElement, '::before').content).toContain('−')
    expect(getComputedStyle(put as HTMLElement, '::before').content).toContain('+')
    await expect
      .element(
        page.getByRole('heading', { name: /Question — ajout — Le système imite-t-il une voix|Question — ajout/ }),
      )
      .toBeVisible()
  })

  test('go from change to change by the keyboard and by the buttons, to the last and back', async () => {
    await compared()
    await userEvent.keyboard('j')
    expect(document.activeElement?.textContent).toMatch(/^Version/)
    await userEvent.keyboard('j')
    expect(document.activeElement?.querySelector('h4')?.textContent).toMatch(/^Question — modification/)
    await userEvent.keyboard('k')
    expect(document.activeElement?.textContent).toMatch(/^Version/)
    await button('Changement suivant').click()
    expect(document.activeElement?.querySelector('h4')?.textContent).toMatch(/^Question — modification/)
  })

  test('are shown whole when asked, in English and in the dark too', async () => {
    await compared({ settings: { language: 'en', theme: 'dark' } })
    await expect.element(page.getByRole('heading', { name: /^Question — unchanged/ }).first()).not.toBeInTheDocument()
    await page.getByRole('checkbox', { name: 'Only what changes' }).click()
    await expect.element(page.getByRole('heading', { name: /^Question — unchanged/ }).first()).toBeVisible()
    await expectAccessible()
  })

  test('that are the same say so', async () => {
    const { content } = await shippedGrid(boussole)
    const twin = { ...gridModel(boussole, content), id: 'model-twin' }
    await openLibrary({ at: placeOf(boussole, '/comparaison/model-twin'), models: [await shippedGrid(boussole), twin] })
    await expect.element(page.getByText('Rien ne change d’une grille à l’autre.')).toBeVisible()
  })
})

describe('the mapping of a new version', () => {
  const mapped = async (options: Parameters<typeof openLibrary>[0] = {}) => {
    const app = await openLibrary({ at: placeOf(nextBoussole, '/correspondance'), ...options })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    return app
  }
  const mapping = async (store: Awaited<ReturnType<typeof openLibrary>>['store']) => {
    const model = await store.read('models', `model-${nextBoussole}`)
    const [replaced] = (model?.content.replaces ?? []) as { mapping: Record<string, string | null> }[]
    return replaced?.mapping
  }

  test('says what becomes of the answers to each question, and changes with a choice', async () => {
    const { store } = await mapped()
    await expect
      .element(page.getByRole('row', { name: /c1-categorisation/ }))
      .toHaveTextContent(/sous un autre identifiant/)
    await expect.element(page.getByRole('row', { name: /c1-biais/ })).toHaveTextContent(/Elles sont abandonnées\./)
    await page.getByRole('combobox', { name: 'Suite de la question c1-biometrie' }).click()
    await page.getByRole('option', { name: 'Rien : la réponse est abandonnée' }).click()
    await expect.element(page.getByRole('row', { name: /c1-biometrie/ })).toHaveTextContent(/Elles sont abandonnées\./)
    await expect.poll(() => mapping(store)).toEqual({ 'c1-categorisation': 'c1-tri', 'c1-biometrie': null })
    await expectAccessible()
  })

  test('takes every proposal at once, and keeps what was chosen', async () => {
    const { store } = await mapped()
    await button(/Écrire les 26 propositions/).click()
    await expect.poll(async () => Object.keys((await mapping(store)) ?? {}).length).toBe(27)
    expect(await mapping(store)).toMatchObject({ 'c1-categorisation': 'c1-tri', 'c1-biais': null, 'c2-ria': 'c2-ria' })
    expect(button(/Écrire/).query()).toBeNull()
  })

  test('is only read once the version is published, and by those who do not keep the grids', async () => {
    const models = [await shippedGrid(boussole), published(await nextVersionOf(boussole))]
    await mapped({ models })
    await expect.element(page.getByRole('combobox', { name: 'Suite de la question c1-biometrie' })).toBeDisabled()
  })
})
