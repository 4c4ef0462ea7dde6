import { page } from 'vitest/browser'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'

type Options = { model: ModelRecord; assessments?: AssessmentRecord[]; settings?: Partial<DeviceSettings> }

/** The editor of a grid in the whole page of a committee, over a real store. */
export async function openEditor({ model, assessments = [], settings = {} }: Options) {
  localStorage.clear()
  await page.viewport(1280, 720)
  const store = await memoryStore({ models: [model], assessments })
  const rendered = await renderApp({ store, at: `/grilles/${model.id}/edition`, bridge: fakeBridge({}, settings) })
  /** The grid as the store has it. */
  const kept = async () => (await store.read('models', model.id))?.content as Record<string, unknown>
  return { ...rendered, store, kept }
}

export const outline = () => page.getByRole('navigation', { name: /^(Plan de la grille|Outline of the grid)$/ })
export const bench = () => page.getByRole('complementary', { name: /^(Banc d’essai|Test bench)$/ })

/** A small grid: one section with a choice and a scale. */
export const smallGrid = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'grid/1',
  id: 'petite',
  version: '1.0.0',
  title: 'Petite grille',
  language: 'fr',
  status: 'draft',
  sources: [{ id: 'own', title: 'Rédaction propre', licence: 'CC0-1.0', certainty: 'read' }],
  scales: {
    maturite: {
      type: 'ordinal',
      levels: [0, 1, 2].map(value => ({ value, label: `Degré ${value}`, anchor: `Ce que veut dire ${value}` })),
    },
  },
  sections: [
    {
      id: 'usage',
      title: 'Usage',
      questions: [
        {
          id: 'surveillance',
          label: 'Le système surveille-t-il des personnes ?',
          type: 'choice',
          kind: 'information',
          required: true,
          answeredBy: ['project_owner'],
          options: [
            { code: 'non', label: 'Non' },
            { code: 'oui', label: 'Oui' },
          ],
        },
        {
          id: 'utilite',
          label: 'Quelle utilité ?',
          type: 'scale',
          scale: 'maturite',
          kind: 'favourable',
          answeredBy: ['member'],
        },
      ],
    },
    {
      id: 'people',
      title: 'Personnes',
      questions: [{ id: 'recours', label: 'Un recours existe-t-il ?', type: 'text', answeredBy: ['member'] }],
    },
  ],
  scoring: { method: 'weighted_mean' },
  rules: [],
  results: { levels: [] },
  ...changes,
})

/** Opens the second criterion of the small grid. */
export async function openUsefulness(): Promise<void> {
  await outline()
    .getByRole('button', { name: /1 Usage/ })
    .click()
  await outline()
    .getByRole('button', { name: /Quelle utilité/ })
    .click()
}
