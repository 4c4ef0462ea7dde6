import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { InputOf } from '#shared/ipc/contract.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { button } from '#test/component/reading/acts.ts'
import { aPiece, dossierId } from '#test/component/reading/reading-desk.tsx'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'
import { dossiers, me, members } from '#test/component/villeneuve.ts'

beforeEach(() => {
  notifications.clean()
  for (const kept of ['places', 'habits', 'notes']) localStorage.removeItem(`delibere.reading.${kept}`)
})

const before = ['Un agent verifie chaque reponse avant tout envoi.', 'Le modele est tenu en France.']
const after = ['Une ligne nouvelle ouvre la note.', 'Un agent verifie chaque reponse avant tout envoi.']
const pdf = (lines: readonly string[]) =>
  textPdf([{ lines: lines.map((text, index) => ({ text, x: 72, y: 740 - 20 * index })) }])
const words = 'verifie chaque reponse'
const quads = [[90, 752, 220, 752, 90, 737, 220, 737]]

/** Two versions of a PDF, and notes of the first: on words that the second has elsewhere, and on the whole piece. */
async function open(version = 2) {
  const [first, second] = [await storedFile(pdf(before)), await storedFile(pdf(after))]
  const { inspection, ...rest } = aPiece(second, pdf(after).length)
  const piece: PieceRecord = {
    ...{ ...rest, inspection, fileName: 'aipd-v2.pdf', replacedAt: '2026-11-25T09:00:00.000Z' },
    formerVersions: [
      {
        ...{ sha256: first, fileName: 'aipd-v1.pdf', size: pdf(before).length, addedAt: rest.addedAt },
        inspection: { ...inspection, sha256: first },
      },
    ],
  }
  const text = before.join('\n')
  const start = text.indexOf(words)
  const note: AnnotationRecord = {
    ...{ id: 'n-words', author: me.memberId, clock: '000000000000002-000000-test', schema: 1 },
    ...{ dossierId, pieceId: piece.id, motivation: 'commenting', body: 'À revoir' },
    target: makeAnchor(1, text, { start, end: start + words.length }, quads),
    createdAt: '2026-11-21T09:00:00.000Z',
    updatedAt: '2026-11-21T09:00:00.000Z',
  }
  const reply: AnnotationRecord = {
    ...{ ...note, id: 'n-reply', motivation: 'replying', replyTo: 'n-words', body: 'Déjà fait' },
    createdAt: '2026-11-22T09:00:00.000Z',
  }
  const whole: AnnotationRecord = { ...note, id: 'n-whole', target: pieceTarget(), body: 'De tout' }
  const saved: { suggestedName: string; text: string }[] = []
  const copied: InputOf<'annotated.render'>[] = []
  await renderApp({
    store: await memoryStore({ members, dossiers, pieces: [piece], annotations: [note, reply, whole] }),
    profile: { ...aProfile, identity: { ...aProfile.identity, ...me } },
    at: `/dossiers/${dossierId}/piece/${piece.id}${version === 2 ? '' : `?version=${first}`}`,
    bridge: fakeBridge({
      'documents.read': ({ sha256 }) => ({
        ...{ kind: 'pages', extractor: 'test-1' },
        pages: [(sha256 === first ? before : after).join('\n')],
      }),
      'files.save-bytes': ({ suggestedName, bytes }) => {
        saved.push({ suggestedName, text: new TextDecoder().decode(bytes) })
        return { saved: true }
      },
      'annotated.render': input => {
        copied.push(input)
        return { sha256: 'ab'.repeat(32), size: 12, unsigned: false, placed: 3, unplaced: 0 }
      },
      'files.save-as': () => ({ saved: true }),
    }),
  })
  await expect.element(page.getByText(`Version ${version} sur 2`)).toBeVisible()
  if (version === 1) await expect.element(page.getByText('À revoir')).toBeVisible()
  else await expect.element(page.getByRole('textbox', { name: /^Note sur « verifie chaque/ })).toHaveValue('À revoir')
  return { first, second, saved, copied, note }
}

async function choose(item: RegExp) {
  await button('Exporter les notes affichées').click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function exported(item: RegExp, count: number) {
  await choose(item)
  const notice = page.getByText(`${count} notes exportées.`)
  await expect.element(notice).toBeVisible()
  notifications.clean()
  await expect.element(notice).not.toBeInTheDocument()
}

const lineOf = (marks: string) => Number(/rect="[^,]+,([\d.]+),/.exec(marks)?.[1])

describe('notes of a former version', () => {
  test('leave with their place in the version in force, or as they were written', async () => {
    const { first, second, saved, copied, note } = await open()
    await exported(/CSV/, 3)
    await exported(/XFDF/, 3)
    await exported(/JSON-LD/, 3)
    const [table, marks, list] = saved
    expect(table?.text).toContain('À revoir')
    expect(marks?.suggestedName).toBe('aipd-v2.notes.xfdf')
    expect(marks?.text).toContain(`original="${second}"`)
    // On the second line now, twenty points lower.
    expect(lineOf(/<highlight[^>]*>/.exec(marks?.text ?? '')?.[0] ?? '')).toBeLessThan(730)
    // A reply answers its note, which stands on the version it was written in.
    const { items } = JSON.parse(list?.text ?? '') as { items: { target: { source?: string } }[] }
    expect(items.flatMap(({ target }) => target.source ?? [])).toEqual(Array(2).fill(`nih:sha-256;${first}`))
    expect(items).toHaveLength(3)
    expect(list?.text).toContain(JSON.stringify(note.target.quads[0]?.[1]))
    await choose(/Copie annotée/)
    await expect.element(page.getByText(/^Les 3 notes affichées seront dans la copie/)).toBeVisible()
    await button('Faire la copie').click()
    await expect.poll(() => copied).toHaveLength(1)
    expect(copied[0]?.sha256).toBe(second)
    expect(copied[0]?.annotations.find(({ id }) => id === 'n-words')?.target.quads).toHaveLength(1)
  })

  test('leave with that version when it is read, where nothing is brought in', async () => {
    const { first, saved, copied, note } = await open(1)
    await expect.element(page.getByText(/ancienne version, en lecture seule/)).toBeVisible()
    await expect.element(button('Importer des notes…')).not.toBeInTheDocument()
    await exported(/XFDF/, 3)
    expect(saved[0]?.suggestedName).toBe('aipd-v1.notes.xfdf')
    expect(saved[0]?.text).toContain(`original="${first}"`)
    expect(lineOf(/<highlight[^>]*>/.exec(saved[0]?.text ?? '')?.[0] ?? '')).toBe(737)
    await choose(/Copie annotée/)
    await button('Faire la copie').click()
    await expect.poll(() => copied).toHaveLength(1)
    expect(copied[0]?.sha256).toBe(first)
    expect(copied[0]?.annotations.find(({ id }) => id === 'n-words')?.target).toEqual(note.target)
  })
})
