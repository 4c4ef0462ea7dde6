import { StrictMode } from 'react'
import { AssessmentPane } from '#renderer/features/assessment/assessment-pane.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import { usePassageSource, useWorkspace, WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { type Answer, type AssessmentRecord, isAnswered } from '#shared/domain/assessment.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { DeviceSettings, ProfileIdentity } from '#shared/ipc/payloads.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'

export const dossierId = 'd-2026-014'
const at = '2026-11-20T09:00:00.000Z'
const base = (id: string) => ({ id, author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 })

const files = import.meta.glob<Record<string, unknown>>('/resources/grids/*.json', { import: 'default' })

/** One of the grids that ship, as the store keeps it: `boussole-nantes@1.0.0`. */
export async function shippedGrid(reference: string): Promise<ModelRecord> {
  const [id, version] = reference.split('@')
  const content = await files[`/resources/grids/${id}.v${version}.json`]?.()
  if (!content) throw new Error(`no grid ${reference}`)
  return gridModel(reference, content)
}

export const gridModel = (reference: string, content: Record<string, unknown>): ModelRecord => ({
  ...base(`model-${reference}`),
  kind: 'grid',
  reference,
  content,
  addedAt: at,
})

export const shippedReferences: string[] = Object.keys(files).map(path =>
  path.replace(/^.*\/([^/]+)\.v([\d.]+)\.json$/, '$1@$2'),
)

export const aPassage: AnnotationRecord = {
  ...base('note-1'),
  dossierId,
  pieceId: 'p-1',
  motivation: 'highlighting',
  target: {
    page: 14,
    quote: { exact: 'deux minutes par dossier', prefix: '', suffix: '' },
    position: { start: 0, end: 24 },
    quads: [],
    extractor: 'pdfjs-5.6.205',
  },
  body: '',
  createdAt: at,
  updatedAt: at,
}

const piece: PieceRecord = {
  ...base('p-1'),
  dossierId,
  type: 'aipd',
  title: 'AIPD',
  fileName: 'aipd.pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  addedAt: at,
  communicability: 'committee',
  inspection: { file: 'aipd.pdf', status: 'accepted', kind: 'pdf', sha256: 'a'.repeat(64) },
}

export const anAssessment = (
  grid: string,
  answers: Record<string, Answer>,
  more: Partial<AssessmentRecord> = {},
): AssessmentRecord => ({
  ...base('a-1'),
  dossierId,
  kind: 'individual',
  grid,
  memberId: aProfile.identity.memberId,
  answers,
  updatedAt: at,
  ...more,
})

type Options = {
  grids: ModelRecord[]
  /** Who sits at the desk; the chair unless told otherwise. */
  identity?: ProfileIdentity
  dossiers?: DossierRecord[]
  members?: MemberRecord[]
  assessments?: AssessmentRecord[]
  settings?: Partial<DeviceSettings>
  width?: number
  /** What the reader offers at once; one passage unless told otherwise. */
  offered?: readonly AnnotationRecord[]
}

/** The assessment pane as wide as half a window, beside a reader that offers a passage. */
export async function openAssessment(options: Options) {
  const { grids, assessments = [], settings = {}, width = 720, identity = aProfile.identity } = options
  const { dossiers = [], members = [], offered = [aPassage] } = options
  localStorage.clear()
  const store = await memoryStore({
    models: grids,
    pieces: [piece],
    annotations: [...offered],
    assessments,
    dossiers,
    members,
  })
  store.actAs(identity.memberId)
  const { screen } = await renderPage(
    <StrictMode>
      <ProfileProvider initial={{ ...aProfile, identity }}>
        <StoreProvider store={store}>
          <WithoutWithdrawn>
            <WorkspaceProvider openPiece={() => undefined}>
              <main style={{ height: '780px', width: `${width}px` }}>
                <AssessmentPane dossierId={dossierId} preferred={[]} />
              </main>
              <Reader offered={offered} />
            </WorkspaceProvider>
          </WithoutWithdrawn>
        </StoreProvider>
      </ProfileProvider>
    </StrictMode>,
    fakeBridge({}, settings),
  )
  /** Every record of assessment of the dossier, as the store has them, the first written first. */
  const records = async () =>
    (await store.find('assessments', { dossierId })).filter(isAnswered).toSorted((a, b) => (a.clock < b.clock ? -1 : 1))
  /** Answers of one's own assessment, as the store has them. */
  const answers = async (): Promise<Record<string, Answer>> => (await records())[0]?.answers ?? {}
  return { store, screen, answers, records }
}

/** Stands for the reader: what it was asked to show, and the passages that E takes. */
function Reader({ offered }: { offered: readonly AnnotationRecord[] }) {
  const { passage, addEvidence, criterion } = useWorkspace()
  usePassageSource(() => addEvidence(offered.map(({ id }) => id)))
  return (
    <aside aria-label="Lecture">
      <p>critère : {criterion?.label ?? 'aucun'}</p>
      <p>passage : {passage && 'annotationId' in passage ? passage.annotationId : 'aucun'}</p>
    </aside>
  )
}
