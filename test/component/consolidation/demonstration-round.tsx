import type { AnyAssessment, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { College, CommitteeRole } from '#shared/domain/member.ts'
import { type CollectionName, collections, type RecordOf } from '#shared/domain/store/collections.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'

export const dossierId = 'dossier-2026-014'
export const reference = 'boussole-nantes@1.0.0'

const files = import.meta.glob<unknown[]>('/resources/demo/*.json', { import: 'default' })

const read = async <Name extends CollectionName>(name: Name): Promise<RecordOf<Name>[]> => {
  const records = (await files[`/resources/demo/${name}.json`]?.()) ?? []
  return records.map(record => collections[name].schema.parse(record) as RecordOf<Name>)
}

/** Records of the demonstration committee, as its profile holds them at first. */
export async function demonstrationRecords() {
  const [members, dossiers, pieces, annotations, assessments, sittings, events] = await Promise.all([
    read('members'),
    read('dossiers'),
    read('pieces'),
    read('annotations'),
    read('assessments'),
    read('sittings'),
    read('events'),
  ])
  return {
    members,
    dossiers,
    pieces,
    annotations,
    assessments,
    sittings,
    events,
    models: [await shippedGrid(reference)],
  }
}

type Records = Awaited<ReturnType<typeof demonstrationRecords>>

type Options = {
  /** Who looks. */
  seat?: { memberId: string; name: string; role: CommitteeRole; college?: College }
  search?: string
  settings?: Partial<DeviceSettings>
  change?(records: Records): Records
}

export const chair = { memberId: 'claire-morvan', name: 'Claire Morvan', role: 'chair', college: 'elected' } as const

/** The consolidation of the main dossier of the demonstration, in the chair's seat. */
export async function openConsolidation({ seat = chair, search = '', settings = {}, change }: Options = {}) {
  const records = await demonstrationRecords()
  const store = await memoryStore(change ? change(records) : records)
  store.actAs(seat.memberId)
  const at = `/dossiers/${dossierId}/consolidation${search}`
  const profile = { ...aProfile, demonstration: false, identity: { ...seat, kind: 'member' as const } }
  const rendered = await renderApp({ store, at, profile, bridge: fakeBridge({}, settings) })
  const assessments = () => store.find('assessments', { dossierId })
  /** What the committee retained, as the store has it. */
  const retained = async () => (await assessments()).find(isRetained)
  return { ...rendered, store, assessments, retained }
}

export const isRetained = (one: AnyAssessment): one is AssessmentRecord => one.kind === 'retained'

/** The demonstration before anything was retained. */
export const nothingRetained = (records: Records): Records => ({
  ...records,
  assessments: records.assessments.filter(one => !isRetained(one)),
})
