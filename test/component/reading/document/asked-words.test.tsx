import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { PiecePane } from '#renderer/features/reading/piece-pane.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import { WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { aDocumentPiece, anHtml, painted } from './document-desk.tsx'

const [ours, theirs] = ['a'.repeat(64), 'b'.repeat(64)]
const first: PieceRecord = { ...aDocumentPiece({ sha256: ours }), title: 'Note de cadrage' }
const second: PieceRecord = { ...aDocumentPiece({ sha256: theirs }), id: 'p-2', title: 'Avis du délégué' }
const asked = {
  pieceId: first.id,
  at: 'request-1',
  words: {
    page: 1,
    quote: { exact: 'avant tout envoi', prefix: '', suffix: '' },
    position: { start: 0, end: 16 },
  },
}

/** One piece at a time under the reader's eyes, as on the tabs of a dossier. */
function Tabs() {
  const [piece, setPiece] = useState(second)
  return (
    <>
      {[first, second].map(one => (
        <button key={one.id} type="button" onClick={() => setPiece(one)}>
          {`Ouvrir : ${one.title}`}
        </button>
      ))}
      <main style={{ height: '780px', width: '900px' }}>
        <PiecePane piece={piece} />
      </main>
    </>
  )
}

test('words that were found in a piece are sought in it alone, and once', async () => {
  const store = await memoryStore({ pieces: [first, second] })
  const bridge = fakeBridge({
    'documents.read': ({ sha256 }) =>
      anHtml(sha256 === ours ? '<p>Relu avant tout envoi.</p>' : '<p>Rien de cela, avant tout envoi.</p>'),
  })
  await renderPage(
    <ProfileProvider initial={aProfile}>
      <StoreProvider store={store}>
        <WithoutWithdrawn>
          <WorkspaceProvider openPiece={() => undefined} asked={asked}>
            <Tabs />
          </WorkspaceProvider>
        </WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>,
    bridge,
  )
  const tab = (title: string) => page.getByRole('button', { name: `Ouvrir : ${title}` })
  const told = page.getByText('Les mots trouvés sont en vue.')
  await expect.element(page.getByText('Rien de cela, avant tout envoi.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Surligner' })).toBeVisible()
  await expect.element(told).not.toBeInTheDocument()
  await tab('Note de cadrage').click()
  await expect.poll(painted).toMatchObject({ 'd-passage': ['avant tout envoi'] })
  await expect.element(told).toBeInTheDocument()
  await tab('Avis du délégué').click()
  await expect.element(page.getByText('Rien de cela, avant tout envoi.')).toBeVisible()
  await tab('Note de cadrage').click()
  await expect.element(page.getByRole('button', { name: 'Surligner' })).toBeVisible()
  await expect.element(told).not.toBeInTheDocument()
  expect(painted()).not.toHaveProperty('d-passage')
})
