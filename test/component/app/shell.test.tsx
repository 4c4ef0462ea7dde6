import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members } from '#test/component/villeneuve.ts'

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const dossierLink = (name: string) => page.getByRole('link', { name })
const profile = { ...aProfile, identity: me, demonstration: false }

const open = async (options: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const store = await memoryStore({ members, dossiers })
  const app = await renderApp({ store, profile, ...options })
  await expect.element(page.getByRole('navigation', { name: /principale|Main/ })).toBeVisible()
  return { ...app, store }
}

beforeEach(() => page.viewport(1280, 720))

describe('going about', () => {
  test('a place of the rail opens, names the window and takes the focus to its heading', async () => {
    await open()
    await page.getByRole('link', { name: 'Réglages' }).click()
    await expect.element(heading('Réglages')).toHaveFocus()
    expect(document.title).toBe('Réglages — Délibéré')
    await expect.element(page.getByRole('link', { name: 'Réglages' })).toHaveAttribute('aria-current', 'page')
  })

  test('Ctrl and a digit go to a place of the rail, even from a field', async () => {
    await page.viewport(1440, 900)
    await open()
    await page.getByLabelText('Filtrer par mots').click()
    await userEvent.keyboard('{Control>}2{/Control}')
    await expect.element(heading(/^Avis/)).toBeVisible()
    await userEvent.keyboard('{Control>}1{/Control}')
    await expect.element(heading('Dossiers')).toBeVisible()
  })

  test('Alt and an arrow go back, then forward again', async () => {
    await open()
    await dossierLink('Tri des candidatures reçues par la ville').click()
    await expect.element(heading(/2026-008/)).toBeVisible()
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await expect.element(heading('Dossiers')).toBeVisible()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.element(heading(/2026-008/)).toBeVisible()
  })

  test('F6 goes round the panes, both ways', async () => {
    await open()
    await expect.element(dossierLink('Tri des candidatures reçues par la ville')).toBeVisible()
    const seen: (string | undefined)[] = []
    for (let step = 0; step < 4; step += 1) {
      await userEvent.keyboard('{F6}')
      seen.push(document.activeElement?.closest('[data-pane]')?.className)
    }
    expect(new Set(seen).size).toBe(4)
    await userEvent.keyboard('{Shift>}{F6}{/Shift}')
    expect(document.activeElement?.closest('[data-pane]')?.className).toBe(seen[2])
  })

  test('the first Tab leads over the rail to the content', async () => {
    await open()
    await userEvent.tab()
    await expect.element(page.getByRole('button', { name: 'Aller au contenu' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('main')).toHaveFocus()
  })

  test('an address that leads nowhere says so, and leads back', async () => {
    await open({ at: '/nulle-part' })
    await expect.element(heading('Cet écran n’existe pas')).toBeVisible()
    await page.getByRole('link', { name: 'Revenir aux dossiers' }).click()
    await expect.element(heading('Dossiers')).toBeVisible()
  })
})

describe('the palette', () => {
  test('opens with Ctrl K, finds a dossier without its accents, and goes there', async () => {
    await open()
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = page.getByPlaceholder('Un dossier, un lieu, une action')
    await expect.element(field).toHaveFocus()
    await field.fill('reexamens')
    await expect.element(page.getByText('1 résultat', { exact: true })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(heading(/2026-014/)).toBeVisible()
  })

  test('says when nothing matches', async () => {
    await open()
    await userEvent.keyboard('{Control>}k{/Control}')
    await page.getByPlaceholder('Un dossier, un lieu, une action').fill('zzzz')
    await expect.element(page.getByText(/Rien ne correspond/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
  })

  test('offers what the screen on show can do', async () => {
    await open()
    await userEvent.keyboard('{Control>}k{/Control}')
    await page.getByPlaceholder('Un dossier, un lieu, une action').fill('nouvelle saisine')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Nouvelle saisine' })).toBeVisible()
  })

  test('changes the language of the whole window at once', async () => {
    await open()
    await userEvent.keyboard('{Control>}k{/Control}')
    await page.getByPlaceholder('Un dossier, un lieu, une action').fill('english')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(page.getByRole('button', { name: 'New referral' })).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
  })
})

describe('the keyboard help', () => {
  test('opens with ? and closes with Escape', async () => {
    await open()
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: 'Aide du clavier' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('a ? that is typed in a field stays in the field', async () => {
    await page.viewport(1440, 900)
    await open()
    await page.getByLabelText('Filtrer par mots').fill('')
    await userEvent.type(page.getByLabelText('Filtrer par mots'), 'quoi?')
    await expect.element(page.getByLabelText('Filtrer par mots')).toHaveValue('quoi?')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('? can be turned off; F1 remains', async () => {
    await open({ bridge: fakeBridge({}, { singleKeyShortcuts: false }) })
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await userEvent.keyboard('{F1}')
    await expect.element(page.getByRole('dialog', { name: 'Aide du clavier' })).toBeVisible()
  })
})

describe('the save indicator', () => {
  test('says when the last write was acknowledged', async () => {
    const { store } = await open()
    await store.put('members', { ...members[0], ...store.stamp(), name: 'Ada' } as never)
    await expect.element(page.getByText(/^Enregistré à \d\d:\d\d$/)).toBeInTheDocument()
  })
})

describe('leaving', () => {
  test('closes the store before the committee', async () => {
    const { bridge } = await open()
    await page.getByRole('button', { name: /Vous êtes Hugo Lemercier/ }).click()
    await page.getByRole('menuitem', { name: 'Fermer le comité' }).click()
    await expect.poll(() => bridge.calls.map(({ channel }) => channel)).toContain('profiles.close')
  })
})
