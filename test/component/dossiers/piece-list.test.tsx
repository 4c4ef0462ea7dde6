import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'

const list = () => page.getByRole('region', { name: 'Pièces' }).getByRole('list', { name: 'Pièces' })
const rows = () => list().getByRole('listitem')
const row = (title: string) => rows().filter({ hasText: title })

const open = async (some: PieceRecord[] = pieces) => {
  const store = await memoryStore({ members, dossiers, pieces: some })
  const profile = { ...aProfile, identity: me, demonstration: false }
  await renderApp({ store, at: '/dossiers/d-2026-014', profile })
  await expect.element(list()).toBeVisible()
  return store
}

/** Long enough for whatever asked to be done in the next frame. */
const anotherFrame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))

const template = pieces[0] as PieceRecord
const many = (count: number): PieceRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...template,
    id: `p-${String(index).padStart(4, '0')}`,
    title: `Pièce ${index + 1}`,
    sha256: index.toString(16).padStart(64, '0'),
    labels: [index % 2 === 0 ? 'Pairs' : 'Impairs', `Lot ${Math.floor(index / 100) + 1}`],
  }))

describe('a list of hundreds', () => {
  test('has in the page only what is on show, each line with its place among all', async () => {
    await open(many(500))
    await expect.element(row('Pièce 1 ').first()).toBeVisible()
    expect(rows().elements().length).toBeLessThan(30)
    await expect.element(rows().first()).toHaveAttribute('aria-setsize', '500')
    await expect.element(rows().first()).toHaveAttribute('aria-posinset', '1')
    await expectAccessible()
  })

  test('is walked through by keys, whatever is in the page', async () => {
    await open(many(500))
    await page.getByRole('checkbox', { name: 'Choisir Pièce 1', exact: true }).click()
    await userEvent.keyboard('{End}')
    await expect.element(page.getByRole('checkbox', { name: 'Choisir Pièce 500' })).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}')
    await expect.element(page.getByRole('checkbox', { name: 'Choisir Pièce 499' })).toHaveFocus()
    await userEvent.keyboard('{Home}')
    await expect.element(page.getByRole('checkbox', { name: 'Choisir Pièce 1', exact: true })).toHaveFocus()
  })

  test('takes one stop of Tab a line, and gives all its controls to whoever goes inside', async () => {
    await open(many(3))
    const title = (n: number) => page.getByRole('link', { name: `Pièce ${n}`, exact: true })
    ;(title(1).element() as HTMLElement).focus()
    await userEvent.tab()
    await expect.element(title(2)).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('button', { name: 'Renommer Pièce 2' })).toHaveFocus()
    await userEvent.tab()
    const type = page.getByRole('combobox', { name: /Pièce 2$/ }).first()
    await expect.element(type).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(type).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(title(2)).toHaveFocus()
    await userEvent.tab()
    await expect.element(title(3)).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('checkbox', { name: 'Choisir Pièce 3' })).toHaveFocus()
    await expectAccessible()
  })

  test('a line whose piece is not read here is stopped at on its box', async () => {
    const [first, second, third] = many(3) as [PieceRecord, PieceRecord, PieceRecord]
    const closed = { ...second.inspection, status: 'needs_password' as const }
    await open([first, { ...second, inspection: closed }, third])
    ;(page.getByRole('link', { name: 'Pièce 1', exact: true }).element() as HTMLElement).focus()
    await userEvent.tab()
    await expect.element(page.getByRole('checkbox', { name: 'Choisir Pièce 2' })).toHaveFocus()
    await userEvent.tab()
    await expect.element(page.getByRole('link', { name: 'Pièce 3', exact: true })).toHaveFocus()
  })

  test('is searched by words, whatever is in the page', async () => {
    await open(many(500))
    await page.getByLabelText('Filtrer les pièces par mots').fill('piece 437')
    await expect.element(page.getByText('1 pièce sur 500')).toBeVisible()
    await expect.element(row('Pièce 437')).toBeVisible()
    await page.getByRole('button', { name: 'Tout montrer' }).click()
    await expect.element(rows().first()).toHaveAttribute('aria-setsize', '500')
  })

  test('shows its folders as a tree that folds', async () => {
    await open(many(200))
    await page.getByRole('combobox', { name: 'Ordonner les pièces' }).selectOptions('Par répertoire')
    const odd = page.getByRole('button', { name: /^Impairs/ })
    await expect.element(odd).toHaveAttribute('aria-expanded', 'true')
    await expect.element(page.getByRole('button', { name: /^Lot 1/ }).first()).toBeVisible()
    await odd.click()
    await expect.element(odd).toHaveAttribute('aria-expanded', 'false')
    await expect.element(page.getByRole('button', { name: /^Pairs/ })).toBeVisible()
    await expect.element(odd).toHaveTextContent('100 pièces')
    await expectAccessible()
  })
})

describe('what is said of a piece', () => {
  test('its title is changed in place, and given back by undoing', async () => {
    const store = await open()
    await page.getByRole('button', { name: 'Renommer Note de conformité' }).click()
    await userEvent.keyboard('Note de la DSI{Enter}')
    await expect.poll(async () => (await store.read('pieces', 'p-3'))?.title).toBe('Note de la DSI')
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect.poll(async () => (await store.read('pieces', 'p-3'))?.title).toBe('Note de conformité')
  })

  test('Escape and an empty title keep the one before', async () => {
    const store = await open()
    await page.getByRole('button', { name: 'Renommer Note de conformité' }).click()
    await userEvent.keyboard('Autre{Escape}')
    await expect.element(page.getByRole('button', { name: 'Renommer Note de conformité' })).toHaveFocus()
    expect((await store.read('pieces', 'p-3'))?.title).toBe('Note de conformité')
  })

  test('leaving the field by Tab or by a click keeps what was typed, and the focus where it went', async () => {
    const store = await open()
    const title = async () => (await store.read('pieces', 'p-3'))?.title
    await page.getByRole('button', { name: 'Renommer Note de conformité' }).click()
    await userEvent.keyboard('Note A')
    await userEvent.tab()
    await expect.poll(title).toBe('Note A')
    await expect.element(page.getByRole('button', { name: 'Renommer Note A' })).toBeVisible()
    await anotherFrame()
    await expect.element(row('Note A').getByRole('combobox').first()).toHaveFocus()
    await page.getByRole('button', { name: 'Renommer Note A' }).click()
    await userEvent.keyboard('Note B')
    await page.getByLabelText('Filtrer les pièces par mots').click()
    await expect.poll(title).toBe('Note B')
    await expect.element(page.getByRole('button', { name: 'Renommer Note B' })).toBeVisible()
    await anotherFrame()
    await expect.element(page.getByLabelText('Filtrer les pièces par mots')).toHaveFocus()
  })

  test('its communicability is chosen, and each level is explained', async () => {
    const store = await open()
    await page.getByLabelText('Communicabilité de la pièce Contrat de prestation').selectOptions('Restreinte')
    await expect.poll(async () => (await store.read('pieces', 'p-5'))?.communicability).toBe('restricted')
    await page.getByText('Ce que veut dire chaque niveau').click()
    await expect.element(page.getByText('L. 311-6', { exact: false })).toBeVisible()
    await expectAccessible()
  })

  test('two changes of a piece at once are both kept', async () => {
    const store = await open()
    const choose = (label: RegExp, value: string) => {
      const select = page.getByLabelText(label).element() as HTMLSelectElement
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await expect.element(page.getByLabelText(/^Type de la pièce Contrat de prestation/)).toBeVisible()
    choose(/^Type de la pièce Contrat de prestation/, 'contrat')
    choose(/^Communicabilité de la pièce Contrat de prestation/, 'restricted')
    await expect
      .poll(() => store.read('pieces', 'p-5'))
      .toMatchObject({ type: 'contrat', communicability: 'restricted' })
  })

  test('a proposed type is told as one until it is confirmed', async () => {
    const proposed: PieceRecord = { ...template, typeProposed: 'name' }
    const store = await open([proposed])
    await expect.element(page.getByText('Proposé : AIPD, d’après son nom.')).toBeVisible()
    await page.getByRole('button', { name: /^Confirmer le type/ }).click()
    await expect.poll(async () => (await store.read('pieces', 'p-1'))?.typeProposed).toBeUndefined()
    await expect.element(page.getByText('Proposé :', { exact: false }).first()).not.toBeInTheDocument()
    await expect.element(list().getByRole('link')).toHaveFocus()
  })

  test('a PDF of pictures is marked, and found by the filter', async () => {
    const scanned = {
      ...template,
      id: 'p-8',
      title: 'Courrier numérisé',
      inspection: { ...template.inspection, text: 'none' as const },
    }
    await open([...pieces, scanned])
    await expect.element(row('Courrier numérisé')).toHaveTextContent('Sans texte')
    await page.getByLabelText('Filtrer par ce qu’il reste à faire').selectOptions('Sans texte')
    await expect.element(page.getByText('1 pièce sur 6')).toBeVisible()
  })

  test('several pieces are changed at once, and given back by undoing', async () => {
    const store = await open()
    await page.getByRole('checkbox', { name: 'Choisir Annexe technique' }).click()
    await page.getByRole('checkbox', { name: 'Choisir Contrat de prestation' }).click()
    await expect.element(page.getByText('2 pièces choisies')).toBeVisible()
    const type = page.getByRole('combobox', { name: 'Donner un type…' })
    await expect.element(page.getByRole('button', { name: 'Donner ce type' })).toBeDisabled()
    await type.selectOptions('Budget')
    const types = async () =>
      (await Promise.all(['p-4', 'p-5'].map(id => store.read('pieces', id)))).map(one => one?.type)
    expect(await types()).toEqual(['autre', 'autre'])
    await page.getByRole('button', { name: 'Donner ce type' }).click()
    await expect.poll(types).toEqual(['budget', 'budget'])
    await expect.element(type).toHaveFocus()
    await expectAccessible()
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect.poll(types).toEqual(['autre', 'autre'])
  })
})
