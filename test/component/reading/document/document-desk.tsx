import { StrictMode } from 'react'
import { PiecePane } from '#renderer/features/reading/piece-pane.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import { WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import type { FileKind, PieceRecord } from '#shared/domain/piece.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { aPiece, EvidenceTray } from '#test/component/reading/reading-desk.tsx'
import { renderPage } from '#test/component/render-app.tsx'

export const someHash = 'a'.repeat(64)
export const extractor = 'test-1'

export const anHtml = (html: string): DerivedDocument => ({ kind: 'html', html, text: '', extractor })

type Options = {
  kind?: FileKind
  fileName?: string
  sha256?: string
  annotations?: AnnotationRecord[]
  answers?: Answers
  settings?: Partial<DeviceSettings>
  criterion?: string
}

export const aDocumentPiece = ({
  kind = 'docx',
  fileName = 'note.docx',
  sha256 = someHash,
}: Pick<Options, 'kind' | 'fileName' | 'sha256'>): PieceRecord => ({
  ...aPiece(sha256, 1000),
  title: 'Note de cadrage',
  fileName,
  inspection: { file: fileName, status: 'accepted', kind, sha256 },
})

/** The pane of a piece of which `document` is read, on a desk as wide as a half of the window. */
export async function openDocument(document: DerivedDocument | null, options: Options = {}) {
  const { annotations = [], answers = {}, settings = {}, criterion } = options
  const piece = aDocumentPiece(options)
  const store = await memoryStore({ pieces: [piece], annotations })
  const bridge = fakeBridge({ ...(document ? { 'documents.read': () => document } : {}), ...answers }, settings)
  const { screen } = await renderPage(
    <StrictMode>
      <ProfileProvider initial={aProfile}>
        <StoreProvider store={store}>
          <WithoutWithdrawn>
            <WorkspaceProvider openPiece={() => undefined}>
              <main style={{ height: '780px', width: '900px' }}>
                <PiecePane piece={piece} />
              </main>
              {criterion && <EvidenceTray criterion={criterion} />}
            </WorkspaceProvider>
          </WithoutWithdrawn>
        </StoreProvider>
      </ProfileProvider>
    </StrictMode>,
    bridge,
  )
  return { store, piece, screen, bridge }
}

/** Selects from a place in the first node that says `from` to the end of `to`, as a drag leaves it. */
export function selectWords(from: string, to: string = from): Range {
  const range = document.createRange()
  const [first, last] = [nodeSaying(from), nodeSaying(to)]
  range.setStart(first, first.data.indexOf(from))
  range.setEnd(last, last.data.indexOf(to) + to.length)
  window.getSelection()?.removeAllRanges()
  window.getSelection()?.addRange(range)
  return range
}

function nodeSaying(words: string): Text {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(words)) return node
  }
  throw new Error(`no node says « ${words} »`)
}

/** The words under each highlight that is painted, by its name. */
export const painted = (): Record<string, string[]> =>
  Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(range => String(range)).toSorted()]),
  )
