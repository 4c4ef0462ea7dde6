import { memo, StrictMode, useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import { useSaveState } from '#renderer/store/react/use-save-state.ts'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { WithheldProvider } from '#renderer/store/react/withheld.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { aDossier } from '../a-record.ts'
import { memoryStore } from '../memory-store.ts'

const nothing = new Set<string>()
const drawn: string[] = []
const Row = memo(function Row({ dossier }: { dossier: DossierRecord }) {
  drawn.push(dossier.id)
  return <li>{dossier.title}</li>
})

function List() {
  const { records, status } = useRecords('dossiers', { state: 'filed' })
  return (
    <ul aria-label="list" data-status={status}>
      {records.map(dossier => (
        <Row key={dossier.id} dossier={dossier} />
      ))}
    </ul>
  )
}

test('a list follows the store, and draws again the row that changed only', async () => {
  const store = await memoryStore({ dossiers: [aDossier('d-1', { title: 'Un' }), aDossier('d-2', { title: 'Deux' })] })
  const screen = await render(
    <StoreProvider store={store}>
      <WithheldProvider value={nothing}>
        <List />
      </WithheldProvider>
    </StoreProvider>,
  )
  await expect.element(screen.getByText('Deux')).toBeVisible()
  drawn.length = 0
  await store.put('dossiers', aDossier('d-2', { title: 'Deux, changé' }))
  await expect.element(screen.getByText('Deux, changé')).toBeVisible()
  expect(drawn).toEqual(['d-2'])
})

test('a list is not drawn where nothing says what is withheld', async () => {
  const store = await memoryStore({ dossiers: [aDossier('d-1', { title: 'Un' })] })
  const unguarded = render(
    <StoreProvider store={store}>
      <List />
    </StoreProvider>,
  )
  await expect(unguarded).rejects.toThrow('no WithheldProvider above')
  expect(document.body.textContent).not.toContain('Un')
})

test('what does not concern a list does not draw it', async () => {
  const store = await memoryStore({ dossiers: [aDossier('d-1', { title: 'Un' })] })
  const screen = await render(
    <StoreProvider store={store}>
      <WithheldProvider value={nothing}>
        <List />
      </WithheldProvider>
    </StoreProvider>,
  )
  await expect.element(screen.getByText('Un')).toBeVisible()
  drawn.length = 0
  await store.put('dossiers', aDossier('d-9', { state: 'closed' }))
  await store.find('dossiers', {})
  expect(drawn).toEqual([])
})

function One({ id }: { id: string }) {
  const { record, status } = useRecord('dossiers', id)
  return <p>{status === 'loading' ? 'loading' : (record?.title ?? 'none')}</p>
}

function Chosen() {
  const [id, choose] = useState('d-1')
  return (
    <>
      <One id={id} />
      <button type="button" onClick={() => choose('d-9')}>
        other
      </button>
    </>
  )
}

test('one record is read, changes with its identifier, and may be absent', async () => {
  const store = await memoryStore({ dossiers: [aDossier('d-1', { title: 'Un' })] })
  const screen = await render(
    <StrictMode>
      <StoreProvider store={store}>
        <WithheldProvider value={nothing}>
          <Chosen />
        </WithheldProvider>
      </StoreProvider>
    </StrictMode>,
  )
  await expect.element(screen.getByText('Un')).toBeVisible()
  await screen.getByRole('button').click()
  await expect.element(screen.getByText('none')).toBeVisible()
  await store.put('dossiers', aDossier('d-9', { title: 'Neuf' }))
  await expect.element(screen.getByText('Neuf')).toBeVisible()
})

function Saved() {
  const { pending, savedAt, failed } = useSaveState()
  return <p>{failed ? 'failed' : pending > 0 ? 'saving' : (savedAt ?? 'nothing yet')}</p>
}

test('the save indicator tells when something was saved', async () => {
  const store = await memoryStore()
  const screen = await render(
    <StoreProvider store={store}>
      <WithheldProvider value={nothing}>
        <Saved />
      </WithheldProvider>
    </StoreProvider>,
  )
  await expect.element(screen.getByText('nothing yet')).toBeVisible()
  const { at } = await store.put('dossiers', aDossier('d-1'))
  await expect.element(screen.getByText(at)).toBeVisible()
})

function Count() {
  const { records } = useRecords('dossiers', {})
  return <p>{records.filter(({ state }) => state === 'filed').length} filed</p>
}

test('ten thousand records are shown, and one change among them is heard', async () => {
  const dossiers = Array.from({ length: 10_000 }, (_, index) => aDossier(`d-${index}`))
  const store = await memoryStore({ dossiers })
  const screen = await render(
    <StoreProvider store={store}>
      <WithheldProvider value={nothing}>
        <Count />
      </WithheldProvider>
    </StoreProvider>,
  )
  await expect.element(screen.getByText('10000 filed')).toBeVisible()
  await store.put('dossiers', aDossier('d-5000', { state: 'closed' }))
  await expect.element(screen.getByText('9999 filed')).toBeVisible()
})

test('what is watched whole follows changes and removals, whatever its clear fields put first', async () => {
  const store = await memoryStore({
    dossiers: [
      aDossier('d-1', { state: 'on_agenda', title: 'Un' }),
      aDossier('d-2', { state: 'admissible', title: 'Deux' }),
      aDossier('d-3', { state: 'filed', title: 'Trois' }),
    ],
  })
  let told: string[] = []
  const stop = store.watch('dossiers', {}, records => {
    told = records.map(({ id, title }) => `${id} ${title}`).toSorted()
  })
  await expect.poll(() => told).toEqual(['d-1 Un', 'd-2 Deux', 'd-3 Trois'])
  await store.put('dossiers', aDossier('d-1', { state: 'on_agenda', title: 'Un, changé' }))
  await store.put('dossiers', aDossier('d-2', { state: 'closed', title: 'Deux, changé' }))
  await expect.poll(() => told).toEqual(['d-1 Un, changé', 'd-2 Deux, changé', 'd-3 Trois'])
  for (const id of ['d-3', 'd-1']) await store.remove('dossiers', id)
  await expect.poll(() => told).toEqual(['d-2 Deux, changé'])
  stop()
})
