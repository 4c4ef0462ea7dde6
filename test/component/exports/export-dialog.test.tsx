import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ExportAssessment } from '#renderer/features/exports/export-dialog.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import type { EventRecord } from '#shared/domain/act-event.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import type { InputOf } from '#shared/ipc/contract.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'

const grid = 'boussole-nantes@1.0.0'
const dossierId = 'd-2026-014'
const base = (id: string) => ({ id, author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 })

const assessment = (memberId: string, value: number): AssessmentRecord => ({
  ...base(`a-${memberId}`),
  ...{ dossierId, grid, memberId, kind: 'individual', updatedAt: '2026-11-20T09:00:00.000Z' },
  answers: { 'c1-biais': { value, reason: `Motif de ${memberId}`, evidence: [] } },
  seal: { at: '2026-11-20T09:00:00.000Z', hash: '0'.repeat(64) },
})

const opening: EventRecord = {
  ...base('e-1'),
  ...{ device: 'test', number: 1, act: 'round_opened', subject: dossierId, hash: '0'.repeat(64) },
  at: '2026-11-20T10:00:00.000Z',
  round: { dossierId, grid },
}

const withdrawal: SittingRecord = {
  ...base('s-1'),
  ...{ date: '2026-11-26', place: '', rules: 'crpa', agenda: [{ id: 'i-1', dossierId, title: '' }] },
  attendance: [{ memberId: 'm-5', status: 'recused' }],
}

type Scene = { open: boolean; answers?: Answers; sittings?: SittingRecord[] }

async function openDialog({ open, answers = {}, sittings = [] }: Scene) {
  const dossier = dossiers.find(({ id }) => id === dossierId)
  if (!dossier) throw new Error('no dossier')
  const store = await memoryStore({
    ...{ members, dossiers, pieces, models: [await shippedGrid(grid)] },
    assessments: [assessment('m-me', 2), assessment('m-5', 4)],
    events: open ? [opening] : [],
    sittings,
  })
  const bridge = fakeBridge(answers)
  await renderPage(
    <ProfileProvider initial={{ ...aProfile, identity: me }}>
      <StoreProvider store={store}>
        <WithoutWithdrawn>
          <ExportAssessment dossier={dossier} />
        </WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>,
    bridge,
  )
  await page.getByRole('button', { name: 'Exporter…' }).click()
  await expect.element(page.getByRole('radio', { name: 'Mon évaluation' })).toBeVisible()
  return bridge
}

const radio = (name: string | RegExp) => page.getByRole('radio', { name })
const start = () => page.getByRole('button', { name: 'Exporter', exact: true })
const consolidation = 'La consolidation des évaluations'

beforeEach(() => page.viewport(1280, 900))

describe('exporting', () => {
  test('before the round is open offers nothing of the others, and says why', async () => {
    await openDialog({ open: false })
    await expect.element(radio(consolidation)).toBeDisabled()
    await expect.element(page.getByText(/les évaluations des autres restent fermées/)).toBeVisible()
    await expectAccessible()
  })

  test('saves a table that holds what one answered and nobody else’s', async () => {
    const saved: InputOf<'files.save-bytes'>[] = []
    await openDialog({
      open: false,
      answers: {
        'files.save-bytes': input => {
          saved.push(input)
          return { saved: true }
        },
      },
    })
    await radio(/^CSV/).click()
    await start().click()
    await expect.element(page.getByText('Fichier enregistré.')).toBeVisible()
    const text = new TextDecoder().decode(saved[0]?.bytes)
    expect(saved[0]?.suggestedName).toMatch(/^2026-014 - boussole-nantes - mon évaluation\.csv$/)
    expect(text).toContain('Motif de m-me')
    expect(text).not.toContain('Motif de m-5')
  })

  test('prints the consolidation without names where asked, by the keyboard', async () => {
    const bridge = await openDialog({
      open: true,
      answers: {
        'report.render': () => ({ sha256: 'a'.repeat(64), size: 1, pages: 1 }),
        'files.save-as': () => ({ saved: true }),
      },
    })
    await radio(consolidation).click()
    await expect.element(page.getByText(/Contient des noms/)).toBeVisible()
    await page.getByRole('checkbox', { name: 'Collèges et numéros au lieu des noms' }).click()
    await expect.element(page.getByText(/Contient des noms/)).not.toBeInTheDocument()
    await expectAccessible()
    ;(start().element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => bridge.calls.some(({ channel }) => channel === 'files.save-as')).toBe(true)
    const asked = bridge.calls.find(({ channel }) => channel === 'report.render')
    expect(JSON.stringify(asked?.input)).toContain('Motif de m-5')
    expect(JSON.stringify(asked?.input)).not.toContain('Yasmine Toumi')
  })

  test('prints nothing of a member who withdrew', async () => {
    const bridge = await openDialog({
      open: true,
      sittings: [withdrawal],
      answers: {
        'report.render': () => ({ sha256: 'a'.repeat(64), size: 1, pages: 1 }),
        'files.save-as': () => ({ saved: true }),
      },
    })
    await radio(consolidation).click()
    await start().click()
    await expect.poll(() => bridge.calls.some(({ channel }) => channel === 'files.save-as')).toBe(true)
    const asked = JSON.stringify(bridge.calls.find(({ channel }) => channel === 'report.render')?.input)
    expect(asked).toContain('Motif de m-me')
    expect(asked).not.toContain('Motif de m-5')
  })

  test('makes a workbook in the page', async () => {
    const saved: InputOf<'files.save-bytes'>[] = []
    await openDialog({
      open: true,
      answers: {
        'files.save-bytes': input => {
          saved.push(input)
          return { saved: true }
        },
      },
    })
    await radio(/^XLSX/).click()
    await start().click()
    await expect.poll(() => saved.length).toBe(1)
    expect([...(saved[0]?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b])
  })
})
