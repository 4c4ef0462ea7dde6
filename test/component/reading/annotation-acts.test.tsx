import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useAnnotations } from '#renderer/features/reading/notes/use-annotations.ts'
import { useNoteActs } from '#renderer/features/reading/notes/use-note-acts.ts'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { aNote, aPiece, dossierId } from './reading-desk.tsx'

const note = aNote({ page: 1, exact: 'Cette ligne', start: 0 })

const nobody: never[] = []

/** Two acts in one go, as leaving a field by the button that changes the note makes them. */
function TwoActs() {
  const me = aProfile.identity.memberId
  const { roots } = useAnnotations(aPiece('0'.repeat(64), 1), 'everybody', me).notes
  const { write, change } = useNoteActs(nobody)
  const [shown] = roots
  const both = () => {
    if (!shown) return
    void write(shown, 'Mot à mot')
    change([shown], () => ({ color: 'blue' }))
  }
  return (
    <button type="button" onClick={both}>
      {roots.length}
    </button>
  )
}

test('an act on a note that follows another at once keeps what the first wrote', async () => {
  const store = await memoryStore({ annotations: [note] })
  await renderPage(
    <ProfileProvider initial={aProfile}>
      <StoreProvider store={store}>
        <WithoutWithdrawn>
          <TwoActs />
        </WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>,
  )
  await page.getByRole('button', { name: '1' }).click()
  await expect
    .poll(async () => (await store.find('annotations', { dossierId }))[0])
    .toMatchObject({ color: 'blue', body: 'Mot à mot', motivation: 'commenting' })
})
