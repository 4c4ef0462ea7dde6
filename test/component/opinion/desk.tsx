import type { EventRecord } from '#shared/domain/act-event.ts'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'
import assessments from '../../../resources/demo/assessments.json'
import dossiers from '../../../resources/demo/dossiers.json'
import members from '../../../resources/demo/members.json'
import pieces from '../../../resources/demo/pieces.json'
import sittings from '../../../resources/demo/sittings.json'
import texts from '../../../resources/demo/texts.json'

const grids = import.meta.glob<Record<string, unknown>>('/resources/grids/*.json', { import: 'default', eager: true })

const models: ModelRecord[] = Object.values(grids).map(content => ({
  ...{ id: `grid-${content.id}`, author: 'secretariat', clock: '000000000000001-000000-test', schema: 1 },
  kind: 'grid',
  reference: `${content.id}@${content.version}`,
  content,
  addedAt: '2026-11-20T09:00:00.000Z',
}))

/** The opinion of the demonstration committee, ready to be exported. */
export const theOpinion = texts[0] as unknown as TextRecord

/** What the demonstration committee answered. */
export const theAssessments = assessments as unknown as AnyAssessment[]

type Options = {
  at?: string
  /** In place of the demonstration committee's. */
  assessed?: AnyAssessment[]
  text?: Partial<TextRecord>
  events?: EventRecord[]
  answers?: Answers
  settings?: Partial<DeviceSettings>
}

/** The program open on the demonstration committee, at its opinion; rendering answers a small PDF. */
export async function openOpinion({ at, assessed, text = {}, events = [], answers = {}, settings = {} }: Options = {}) {
  const bytes = textPdf([{ lines: [{ text: 'Avis', x: 72, y: 770 }] }, { lines: [{ text: 'Suite', x: 72, y: 770 }] }])
  const sha256 = await storedFile(bytes)
  const opinion = { ...theOpinion, ...text }
  const store = await memoryStore({
    texts: [opinion],
    events,
    dossiers: dossiers as unknown as DossierRecord[],
    members: members as unknown as MemberRecord[],
    sittings: sittings as unknown as SittingRecord[],
    assessments: assessed ?? theAssessments,
    pieces: pieces as unknown as PieceRecord[],
    models,
  })
  const bridge = fakeBridge(
    {
      'opinion.render': () => ({ sha256, size: bytes.length, pages: 2 }),
      'opinion.render-html': () => ({ sha256, size: bytes.length }),
      'files.save-as': () => ({ saved: true }),
      ...answers,
    },
    settings,
  )
  const rendered = await renderApp({ store, bridge, at: at ?? `/avis/${opinion.id}`, profile: aProfile })
  const kept = async () => {
    const record = await store.read('texts', opinion.id)
    if (!record) throw new Error('the opinion is gone')
    return record
  }
  /** Inputs of the calls of a channel, in order. */
  const calls = (channel: string) => bridge.calls.filter(call => call.channel === channel).map(({ input }) => input)
  return { ...rendered, store, kept, calls, sha256 }
}
