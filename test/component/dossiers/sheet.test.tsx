import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { CommitteeRole } from '#shared/domain/member.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { printing } from '#test/component/printing.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, inDays, me, members, pieces, withdrawal } from '#test/component/villeneuve.ts'
import { chosen, takenIn } from './taken-in.ts'

const id = 'd-2026-014'

const fria = [takenIn('fria.pdf', 'c')]

const open = async (
  changes: Partial<DossierRecord> = {},
  at = `/dossiers/${id}/fiche`,
  taken = fria,
  identity: { memberId: string; name: string; role: CommitteeRole } = me,
) => {
  const known = dossiers.map(one => (one.id === id ? { ...one, ...changes } : one))
  const store = await memoryStore({ members, dossiers: known, pieces })
  const bridge = fakeBridge(chosen({ files: taken }))
  await renderApp({
    store,
    bridge,
    at,
    profile: { ...aProfile, identity: { ...me, ...identity }, demonstration: false },
  })
  const read = async () => (await store.read('dossiers', id)) as DossierRecord
  return { store, read }
}

describe('the full sheet', () => {
  test('is whole, accessible, folds, and leads to its parts by the outline', async () => {
    await open()
    await expect.element(page.getByRole('heading', { name: 'Le projet' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('link', { name: 'Registre public' }).click()
    await expect.element(page.getByRole('button', { name: 'Registre public' })).toHaveFocus()
    await page.getByRole('button', { name: 'Tout replier' }).click()
    await expect.element(page.getByLabelText('Finalité')).not.toBeVisible()
    await page.getByRole('link', { name: 'Le projet' }).click()
    await expect.element(page.getByLabelText('Finalité')).toBeVisible()
  })

  test('keeps what is typed, field by field', async () => {
    const { read } = await open()
    await page.getByLabelText('Finalité').fill('Choisir les dossiers à revoir.')
    await page.getByLabelText('Nom du fournisseur').fill('Éditeur')
    await page.getByLabelText('Des données personnelles sont-elles traitées').selectOptions('Oui')
    await expect
      .poll(read)
      .toMatchObject({ purpose: 'Choisir les dossiers à revoir.', supplierName: 'Éditeur', personalData: 'yes' })
    await page.getByLabelText('Nom du fournisseur').fill('')
    await userEvent.tab()
    await expect.poll(async () => (await read()).supplierName).toBeUndefined()
  })

  test('checks the key of a SIREN', async () => {
    await open()
    await page.getByLabelText('SIREN').fill('732 829 321')
    await expect.element(page.getByText('La clé de ce SIREN est fausse', { exact: false })).toBeVisible()
    await page.getByLabelText('SIREN').fill('732 829 320')
    await expect.element(page.getByText('La clé de ce SIREN est fausse', { exact: false })).not.toBeInTheDocument()
  })

  test.each([`/dossiers/${id}/fiche`, `/dossiers/${id}`])(
    'lets no member name themselves rapporteur, nor confirm the class: %s',
    async at => {
      const identity = { ...me, memberId: 'm-5', name: 'Yasmine Toumi', role: 'member' } as const
      const { read } = await open({ rapporteurId: 'm-me' }, at, fria, identity)
      const rapporteur = page.getByLabelText('Rapport confié à')
      await expect.element(rapporteur).toHaveDisplayValue('Hugo Lemercier')
      await expect.element(rapporteur).toBeDisabled()
      expect(getComputedStyle(rapporteur.element()).opacity, 'of who reports').toBe('1')
      await expect.element(page.getByRole('combobox', { name: 'Classe au titre du RIA' })).toBeDisabled()
      await expect.element(page.getByText(/ou la personne qui rapporte le dossier confirme la classe/)).toBeVisible()
      await expect.element(page.getByText(/qui rapporte déjà le dossier la désigne/)).toBeVisible()
      await expectAccessible()
      expect((await read()).rapporteurId).toBe('m-me')
    },
  )

  test.each([`/dossiers/${id}/fiche`, `/dossiers/${id}`])(
    'offers as rapporteur nobody who withdrew from the dossier: %s',
    async at => {
      const { store } = await open({ rapporteurId: 'm-me' }, at)
      const offered = page.getByLabelText('Rapport confié à').getByRole('option', { name: 'Yasmine Toumi' })
      await expect.element(offered).toBeInTheDocument()
      await store.put('sittings', { ...withdrawal, attendance: [{ memberId: 'm-5', status: 'recused' }] })
      await expect.element(offered).not.toBeInTheDocument()
    },
  )

  test('adds up costs by unit, typed in French writing', async () => {
    const { read } = await open()
    for (const [n, label, amount] of [
      [1, 'Licence', '12 000,50'],
      [2, 'Formation', '3 000'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter un coût' }).click()
      await page.getByLabelText(`Poste du coût ${n}`).fill(label)
      await userEvent.tab()
      await page.getByLabelText(`Montant de ${label}`).fill(amount)
      await userEvent.tab()
    }
    await expect.element(page.getByText(/Total.:.15.000,5.€.\(une fois\)/)).toBeVisible()
    await page.getByLabelText('Unité de Formation').selectOptions('heures')
    await expect.element(page.getByText(/Total.:.3.000.heures/)).toBeVisible()
    await page.getByRole('button', { name: 'Retirer Formation' }).click()
    await expect.poll(async () => (await read()).costs?.length).toBe(1)
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect.poll(async () => (await read()).costs?.map(({ label }) => label)).toEqual(['Licence', 'Formation'])
    await expectAccessible()
  })

  test('an amount that cannot be read says so and is not kept', async () => {
    const { read } = await open({ costs: [{ id: 'c', label: 'Licence', amount: 5, unit: 'eur', recurrence: 'once' }] })
    await page.getByLabelText('Montant de Licence').fill('1.234')
    await userEvent.tab()
    await expect.element(page.getByLabelText('Montant de Licence')).toHaveAttribute('aria-invalid', 'true')
    expect((await read()).costs?.[0]?.amount).toBe(5)
  })

  test('counts down to what is due, and says what is late', async () => {
    const deadlines = [{ id: 'x', label: 'Réponse du fournisseur', date: inDays(-2) }]
    await open({ deadlines })
    await expect.element(page.getByText('en retard de 2 jours')).toBeVisible()
    await expect.element(page.getByText('dans 3 jours').first()).toBeVisible()
    await page.getByLabelText('Tenue : Réponse du fournisseur').click()
    await expect.element(page.getByText('en retard de 2 jours')).not.toBeInTheDocument()
  })

  test.each([
    ['information_requested', 'Échéance de l’avis · 1 octobre 2026 · suspendue', 'en retard'],
    ['published', 'Échéance de l’avis · 1 octobre 2026 · ne court plus', 'en retard'],
    ['closed', 'Échéance de l’avis · 1 octobre 2026 · ne court plus', 'ne court plus'],
  ] as const)('says nothing late that does not run: %s', async (state, opinion, other) => {
    const deadlines = [{ id: 'x', label: 'Réponse du fournisseur', date: '2026-09-01' }]
    await open({ state, deadline: '2026-10-01', deadlines })
    const due = page.getByRole('list', { name: 'Ce qui vient' }).getByRole('listitem')
    await expect.element(due.filter({ hasText: 'Échéance de l’avis' })).toHaveTextContent(opinion.replace('1 ', '1er '))
    await expect.element(due.filter({ hasText: 'Réponse du fournisseur' })).toHaveTextContent(other)
  })

  test('is printed with all that its long fields say', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `Ligne ${index + 1}`).join('\n')
    await open({ summary: words })
    await expect.element(page.getByRole('heading', { name: 'Le projet' })).toBeVisible()
    const printed = page.getByText('Ligne 60').last()
    await expect.element(printed).not.toBeVisible()
    await printing(true)
    try {
      await expect.element(printed).toBeVisible()
      await expect.element(page.getByLabelText('Objet en quelques phrases')).not.toBeVisible()
      expect(printed.element().scrollHeight).toBe(printed.element().clientHeight)
    } finally {
      await printing(false)
    }
  })

  test('is printed with all that its fields of one line say', async () => {
    await page.viewport(700, 600)
    const long = 'Direction de la solidarité et de l’autonomie, service des prestations et de l’accueil '
      .repeat(3)
      .trim()
    const costs = [{ id: 'c-1', label: long, unit: 'eur' as const, recurrence: 'once' as const }]
    await open({ direction: long, costs })
    await expect.element(page.getByRole('heading', { name: 'Le projet' })).toBeVisible()
    await printing(true)
    try {
      for (const printed of page
        .getByText(long)
        .elements()
        .filter(({ localName }) => localName === 'p')) {
        await expect.element(printed).toBeVisible()
        expect(printed.scrollWidth).toBe(printed.clientWidth)
      }
      expect(page.getByText(long).elements()).toHaveLength(2)
      const main = page.getByRole('main').element()
      expect(main.scrollWidth).toBe(main.clientWidth)
    } finally {
      await printing(false)
    }
  })

  test('is printed whole, under the name of the dossier, without the rest of the window', async () => {
    await page.viewport(900, 600)
    await open()
    await expect.element(page.getByRole('heading', { name: 'Le projet' })).toBeVisible()
    await printing(true)
    try {
      const content = page.getByRole('main').element()
      await expect.poll(() => document.documentElement.scrollHeight).toBeGreaterThan(content.clientHeight - 1)
      expect(content.scrollHeight).toBe(content.clientHeight)
      expect(content.clientHeight).toBeGreaterThan(1200)
      await expect.element(page.getByRole('navigation', { name: 'Navigation principale' })).not.toBeInTheDocument()
      await expect.element(page.getByRole('button', { name: /Chercher ou agir/ })).not.toBeInTheDocument()
      await expect.element(page.getByRole('link', { name: /2026-014 Ciblage/ })).toBeVisible()
    } finally {
      await printing(false)
    }
  })

  test('folds where nothing may be written', async () => {
    const store = await memoryStore({ members, dossiers, pieces })
    await renderApp({ store: { ...store, readOnly: true }, at: `/dossiers/${id}/fiche` })
    await expect.element(page.getByLabelText('Finalité')).toBeDisabled()
    await page.getByRole('button', { name: 'Le projet' }).click()
    await expect.element(page.getByLabelText('Finalité')).not.toBeVisible()
  })

  test('of a dossier that is not there leads back to the list alone', async () => {
    await renderApp({ store: await memoryStore({ members, dossiers }), at: '/dossiers/none/fiche' })
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Dossiers' }).first()).toBeVisible()
    const unnamed = [...document.querySelectorAll('header a')].filter(one => one.textContent === '')
    expect(unnamed).toEqual([])
    await expectAccessible()
  })

  test('shows a related dossier on both sides', async () => {
    const { store } = await open()
    await page.getByLabelText('Lier un dossier').selectOptions('d-2026-012')
    expect((await store.read('dossiers', id))?.relatedIds).toBeUndefined()
    await page.getByRole('button', { name: 'Lier ce dossier' }).click()
    await expect.element(page.getByRole('link', { name: /2026-012/ })).toBeVisible()
    await expect.poll(async () => (await store.read('dossiers', id))?.relatedIds).toEqual(['d-2026-012'])
    await page.getByRole('link', { name: /2026-012/ }).click()
    await page.getByRole('link', { name: 'Ouvrir la fiche complète' }).click()
    await expect.element(page.getByText('lié depuis l’autre dossier')).toBeVisible()
  })

  test('tells what may come next, by whom and within what time', async () => {
    await open({ state: 'filed' })
    await expect
      .element(page.getByRole('list', { name: 'Ce qui peut suivre' }))
      .toHaveTextContent(/Décision de recevabilité → Recevable · présidence · sous 15 jours \(à fixer au règlement\)/)
    await expect
      .element(page.getByRole('list', { name: 'Ce qui peut suivre' }))
      .toHaveTextContent(/Demande de pièces → .* · secrétariat · réponse sous 15 jours \(à fixer au règlement\)/)
  })

  test.each([
    ['draft_referral', /Dépôt de la saisine → .* · accusé de réception sous 5 jours ouvrés \(d’usage\)/],
    ['deliberated', /Mise au net → .* · opinions séparées sous 8 jours \(à fixer au règlement\)/],
    ['in_follow_up', /Demande de réexamen → .* · chaque année pour un système à haut risque \(à fixer au règlement\)/],
  ] as const)('says of what a time of the procedure is: %s', async (state, words) => {
    await open({ state })
    await expect.element(page.getByRole('list', { name: 'Ce qui peut suivre' })).toHaveTextContent(words)
  })
})

describe('what the dossier must hold', () => {
  test('is told with the reason of each, and a missing piece is added there', async () => {
    const { store } = await open({ personalData: 'yes', aiActClass: 'haut_risque' }, `/dossiers/${id}`)
    const card = page.getByRole('region', { name: 'Pièces attendues pour la recevabilité' })
    await expect.element(card).toHaveTextContent(/Analyse d’impact sur les droits fondamentaux manque/)
    await expect.element(card).toHaveTextContent(/art\. 27/)
    await expect.element(card).toHaveTextContent(/AIPD présente/)
    await expectAccessible()
    await card.getByRole('button', { name: /Ajouter la pièce attendue : Analyse d’impact sur/ }).click()
    await expect.element(card).toHaveTextContent(/Analyse d’impact sur les droits fondamentaux présente/)
    const added = (await store.find('pieces', {})).find(({ fileName }) => fileName === 'fria.pdf')
    expect(added).toMatchObject({ type: 'fria' })
    expect(added?.typeProposed).toBeUndefined()
  })

  test('cites its articles in the language they are written in', async () => {
    const known = dossiers.map(one => (one.id === id ? { ...one, aiActClass: 'haut_risque' } : one))
    const store = await memoryStore({ members, dossiers: known, pieces })
    await renderApp({ store, at: `/dossiers/${id}`, bridge: fakeBridge({}, { language: 'en' }) })
    const source = page.getByText(/1689,\sart\.\s27$/)
    await expect.element(source).toHaveAttribute('lang', 'fr')
    await expect
      .element(page.getByRole('region', { name: 'Pieces expected for admissibility' }))
      .toHaveTextContent(/effects on fundamental rights \(.*art\. 27.*\)\./)
  })

  test('is not taken for all that an archive holds: its files are what their names say', async () => {
    const labels = ['lot.zip']
    const taken = [
      { ...takenIn('budget_2027.pdf', 'c'), labels },
      { ...takenIn('x.pdf', 'd'), labels },
    ]
    const { store } = await open({ aiActClass: 'haut_risque' }, `/dossiers/${id}`, taken)
    const card = page.getByRole('region', { name: 'Pièces attendues pour la recevabilité' })
    await card.getByRole('button', { name: /Ajouter la pièce attendue : Analyse d’impact sur/ }).click()
    await expect.poll(() => store.count('pieces')).toBe(pieces.length + 2)
    const types = (await store.find('pieces', {})).filter(one => one.labels).map(one => [one.type, one.typeProposed])
    expect(types).toEqual([
      ['budget', 'name'],
      ['autre', undefined],
    ])
  })
})
