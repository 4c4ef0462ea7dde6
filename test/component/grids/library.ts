import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { gridModel, shippedGrid } from '#test/component/assessment/desk.tsx'
import type { Answers } from '#test/component/fake-bridge.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossiers, me, members } from '#test/component/villeneuve.ts'

export const boussole = 'boussole-nantes@1.0.0'
export const nextBoussole = 'boussole-nantes@1.1.0'

/** The next version of the compass: a question reworded, one renamed, one dropped, one added, a rule gone. */
export async function nextVersionOf(reference: string): Promise<ModelRecord> {
  const file = structuredClone((await shippedGrid(reference)).content) as GridFile
  const [first] = file.sections
  const [face, sorting, ...others] = first?.questions ?? []
  if (!first || !face || !sorting) throw new Error('another grid is expected')
  face.label = face.label.replace('identifie-t-il', 'reconnaît-il')
  first.questions = [
    face,
    { ...sorting, id: 'c1-tri' },
    ...others.slice(0, -1),
    { ...face, id: 'c1-voix', label: 'Le système imite-t-il une voix ?' },
  ]
  file.rules = file.rules.slice(0, -1)
  file.version = '1.1.0'
  file.replaces = [{ version: '1.0.0', mapping: { 'c1-categorisation': 'c1-tri' } }]
  return gridModel(nextBoussole, file)
}

export const published = (model: ModelRecord): ModelRecord => ({
  ...model,
  content: { ...model.content, status: 'published' },
})

type Options = {
  at?: string
  models?: ModelRecord[]
  settings?: Partial<DeviceSettings>
  answers?: Answers
  role?: 'rapporteur' | 'member'
  records?: Parameters<typeof memoryStore>[0]
}

/** The page of the committee of the mock-ups at an address of the library, with the compass, its next version and another. */
export async function openLibrary({
  at = '/grilles',
  models,
  settings,
  answers = {},
  role = 'rapporteur',
  records = {},
}: Options = {}) {
  const known = models ?? [
    await shippedGrid(boussole),
    await nextVersionOf(boussole),
    published(await shippedGrid('classement-ria@1.0.0')),
  ]
  const store = await memoryStore({ members, dossiers, assessments, models: known, ...records })
  const bridge = fakeBridge(answers, settings)
  const profile = { ...aProfile, identity: { ...me, role } }
  return { store, ...(await renderApp({ store, at, bridge, profile })) }
}

/** The address of a version. */
export const placeOf = (reference: string, rest = ''): string => `/grilles/model-${reference}${rest}`
