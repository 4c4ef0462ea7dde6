import { type ReactNode, StrictMode, useCallback, useState } from 'react'
import { ReadingPane } from '#renderer/features/reading/reading-pane.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import { useEvidenceSink, useWorkspace, WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import { type AnnotationRecord, anchorExtractor } from '#shared/domain/annotation.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile, type fakeVault } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'

const at = '2026-11-20T09:00:00.000Z'
export const dossierId = 'd-2026-014'

export const aPiece = (sha256: string, size: number): PieceRecord => ({
  id: 'p-1',
  author: 'm-chair',
  clock: '000000000000001-000000-test',
  schema: 1,
  dossierId,
  type: 'aipd',
  title: 'AIPD',
  fileName: 'aipd.pdf',
  size,
  sha256,
  addedAt: at,
  communicability: 'committee',
  inspection: { file: 'aipd.pdf', status: 'accepted', kind: 'pdf', sha256 },
})

/** Someone's answer that rests on these annotations. */
export const anAnswerResting = (
  evidence: string[],
  memberId: string = aProfile.identity.memberId,
): AssessmentRecord => ({
  id: 'a-1',
  author: memberId,
  clock: '000000000000001-000000-test',
  schema: 1,
  dossierId,
  kind: 'individual',
  grid: 'boussole-nantes@1.0.0',
  memberId,
  answers: { question: { value: 2, evidence } },
  updatedAt: at,
})

export function aNote({ page, exact, start }: { page: number; exact: string; start: number }): AnnotationRecord {
  return {
    id: `note-${page}-${start}`,
    author: 'm-chair',
    clock: '000000000000002-000000-test',
    schema: 1,
    dossierId,
    pieceId: 'p-1',
    motivation: 'commenting',
    target: {
      page,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end: start + exact.length },
      quads: [[72, 752, 130, 752, 72, 737, 130, 737]],
      extractor: anchorExtractor,
    },
    body: '',
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
  }
}

type Options = {
  settings?: Partial<DeviceSettings>
  annotations?: AnnotationRecord[]
  assessments?: AssessmentRecord[]
  members?: MemberRecord[]
  answers?: Answers
  vault?: ReturnType<typeof fakeVault>
  beside?: ReactNode
  width?: string
  /** The piece is opened where it was left; without it, as on a device that never did. */
  again?: boolean
}

/** The reading pane of a piece on a desk as wide as a half of the window, beside what takes evidence. */
export async function openReading(bytes: Uint8Array, options: Options = {}) {
  const {
    settings = {},
    annotations = [],
    assessments = [],
    members = [],
    answers = {},
    vault,
    beside,
    width = '820px',
    again = false,
  } = options
  if (!again) for (const kept of ['places', 'habits', 'notes']) localStorage.removeItem(`delibere.reading.${kept}`)
  const sha256 = await storedFile(bytes)
  const piece = aPiece(sha256, bytes.length)
  const store = await memoryStore({ pieces: [piece], annotations, assessments, members }, vault)
  const { screen } = await renderPage(
    <StrictMode>
      <ProfileProvider initial={aProfile}>
        <StoreProvider store={store}>
          <WithoutWithdrawn>
            <WorkspaceProvider openPiece={() => undefined}>
              <main style={{ height: '780px', width }}>
                <ReadingPane piece={piece} shown={piece} />
              </main>
              {beside}
            </WorkspaceProvider>
          </WithoutWithdrawn>
        </StoreProvider>
      </ProfileProvider>
    </StrictMode>,
    fakeBridge(answers, settings),
  )
  return { store, piece, screen }
}

/** Stands for the grid: one criterion that takes evidence, and says what it was given. */
export function EvidenceTray({ criterion }: { criterion: string }) {
  const [taken, setTaken] = useState<string[]>([])
  const { focusCriterion, showPassage } = useWorkspace()
  useEvidenceSink(useCallback((ids: readonly string[]) => setTaken(list => [...list, ...ids]), []))
  return (
    <aside aria-label="Preuves reçues">
      <button type="button" onClick={() => focusCriterion({ question: 'q', label: criterion })}>
        Tenir le critère
      </button>
      {taken.map(id => (
        <button key={id} type="button" onClick={() => showPassage(id, 'p-1')}>
          preuve {id}
        </button>
      ))}
    </aside>
  )
}

/** Selects from `start` in the first run to `end` in the last, as a drag of the pointer leaves it. */
export function selectText(from: { run: string; offset: number }, to: { run: string; offset: number }): Range {
  const range = document.createRange()
  range.setStart(runOf(from.run), from.offset)
  range.setEnd(runOf(to.run), to.offset)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  return range
}

function runOf(words: string): Text {
  for (const span of document.querySelectorAll('.textLayer span')) {
    const node = span.firstChild
    if (node instanceof Text && node.data.includes(words)) return node
  }
  throw new Error(`no run says « ${words} »`)
}
