import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { noteJournal } from '#renderer/features/reading/notes/note-journal.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { failure } from '#shared/domain/result.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { painted } from '#test/component/reading/document/document-desk.tsx'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members } from '#test/component/villeneuve.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const dossierId = 'd-2026-014'
const [first, second] = ['1'.repeat(64), '2'.repeat(64)]
const before = [
  'Note de cadrage',
  'Un agent vérifie chaque réponse avant tout envoi à l’usager.',
  'Le modèle est hébergé en France par le prestataire retenu.',
  'Les journaux sont conservés trois mois puis détruits sans copie.',
]
const after = [
  'Note de cadrage',
  'Une agente vérifie chaque réponse avant tout envoi à l’usager.',
  'Le modèle est hébergé en France par le prestataire retenu.',
  'Un nouveau paragraphe sur les droits des personnes est ajouté.',
]
const html = (lines: readonly string[]): DerivedDocument => ({
  kind: 'html',
  extractor: 'test-1',
  html: lines.map((line, index) => (index === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join(''),
  text: '',
})
const inspection = (sha256: string) => ({
  file: 'note.docx',
  status: 'accepted' as const,
  kind: 'docx' as const,
  sha256,
})
const piece: PieceRecord = {
  ...{ id: 'p-1', author: 'm-chair', clock: '000000000000001-000000-test', schema: 1, dossierId },
  ...{ type: 'aipd', title: 'Note de cadrage', fileName: 'note-v2.docx', size: 1200, sha256: second },
  ...{ addedAt: '2026-11-01T09:00:00.000Z', replacedAt: '2026-11-20T09:00:00.000Z', communicability: 'committee' },
  inspection: inspection(second),
  formerVersions: [
    {
      sha256: first,
      fileName: 'note-v1.docx',
      size: 1100,
      addedAt: '2026-11-01T09:00:00.000Z',
      inspection: inspection(first),
    },
  ],
}
const old = before.join('\n')
const aNote = (exact: string, id: string, author: string = me.memberId): AnnotationRecord => {
  const start = old.indexOf(exact)
  return {
    ...{ id, author, clock: '000000000000002-000000-test', schema: 1, dossierId, pieceId: 'p-1' },
    motivation: 'commenting',
    target: makeAnchor(1, old, { start, end: start + exact.length }, [], 'html-1'),
    body: `Note ${id}`,
    createdAt: '2026-11-02T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
  }
}
const notes = [
  aNote('hébergé en France', 'anchored'),
  aNote('Un agent vérifie chaque réponse', 'moved'),
  aNote('conservés trois mois puis détruits sans copie', 'orphan'),
  aNote('agent vérifie chaque réponse avant', 'theirs', 'm-2'),
]

async function open(at: string, settings: Partial<DeviceSettings> = {}, annotations = notes) {
  const asked: string[] = []
  const store = await memoryStore({ members, dossiers, pieces: [piece], annotations })
  const answers = {
    'documents.read': ({ sha256 }: { sha256: string }) => {
      asked.push(sha256)
      return html(sha256 === first ? before : after)
    },
  }
  const profile = { ...aProfile, identity: { ...aProfile.identity, ...me } }
  const app = await renderApp({ store, profile, at, bridge: fakeBridge(answers, settings) })
  return { ...app, store, asked }
}
const reading = `/dossiers/${dossierId}/piece/p-1`
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const kept = async (store: Awaited<ReturnType<typeof open>>['store'], id: string) => store.read('annotations', id)

/** Walks through the notes with the keys to the one that says so, again from the first where it does not say so yet. */
async function comeTo(words: string) {
  const card = page.getByRole('region', { name: /^Note \d sur 4/ })
  await expect.element(card).toBeVisible()
  card.element().focus()
  await userEvent.keyboard('kkkk')
  await expect
    .poll(async () => {
      if (page.getByText(words, { exact: true }).query()) return true
      const isLast = page.getByRole('region', { name: 'Note 4 sur 4' }).query() !== null
      await userEvent.keyboard(isLast ? 'kkk' : 'j')
      return false
    })
    .toBe(true)
}

describe('the notes of a former version', () => {
  test('stand where they are now: found, moved to be confirmed, or orphans that are always listed', async () => {
    await open(reading)
    await expect.poll(painted).toMatchObject({
      'd-ground-yellow': [
        'Une agente vérifie chaque réponse',
        'agente vérifie chaque réponse avant',
        'hébergé en France',
      ],
    })
    expect(painted()['d-moved']).toHaveLength(2)
    await expect.element(page.getByText('Version 2 sur 2')).toBeVisible()
    await expect.element(page.getByRole('link', { name: '2 notes déplacées : à confirmer' })).toBeVisible()
    await button('Une note orpheline').click()
    await expect.element(page.getByText('conservés trois mois puis détruits sans copie')).toBeVisible()
    await expectAccessible()
    await page.getByRole('link', { name: 'Lire la version 1' }).click()
    await expect.element(page.getByText(/ancienne version, en lecture seule/)).toBeVisible()
    await expect.poll(painted).toMatchObject({
      'd-ground-yellow': expect.arrayContaining(['conservés trois mois puis détruits sans copie']),
    })
    await expect.element(button('Surligner')).not.toBeInTheDocument()
    await expectAccessible()
    await page.getByRole('link', { name: 'Revenir à la version en vigueur' }).click()
    await expect.element(button('Surligner')).toBeVisible()
  })

  test('that are all orphans are said to have no place here', async () => {
    await open(reading, {}, notes.slice(2, 3))
    await expect.element(button('Une note orpheline')).toBeVisible()
    await expect.element(page.getByText('Aucune note de la pièce n’a de place dans cette version.')).toBeVisible()
  })

  test('are listed where the version in force cannot be read', async () => {
    const store = await memoryStore({ members, dossiers, pieces: [piece], annotations: notes })
    const answers = { 'documents.read': () => failure('damaged') }
    const profile = { ...aProfile, identity: { ...aProfile.identity, ...me } }
    await renderApp({ store, profile, at: reading, bridge: fakeBridge(answers) })
    await button('4 notes sans place dans cette version').click()
    const listed = page.getByRole('list', { name: '4 notes sans place dans cette version' })
    await expect.element(listed.getByText('conservés trois mois puis détruits sans copie')).toBeVisible()
    await expect.element(listed.getByText('Un agent vérifie chaque réponse', { exact: true })).toBeVisible()
    await expectAccessible()
  })

  test('are sought in what is read of the version on show, which is not read again for it', async () => {
    const { asked } = await open(reading)
    await expect.poll(painted).toHaveProperty('d-moved')
    // Twice, as the strict mode of the tests reads, and no third time.
    expect(asked).toEqual([second, second])
  })

  test('are shown on the list of orphans where one is asked for whose words are gone', async () => {
    await open(`${reading}?note=orphan`)
    const words = page.getByText('conservés trois mois puis détruits sans copie')
    await expect.element(words).toBeVisible()
    await expect.element(button('Une note orpheline')).toHaveAttribute('aria-expanded', 'true')
    await expect.element(page.getByText('Maintenant : ces mots ne sont plus dans le document.')).toBeInTheDocument()
    await button('Une note orpheline').click()
    await expect.element(words).not.toBeVisible()
  })

  test('stay as they were written when their words are changed', async () => {
    const { store } = await open(reading)
    await expect.poll(painted).toHaveProperty('d-moved')
    await page.getByRole('textbox', { name: /^Note sur « Une agente/ }).fill('Relire')
    await expect.poll(async () => (await kept(store, 'moved'))?.body).toBe('Relire')
    expect((await kept(store, 'moved'))?.target).toEqual(notes[1]?.target)
  })

  test('are there again as they were written where they were removed while words were typed into them', async () => {
    const { store } = await open(reading)
    await expect.poll(painted).toHaveProperty('d-moved')
    await page.getByRole('textbox', { name: /^Note sur « Une agente/ }).fill('Relire')
    await store.remove('annotations', 'moved')
    await expect.poll(async () => (await kept(store, 'moved'))?.body).toBe('Relire')
    expect((await kept(store, 'moved'))?.target).toEqual(notes[1]?.target)
  })

  test('keep the words being typed when the screen goes', async () => {
    const { store } = await open(reading)
    await expect.poll(painted).toHaveProperty('d-moved')
    await page.getByRole('textbox', { name: /^Note sur « Une agente/ }).fill('Relire')
    await page.getByRole('link', { name: '2 notes déplacées : à confirmer' }).click()
    await expect.poll(async () => (await kept(store, 'moved'))?.body).toBe('Relire')
    expect((await kept(store, 'moved'))?.target).toEqual(notes[1]?.target)
  })

  test('keep their card and its focus while words are typed into them, and nothing is read again', async () => {
    const { store, asked } = await open(reading)
    await expect.poll(painted).toHaveProperty('d-moved')
    const field = page.getByRole('textbox', { name: /^Note sur « Une agente/ })
    await field.click()
    const typed = field.element()
    const reads = asked.length
    for (const words of [' Relire', ' et vérifier']) {
      await userEvent.keyboard(words)
      await expect.poll(async () => (await kept(store, 'moved'))?.body).toMatch(new RegExp(`${words}$`))
      expect(document.activeElement).toBe(typed)
    }
    await expect.element(field).toHaveValue('Note moved Relire et vérifier')
    expect(asked).toHaveLength(reads)
  })

  test('are confirmed, left or placed one by one with the keys, by their author alone, and it can be undone', async () => {
    const { store } = await open(`${reading}/versions`)
    const card = page.getByRole('region', { name: 'Note 1 sur 4' })
    await expect.element(card).toBeVisible()
    await expect.element(card.getByText('Déplacée : à confirmer')).toBeVisible()
    await expectAccessible()
    card.element().focus()
    await userEvent.keyboard('c')
    await expect.poll(async () => (await kept(store, 'moved'))?.version).toBe(second)
    expect(await kept(store, 'moved')).toMatchObject({
      target: { quote: { exact: 'Une agente vérifie chaque réponse' }, extractor: 'html-1' },
      formerTargets: [{ version: first, target: notes[1]?.target }],
    })
    await button('Annuler').click()
    await expect.poll(async () => (await kept(store, 'moved'))?.version).toBeUndefined()
    expect((await kept(store, 'moved'))?.target).toEqual(notes[1]?.target)
    // The orphan: left, then placed by hand.
    await comeTo('Maintenant : ces mots ne sont plus dans le document.')
    await button('Laisser orpheline').click()
    await expect.poll(async () => (await kept(store, 'orphan'))?.goneIn).toBe(second)
    await comeTo('Laissée orpheline')
    await button('Placer à la main').click()
    await expect.element(page.getByRole('textbox', { name: /^Placez le curseur/ })).toHaveFocus()
    await userEvent.keyboard('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}')
    await button('Placer ici').click()
    await expect.poll(async () => (await kept(store, 'orphan'))?.target.quote.exact).toBe('Note de cadrage')
    expect((await kept(store, 'orphan'))?.goneIn).toBeUndefined()
    await button('Confirmer la note retrouvée avec certitude').click()
    await expect.poll(async () => (await kept(store, 'anchored'))?.version).toBe(second)
    expect((await kept(store, 'theirs'))?.version).toBeUndefined()
  })
})

test('the keys of a note of a former version are told where they are at work alone', async () => {
  await open(`${reading}/versions`, { singleKeyShortcuts: false })
  await expect.element(button('Confirmer cette place')).toBeVisible()
  await expect.element(page.getByText(/^Touches/)).not.toBeInTheDocument()
})

test('a search or a comparison that breaks off is told', async () => {
  const Whole = window.Worker
  const broken = URL.createObjectURL(new Blob(['throw new Error("out of memory")']))
  window.Worker = class extends Whole {
    constructor() {
      super(broken)
    }
  }
  try {
    await open(`${reading}/versions`)
    await expect
      .element(page.getByText(/^4 notes de versions antérieures n’ont pas été retrouvées.*interrompue/))
      .toBeVisible()
    await expect.element(page.getByText(/^La comparaison s’est interrompue/)).toBeVisible()
    await expectAccessible()
  } finally {
    window.Worker = Whole
  }
})

/** The first note, which moved, is confirmed by its key. */
async function confirmedFirst() {
  const { store } = await open(`${reading}/versions`)
  const card = page.getByRole('region', { name: 'Note 1 sur 4' })
  await expect.element(card).toBeVisible()
  card.element().focus()
  await userEvent.keyboard('c')
  await expect.poll(async () => (await kept(store, 'moved'))?.version).toBe(second)
  return store
}

test('the undoing of a confirmation leaves the words that were written since', async () => {
  const store = await confirmedFirst()
  const confirmed = (await kept(store, 'moved')) as AnnotationRecord
  await store.put('annotations', { ...confirmed, clock: store.tick(), body: 'Relu depuis' })
  await button('Annuler').click()
  await expect.poll(async () => (await kept(store, 'moved'))?.version).toBeUndefined()
  expect(await kept(store, 'moved')).toMatchObject({ target: notes[1]?.target, body: 'Relu depuis' })
})

test('the notice of a confirmation takes back that one, whatever was done since', async () => {
  const store = await confirmedFirst()
  const orphan = (await kept(store, 'orphan')) as AnnotationRecord
  await noteJournal(store, me.memberId).act([orphan], note => () => ({ ...note, color: 'green' }))
  await button('Annuler').click()
  await expect.poll(async () => (await kept(store, 'moved'))?.version).toBeUndefined()
  expect((await kept(store, 'orphan'))?.color).toBe('green')
})

test('two versions are compared side by side', async () => {
  await open(`${reading}/versions`)
  await expect.element(page.getByText('2 différences')).toBeVisible()
  const inserted = () => [...document.querySelectorAll('ins')].map(({ textContent }) => textContent)
  await expect.poll(() => inserted().join('|')).toMatch(/ajouté\s: Une/)
  await button('Différence suivante').click()
  await expect.element(button('Différence suivante')).toBeDisabled()
  await page.getByText('Texte entier').click()
  await expect
    .element(page.getByText('Le modèle est hébergé en France par le prestataire retenu.').first())
    .toBeVisible()
  await expectAccessible()
})
