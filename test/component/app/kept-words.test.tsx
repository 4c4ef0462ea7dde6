import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newOpinion } from '#renderer/features/opinion/new-opinion.ts'
import { typesetFrench } from '#shared/text/french-typography.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossiers, me, members, pieces, sittings } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me }
const written = [...dossiers.flatMap(({ title, direction }) => [title, direction]), ...pieces.map(({ title }) => title)]
const asShown = written.map(typesetFrench)

/** Pieces of text on show that quote what the committee wrote, with the language that is said of each. */
function quoted(): { text: string; language: string | null | undefined }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    if (!asShown.some(words => text.includes(words)) || node.parentElement?.closest('option, script')) continue
    found.push({ text, language: node.parentElement?.closest('[lang]')?.getAttribute('lang') })
  }
  return found
}

test.each([
  ['/dossiers', 8],
  ['/dossiers/d-2026-014', 6],
  ['/dossiers/d-2026-014/piece/p-1', 3],
  ['/avis', 1],
])('on an English screen, %s says in French what was written in French', async (at, least) => {
  const store = await memoryStore({ members, dossiers, sittings, assessments, pieces })
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  const context = { dossier, known: [], members, sittings, committee: aProfile.committee, today: '2026-11-20' }
  await store.put('texts', { ...newOpinion(store.stamp(), context), title: dossier.title })
  await renderApp({ store, at, profile, bridge: fakeBridge({}, { language: 'en' }) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => quoted().length).toBeGreaterThanOrEqual(least)
  expect(quoted().filter(({ language }) => language !== 'fr')).toEqual([])
})

test('the palette too names dossiers in the language of their titles', async () => {
  const store = await memoryStore({ members, dossiers })
  await renderApp({ store, at: '/reglages', profile, bridge: fakeBridge({}, { language: 'en' }) })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.poll(() => quoted().length).toBeGreaterThanOrEqual(6)
  expect(quoted().filter(({ language }) => language !== 'fr')).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})
