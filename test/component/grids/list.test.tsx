import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { writeGridFile } from '#shared/domain/grid/file/write-grid-file.ts'
import { gridModel, shippedGrid, shippedReferences } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { boussole, nextVersionOf, openLibrary, published } from './library.ts'

beforeEach(() => page.viewport(1440, 900))

const open = async (options: Parameters<typeof openLibrary>[0] = {}) => {
  const app = await openLibrary(options)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return app
}

const file = (content: unknown, name = 'grille.json') =>
  new File([typeof content === 'string' ? content : writeGridFile(content as Record<string, unknown>)], name)

const picker = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
const bring = (...files: File[]) => userEvent.upload(picker(), files)
const row = (name: RegExp) => page.getByRole('row', { name })
const main = () => page.getByRole('main')

describe('the list of grids', () => {
  test('says of each version its status in words, its questions, its sources and how many dossiers use it', async () => {
    await open()
    await expect.element(page.getByText('2 grilles, 3 versions')).toBeVisible()
    await expect.element(row(/Version 1.0.0 Brouillon/)).toHaveTextContent(/27 questions7 dossiersfrançais/)
    await expect.element(row(/Version 1.1.0/)).toHaveTextContent(/aucun dossier/)
    await expect.element(row(/Publiée/)).toHaveTextContent(/31 questions.*CC0-1.0/)
    await expectAccessible()
  })

  test('is filtered by words and by status, in the address; what is left out is said', async () => {
    const { router } = await open()
    await page.getByLabelText('Filtrer par mots').fill('boussole nantes')
    await expect.element(row(/Publiée/)).not.toBeInTheDocument()
    await page.getByLabelText('Filtrer par mots').fill('zzz')
    await expect.element(page.getByText('Aucune grille ne répond à ces filtres')).toBeVisible()
    await page.getByRole('button', { name: 'Montrer toutes les grilles' }).click()
    await page.getByRole('combobox', { name: 'Statut' }).click()
    await page.getByRole('option', { name: 'Publiée' }).click()
    await expect.element(row(/Version 1.1.0/)).not.toBeInTheDocument()
    expect(router.state.location.search).toEqual({ status: 'published' })
  })

  test('leads to a version by the keyboard, and offers nothing to change to a member', async () => {
    await open({ role: 'member' })
    expect(page.getByRole('button', { name: 'Importer une grille' }).query()).toBeNull()
    page.getByRole('link', { name: 'Version 1.1.0' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Agir sur cette grille' })).toBeVisible()
    await expect.element(page.getByText(/Vous pouvez la lire, la comparer et l’exporter/)).toBeVisible()
    expect(page.getByRole('button', { name: /Publier|Dupliquer|Retirer/ }).query()).toBeNull()
  })

  test('says that there is none yet, and how to bring one', async () => {
    await open({ models: [] })
    await expect.element(page.getByText(/elle est vérifiée en entier/)).toBeVisible()
  })
})

describe('a grid that is imported', () => {
  test.each(shippedReferences)('%s comes in with its exact content', async reference => {
    const { content } = await shippedGrid(reference)
    const { store } = await open({ models: [] })
    await bring(file(content))
    await expect.element(page.getByText(`${reference} est dans la bibliothèque.`)).toBeVisible()
    const [model] = await store.find('models', {})
    expect(model?.reference).toBe(reference)
    expect(model?.content).toEqual(content)
  })

  test('is dropped anywhere on the screen', async () => {
    await open({ models: [] })
    const transfer = new DataTransfer()
    transfer.items.add(file((await shippedGrid(boussole)).content))
    main()
      .getByText('Aucune grille pour')
      .element()
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
    await expect.element(page.getByText(`${boussole} est dans la bibliothèque.`)).toBeVisible()
  })

  test('that is already there with the same content adds nothing', async () => {
    const { store } = await open()
    await bring(file((await shippedGrid(boussole)).content))
    await expect.element(page.getByText(/y est déjà, avec le même contenu/)).toBeVisible()
    expect(await store.count('models')).toBe(3)
  })

  test('with faults is refused, each told with its line, its column, its field and a sentence', async () => {
    const content = structuredClone((await shippedGrid(boussole)).content) as {
      sections: { questions: { scale?: string }[] }[]
    }
    const broken = { ...content, rules: [{ id: 'r', type: 'alert', when: { var: 'flags.nowhere' }, reason: '' }] }
    for (const { questions } of content.sections)
      for (const question of questions) if (question.scale) question.scale = 'rien'
    const { store } = await open({ models: [] })
    await bring(file(broken))
    const faults = page.getByRole('region', { name: 'Erreurs du fichier' })
    await expect.element(faults).toHaveTextContent(/ligne \d+, colonne \d+/)
    await expect.element(faults).toHaveTextContent(/sections\[0\]\.questions\[3\]\.scalequestion c1-biais/)
    await expect.element(faults).toHaveTextContent(/L’échelle « rien » n’existe pas dans cette grille\./)
    await expect.element(faults).toHaveTextContent(/rules\[0\]\.when\.varrègle rLa condition lit « flags\.nowhere »/)
    await expect.element(main()).toHaveTextContent(/Refusé : \d+ erreurs\./)
    expect(await store.count('models')).toBe(0)
    await expectAccessible()
  })

  test('with hundreds of faults shows the first and then the rest', async () => {
    const content = structuredClone((await shippedGrid(boussole)).content)
    const questions = Array.from({ length: 450 }, (_, rank) => ({
      id: `q${rank}`,
      label: '',
      type: 'slider',
      answeredBy: ['member'],
    }))
    await open({ models: [] })
    await bring(file({ ...content, sections: [{ id: 's', title: '', questions }], rules: [] }))
    await expect.element(page.getByText('Refusé : 450 erreurs.')).toBeVisible()
    const faults = page.getByRole('region', { name: 'Erreurs du fichier' })
    expect(faults.element().querySelectorAll('tbody tr')).toHaveLength(200)
    await page.getByRole('button', { name: 'Montrer la suite (250 erreurs)' }).click()
    await page.getByRole('button', { name: 'Montrer la suite (50 erreurs)' }).click()
    expect(faults.element().querySelectorAll('tbody tr')).toHaveLength(450)
    await expect.element(page.getByText(/La forme du fichier est vérifiée d’abord/)).toBeVisible()
  })

  test('that is no JSON, no UTF-8 or too large is refused in one sentence', async () => {
    await open({ models: [], settings: { language: 'en' } })
    await bring(
      file('{"format": "grid/1",\n}'),
      new File([Uint8Array.of(0x7b, 0xe9, 0x7d)], 'latin.json'),
      new File([new Uint8Array(5_000_001)], 'big.json'),
    )
    await expect.element(main()).toHaveTextContent(/line 2, column 1/)
    await expect.element(main()).toHaveTextContent(/The text stops being JSON at “}”/)
    await expect.element(main()).toHaveTextContent(/latin.json This file is not a text in UTF-8/)
    await expect.element(main()).toHaveTextContent(/big.json This file is larger than 5 MB/)
  })

  test('in place of a draft that nobody used waits for a choice: to replace it', async () => {
    const next = await nextVersionOf(boussole)
    const { store } = await open()
    await bring(file({ ...next.content, title: 'Boussole corrigée' }))
    await expect.element(page.getByText(/C’est un brouillon que personne n’utilise/)).toBeVisible()
    expect((await store.read('models', next.id))?.content.title).not.toBe('Boussole corrigée')
    await page.getByRole('button', { name: 'Remplacer le brouillon' }).click()
    await expect.element(page.getByRole('heading', { name: 'Boussole corrigée' })).toBeVisible()
    expect(await store.count('models')).toBe(3)
  })

  test('in place of a published version is refused, and may come in under the next number', async () => {
    const model = published(await shippedGrid('classement-ria@1.0.0'))
    const { store } = await open()
    await bring(file({ ...model.content, title: 'Autre classement' }))
    await expect.element(page.getByText(/qui ne peut plus changer/)).toBeVisible()
    expect(page.getByRole('button', { name: 'Remplacer le brouillon' }).query()).toBeNull()
    await page.getByRole('button', { name: 'Importer comme version 1.1.0' }).click()
    await expect.element(page.getByText('classement-ria@1.1.0 est dans la bibliothèque.')).toBeVisible()
    const added = (await store.find('models', {})).find(({ reference }) => reference === 'classement-ria@1.1.0')
    expect(added?.content).toMatchObject({ status: 'draft', title: 'Autre classement' })
    expect((await store.read('models', model.id))?.content).toEqual(model.content)
  })

  test('in another language keeps it, and the list says so', async () => {
    const content = { ...(await shippedGrid(boussole)).content, id: 'compass', language: 'en', title: 'A compass' }
    await open({ models: [gridModel(boussole, (await shippedGrid(boussole)).content)] })
    await bring(file(content))
    await expect.element(page.getByRole('row', { name: /anglais/ })).toBeVisible()
    await expect.element(page.getByText('A compass')).toHaveAttribute('lang', 'en')
  })
})
