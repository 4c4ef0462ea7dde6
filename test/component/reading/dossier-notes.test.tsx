import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { RequestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import { pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { button } from './acts.ts'
import { aNote, aPiece, dossierId } from './reading-desk.tsx'

beforeEach(() => {
  notifications.clean()
  localStorage.removeItem('delibere.reading.notes')
})

const me = aProfile.identity.memberId
const dossier: DossierRecord = {
  id: dossierId,
  author: me,
  clock: '000000000000001-000000-test',
  schema: 1,
  state: 'under_instruction',
  updatedAt: '2026-11-20T09:00:00.000Z',
  number: '2026-014',
  title: 'Aide à l’orientation',
  direction: 'Direction de l’éducation',
  summary: '',
  grids: [],
}
const first = { ...aPiece('0'.repeat(64), 1), id: 'p-1', title: 'Analyse d’impact' }
const second = { ...aPiece('1'.repeat(64), 1), id: 'p-2', title: 'Contrat', addedAt: '2026-11-21T09:00:00.000Z' }
const aQuestion = (id: string, body: string, changes: Partial<AnnotationRecord> = {}): AnnotationRecord => ({
  ...aNote({ page: 3, exact: 'douze mois', start: 0 }),
  id,
  author: me,
  motivation: 'questioning',
  body,
  ...changes,
})
const questions = [
  aQuestion('q-1', 'Pourquoi douze mois ?'),
  aQuestion('q-2', 'Qui est le sous-traitant ?', { pieceId: 'p-2', target: pieceTarget() }),
  aQuestion('q-3', 'Entre nous ?', { audience: 'rapporteur', target: pageTarget(5) }),
]
const note = { ...aNote({ page: 1, exact: 'Cette ligne', start: 0 }), id: 'n-1', author: me, body: 'À revoir' }
const seeds = { dossiers: [dossier], pieces: [first, second], annotations: [...questions, note] }

describe('the notes of a dossier', () => {
  test('stand piece by piece, and lead to their passage', async () => {
    const store = await memoryStore(seeds)
    const { router } = await renderApp({ store, at: `/dossiers/${dossierId}/notes` })
    await expect.element(page.getByRole('heading', { name: 'Analyse d’impact' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Contrat' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('textbox', { name: 'Chercher dans les notes' }).fill('traitant')
    await expect.element(page.getByText('1 sur 4')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Analyse d’impact' })).not.toBeInTheDocument()
    await button(/^Pièce entière/).click()
    await expect.poll(() => router.state.location.pathname).toBe(`/dossiers/${dossierId}/piece/p-2`)
  })

  test.each(['fr', 'en'] as const)('are reached from the dossier (%s)', async language => {
    const store = await memoryStore(seeds)
    await renderApp({ store, at: `/dossiers/${dossierId}`, bridge: fakeBridge({}, { language }) })
    await page.getByRole('link', { name: language === 'fr' ? 'Notes du dossier' : 'Notes of the dossier' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: /^Notes/ })).toBeVisible()
    await expectAccessible()
  })
})

describe('the questions to the project owner', () => {
  const letters = async (store: Awaited<ReturnType<typeof memoryStore>>) =>
    (await store.find('commitments', { dossierId })) as RequestLetterRecord[]

  test('become one letter, which is kept as it is written, sent, and then frozen', async () => {
    const store = await memoryStore(seeds)
    await renderApp({ store, at: `/dossiers/${dossierId}/questions` })
    await expect.element(page.getByRole('heading', { name: 'À poser' })).toBeVisible()
    await expect.element(page.getByText(/Une question n’est pas pour tout le comité/)).toBeVisible()
    await button(/^Écrire une lettre \(2 questions\)/).click()
    const intro = page.getByRole('textbox', { name: 'Introduction' })
    await intro.fill('Merci de répondre.')
    await button('Descendre la question 1').click()
    await button('Retirer la question 2 de la lettre').click()
    await page.getByRole('combobox', { name: 'Ajouter une question' }).selectOptions('q-1')
    await expect.element(button('Retirer la question 2 de la lettre')).not.toBeInTheDocument()
    await button('Ajouter cette question').click()
    await expect
      .poll(async () => (await letters(store))[0])
      .toMatchObject({
        letter: { number: '2026-014-Q1', intro: 'Merci de répondre.', addressee: 'Direction de l’éducation' },
        questions: [
          { annotationId: 'q-2', piece: 'Contrat', quote: '', text: 'Qui est le sous-traitant ?' },
          { annotationId: 'q-1', piece: 'Analyse d’impact', page: 3, quote: 'douze mois' },
        ],
      })
    await expectAccessible()
    await page.getByRole('textbox', { name: 'Destinataire' }).fill('')
    await expect.element(page.getByText(/dites à qui elle est adressée/)).toBeVisible()
    await expect.element(button('Noter comme envoyée')).toBeDisabled()
    await page.getByRole('textbox', { name: 'Destinataire' }).fill('Mme Léa Roche')
    await button('Noter comme envoyée').click()
    await expect.element(page.getByRole('heading', { name: 'Posées' })).toBeVisible()
    await expect.element(page.getByText('Aucune réponse reçue pour 2 questions')).toBeVisible()
    await expectAccessible()
    const [sent] = await letters(store)
    expect(sent?.sentAt).toBeDefined()
    expect(sent?.letter.addressee).toBe('Mme Léa Roche')
    await expect(store.remove('commitments', sent?.id ?? '')).rejects.toThrow('letter_sent')
    await button(/^Autres actions sur la note sur « douze mois/)
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Noter la réponse du porteur de projet' }).click()
    await userEvent.keyboard('C’est la durée légale.')
    await expect.element(page.getByRole('heading', { name: 'Réponse reçue' })).toBeVisible()
    await expect.element(page.getByText('1 réponse reçue pour 2 questions')).toBeVisible()
    await expect
      .poll(async () => (await store.find('annotations', { dossierId })).find(({ replyTo }) => replyTo === 'q-1')?.body)
      .toBe('C’est la durée légale.')
    // A question that is closed without an answer is none that was answered.
    const closing = { ...note, id: 'closing', pieceId: 'p-2', replyTo: 'q-2', resolves: true, body: '' }
    await store.put('annotations', { ...closing, motivation: 'replying' })
    await expect.element(page.getByRole('heading', { name: 'Closes' })).toBeVisible()
    await expect.element(page.getByText('1 réponse reçue pour 2 questions')).toBeVisible()
  })

  test('do not leave once they are withheld or removed, whatever the draft keeps', async () => {
    const store = await memoryStore(seeds)
    await renderApp({ store, at: `/dossiers/${dossierId}/questions` })
    await button(/^Écrire une lettre \(2 questions\)/).click()
    const send = button('Noter comme envoyée')
    await expect.element(send).toBeEnabled()
    const [first] = questions
    if (!first) throw new Error('no question')
    await store.put('annotations', { ...first, audience: 'private', clock: store.tick() })
    await expect.element(page.getByText(/^retirez la question 1, qui n’est plus pour tout le comité/)).toBeVisible()
    await expect.element(send).toBeDisabled()
    // Whoever else writes the letter reads them no more; what it keeps of them comes back with them.
    const wordsOfFirst = page.getByRole('textbox', { name: 'Texte de la question 1' })
    await expect.element(page.getByText(/ses mots ne sont pas montrés ici/)).toBeVisible()
    await expect.element(wordsOfFirst).not.toBeInTheDocument()
    await store.put('annotations', { ...first, audience: 'committee', clock: store.tick() })
    await expect.element(wordsOfFirst).toHaveValue(first.body)
    await store.put('annotations', { ...first, audience: 'private', clock: store.tick() })
    await expect.element(wordsOfFirst).not.toBeInTheDocument()
    const pdf = button(/^PDF de la lettre/)
    await expect.element(pdf).not.toBeInTheDocument()
    await expect.element(page.getByText(/^Ne s’enregistre pas tant que la question 1 y est/)).toBeVisible()
    await button('Toutes les lettres').click()
    await expect.element(button(/^Reprendre la lettre/)).toBeVisible()
    await expect.element(page.getByText(/^Ne s’enregistre pas tant que la question 1 y est/)).toBeVisible()
    await expect.element(pdf).not.toBeInTheDocument()
    await button(/^Reprendre la lettre/).click()
    await store.remove('annotations', 'q-2')
    await expect.element(page.getByText(/^retirez les questions 1, 2, qui ne sont plus/)).toBeVisible()
    await expectAccessible()
    await store.put('annotations', { ...first, clock: store.tick() })
    await button('Retirer la question 2 de la lettre').click()
    await expect.element(send).toBeEnabled()
    await expect.element(pdf).toBeVisible()
  })

  test('of a letter whose deadline is past are late', async () => {
    const late: RequestLetterRecord = {
      id: 'l-1',
      author: me,
      clock: '000000000000001-000000-test',
      schema: 1,
      kind: 'request',
      dossierId,
      dueDate: '2026-01-15',
      letter: {
        language: 'fr',
        committee: 'Comité',
        city: 'Montclar',
        number: '2026-014-Q1',
        date: '2026-01-01',
        addressee: 'Mme Léa Roche',
        dossier: { number: '2026-014', title: 'Aide', direction: 'Éducation' },
        intro: '',
        closing: '',
        sender: { name: 'Ada', capacity: 'Rapporteure' },
      },
      questions: [{ annotationId: 'q-1', piece: 'Analyse d’impact', page: 3, quote: '', text: 'Pourquoi ?' }],
      createdAt: '2026-01-01T09:00:00.000Z',
      updatedAt: '2026-01-01T09:00:00.000Z',
      sentAt: '2026-01-01T09:00:00.000Z',
    }
    const store = await memoryStore({ ...seeds, commitments: [late] })
    await renderApp({ store, at: `/dossiers/${dossierId}/questions` })
    await expect.element(page.getByRole('heading', { name: 'En retard' })).toBeVisible()
    await expect.element(page.getByText(/réponses en retard depuis le\s15\sjanvier\s2026/)).toBeVisible()
    await expectAccessible()
  })

  test('a letter is saved as PDF and as DOCX, as it stands', async () => {
    const asked: unknown[] = []
    const names: string[] = []
    const store = await memoryStore(seeds)
    const bridge = fakeBridge({
      'letters.render': ({ record, format }) => {
        asked.push([format, record.number, record.questions.map(({ number, text }) => [number, text])])
        return { ok: true, value: { sha256: '0'.repeat(64), size: 1 } }
      },
      'files.save-as': ({ suggestedName }) => {
        names.push(suggestedName)
        return { ok: true, value: { saved: true } }
      },
    })
    await renderApp({ store, at: `/dossiers/${dossierId}/questions`, bridge })
    await button(/^Écrire une lettre/).click()
    await button('PDF de la lettre 2026-014-Q1').click()
    await expect.element(page.getByText('Lettre enregistrée.')).toBeVisible()
    await button('DOCX de la lettre 2026-014-Q1').click()
    await expect.poll(() => names).toEqual(['lettre-2026-014-Q1.pdf', 'lettre-2026-014-Q1.docx'])
    const questions = [
      [1, 'Pourquoi douze mois ?'],
      [2, 'Qui est le sous-traitant ?'],
    ]
    expect(asked).toEqual([
      ['pdf', '2026-014-Q1', questions],
      ['docx', '2026-014-Q1', questions],
    ])
  })

  test('a draft is removed, and put back', async () => {
    const store = await memoryStore(seeds)
    await renderApp({ store, at: `/dossiers/${dossierId}/questions` })
    await button(/^Écrire une lettre/).click()
    await expect.poll(() => letters(store)).toHaveLength(1)
    await button('Supprimer le brouillon').click()
    await expect.poll(() => letters(store)).toHaveLength(0)
    await button('Annuler').click()
    await expect.poll(() => letters(store)).toHaveLength(1)
  })
})
