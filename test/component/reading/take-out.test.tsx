import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import type { InputOf } from '#shared/ipc/contract.ts'
import { expectAccessible } from '#test/component/axe.ts'
import type { Answers } from '#test/component/fake-bridge.ts'
import { dossiers } from '#test/component/villeneuve.ts'
import { button, laidOut } from './acts.ts'
import { aNote, dossierId, openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

const browser = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }

beforeEach(() => notifications.clean())

const notes = [
  { ...aNote({ page: 1, exact: 'Cette ligne', start: 0 }), body: 'À revoir' },
  { ...aNote({ page: 1, exact: 'est sur', start: 12 }), motivation: 'questioning' as const, body: 'Qui ?' },
  { ...aNote({ page: 1, exact: 'la page', start: 20 }), body: 'Pour moi', audience: 'private' as const },
]
const file = { sha256: 'ab'.repeat(32), size: 12 }

/** A summary that is made and saved; what was asked of it is kept. */
const summaryAsked = (asked: InputOf<'notes.render'>[]): Answers => ({
  'notes.render': input => {
    asked.push(input)
    return { ok: true, value: file }
  },
  'files.save-as': () => ({ ok: true, value: { saved: true } }),
})

async function choose(item: RegExp) {
  await button('Exporter les notes affichées').click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('an annotated copy', () => {
  test('is made of the notes for the committee, says what stays, and is saved', async () => {
    const asked: InputOf<'annotated.render'>[] = []
    const saved: string[] = []
    await openReading(textPdf(numberedPages(1)), {
      annotations: notes,
      answers: {
        'annotated.render': input => {
          asked.push(input)
          return { ok: true, value: { ...file, unsigned: true, placed: 2, unplaced: 0 } }
        },
        'files.save-as': ({ suggestedName }) => {
          saved.push(suggestedName)
          return { ok: true, value: { saved: true } }
        },
      },
    })
    await laidOut()
    await choose(/Copie annotée/)
    await expect.element(page.getByText(/Les 2 notes affichées seront dans la copie/)).toBeVisible()
    await expect.element(page.getByText(/^1 note reste ici/)).toBeVisible()
    await expectAccessible()
    await button('Faire la copie').click()
    await expect.element(page.getByText(/Copie enregistrée avec 2 notes\. L’original est signé/)).toBeVisible()
    expect(asked[0]?.annotations.map(({ body }) => body)).toEqual(['À revoir', 'Qui ?'])
    expect(saved).toEqual(['aipd.annoté.pdf'])
  })

  test('that cannot be made says why', async () => {
    await openReading(textPdf(numberedPages(1)), {
      annotations: notes,
      answers: { 'annotated.render': () => ({ ok: false, error: { code: 'copy_encrypted' } }) },
    })
    await laidOut()
    await choose(/Copie annotée/)
    await button('Faire la copie').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/protégé par son auteur/)
    await expectAccessible()
  })
})

describe('a summary', () => {
  test('is made of what is chosen, in the order that is chosen', async () => {
    const asked: InputOf<'notes.render'>[] = []
    const dossier = dossiers.find(({ id }) => id === dossierId)
    if (!dossier) throw new Error('no dossier')
    const { store } = await openReading(textPdf(numberedPages(1)), {
      annotations: notes,
      answers: summaryAsked(asked),
    })
    await store.put('dossiers', dossier)
    await laidOut()
    await choose(/Synthèse des notes/)
    await expect.element(page.getByText(/^2 notes, avec leurs réponses/)).toBeVisible()
    await page.getByRole('radio', { name: 'Par critère' }).click()
    await page.getByRole('radio', { name: /^DOCX/ }).click()
    await expectAccessible()
    await button('Faire la synthèse').click()
    await expect.element(page.getByText('Synthèse enregistrée : 2 notes.')).toBeVisible()
    expect(asked[0]).toMatchObject({
      format: 'docx',
      record: { order: 'criterion', dossier: { number: dossier.number } },
    })
    expect(asked[0]?.record.notes.map(({ body }) => body)).toEqual(['À revoir', 'Qui ?'])
  })

  test('goes through the pieces as they came in, and says the days of whoever makes it', async () => {
    const asked: InputOf<'notes.render'>[] = []
    const dossier = dossiers.find(({ id }) => id === dossierId)
    const [note] = notes
    if (!dossier || !note) throw new Error('no dossier')
    await browser.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Paris' })
    try {
      const { store, piece } = await openReading(textPdf(numberedPages(1)), {
        annotations: [{ ...note, createdAt: '2026-11-20T23:30:00.000Z' }],
        answers: summaryAsked(asked),
      })
      await store.put('dossiers', dossier)
      await store.put('pieces', { ...piece, id: 'p-0', title: 'Contrat', addedAt: '2026-11-22T09:00:00.000Z' })
      await store.put('annotations', { ...note, id: 'of-the-contract', pieceId: 'p-0' })
      await laidOut()
      await choose(/Synthèse des notes/)
      await button('Faire la synthèse').click()
      await expect.element(page.getByText('Synthèse enregistrée : 2 notes.')).toBeVisible()
    } finally {
      await browser.send('Emulation.setTimezoneOverride', { timezoneId: '' })
    }
    expect(asked[0]?.record.notes.map(({ piece, on }) => [piece, on])).toEqual([
      ['AIPD', '2026-11-21'],
      ['Contrat', '2026-11-20'],
    ])
  })
})
