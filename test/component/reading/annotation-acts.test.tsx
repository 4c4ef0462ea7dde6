import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useAnnotations } from '#renderer/features/reading/notes/use-annotations.ts'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { aNote, aPiece, dossierId } from './reading-desk.tsx'

const note = aNote({ page: 1, exact: 'Cette ligne', start: 0 })

/** Two acts in one go, as leaving a field by the button that changes the note makes them. */
function TwoActs() {
  const { list, write, change } = useAnnotations(aPiece('0'.repeat(64), 1))
  const [shown] = list
  const both = () => {
    if (!shown) return
    void write(shown, 'Mot à mot')
    void change(shown, { color: 'blue' })
  }
  return (
    <button type="button" onClick={both}>
      {list.length}
    </button>
  )
}

test('an act on a note that follows another at once keeps what the first wrote', async () => {
  const store = await memoryStore({ annotations: [note] })
  await renderPage(
    <StoreProvider store={store}>
      <TwoActs />
    </StoreProvider>,
  )
  await page.getByRole('button', { name: '1' }).click()
  await expect
    .poll(async () => (await store.find('annotations', { dossierId }))[0])
    .toMatchObject({ color: 'blue', body: 'Mot à mot', motivation: 'commenting' })
})
