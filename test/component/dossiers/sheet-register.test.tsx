import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { RecordOf } from '#shared/domain/store/collections.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, members, pieces } from '#test/component/villeneuve.ts'

type SystemRecord = RecordOf<'systems'>

const anEntry = (id: string, changes: Partial<SystemRecord>): SystemRecord => ({
  id,
  author: 'm-chair',
  clock: '000000000000001-000000-test',
  schema: 1,
  name: 'Priorité des réexamens',
  purpose: 'Choisir les dossiers à revoir',
  dossierIds: [],
  ...changes,
})

const nursery = anEntry('y-nursery', {
  name: 'Places en crèche',
  purpose: 'Classer les demandes',
  dossierIds: ['d-2026-012'],
})

const open = async (systems: SystemRecord[]) => {
  const store = await memoryStore({ members, dossiers, pieces, systems })
  await renderApp({ store, at: '/dossiers/d-2026-014/fiche' })
  return store
}

const register = () => page.getByRole('region', { name: 'Registre public' })
const shown = () =>
  register()
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent.trim())
const none = /Aucune fiche du registre public ne cite ce dossier/

describe('of the public register, the sheet', () => {
  test('shows each entry that names the dossier, by its name and purpose, and no other', async () => {
    await open([
      anEntry('y-review', { dossierIds: ['d-2026-012', 'd-2026-014'] }),
      nursery,
      anEntry('y-score', { name: 'Score de risque', purpose: '', dossierIds: ['d-2026-014'] }),
    ])
    await expect.element(register().getByText('Score de risque')).toBeVisible()
    expect(shown().toSorted()).toEqual(['Priorité des réexamens · Choisir les dossiers à revoir', 'Score de risque'])
    await expect.element(register()).not.toHaveTextContent(none)
    // What people wrote is French, whatever the language of the screen.
    expect(register().getByText('Score de risque').element().getAttribute('lang')).toBe('fr')
    await expectAccessible()
  })

  test('says that none names the dossier where all name another, until one does', async () => {
    const store = await open([nursery])
    await expect.element(register()).toHaveTextContent(none)
    expect(shown()).toEqual([])
    await store.put('systems', { ...nursery, dossierIds: ['d-2026-012', 'd-2026-014'], clock: store.tick() })
    await expect.poll(shown).toEqual(['Places en crèche · Classer les demandes'])
    await expect.element(register()).not.toHaveTextContent(none)
  })
})
