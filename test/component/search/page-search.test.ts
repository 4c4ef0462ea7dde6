import { expect, test, vi } from 'vitest'
import { noAnswer } from '#renderer/search/search-contract.ts'
import { searchThread } from '#renderer/search/worker/search-thread.ts'
import { aDossier, anAnnotation } from '../a-record.ts'
import { memoryStore } from '../memory-store.ts'
import { members, pieces, sittings } from '../villeneuve.ts'
import { aGate, aMachine, aSearch, found, unpacked } from './a-search.ts'

const [aipd, bias] = pieces.map(piece => ({ ...piece, dossierId: 'd-1' }))
if (!aipd || !bias) throw new Error('the pieces are not there')
aipd.sha256 = 'a'.repeat(64)
bias.sha256 = 'b'.repeat(64)

const filled = () =>
  memoryStore({
    dossiers: [aDossier('d-1'), aDossier('d-2', { number: '2026-002', title: 'Optimisation des tournées' })],
    pieces: [aipd, bias],
    annotations: [anAnnotation('n-1')],
    members,
  })

const read = () =>
  aMachine({ [aipd.sha256]: ['Le réexamen est motivé.', 'Annexe.'], [bias.sha256]: ['Écarts mesurés'] })

const ready = async ({ search }: ReturnType<typeof aSearch>) =>
  vi.waitFor(() => {
    const { stage, reading } = search.state.read()
    expect({ stage, done: reading.done }).toEqual({ stage: 'ready', done: reading.total })
  })

test('what the store holds is found, with the words of its pieces, and what changes in it', async () => {
  const store = await filled()
  const started = aSearch(store, read())
  await ready(started)
  const { search } = started
  expect(search.state.read().reading).toEqual({ done: 2, total: 2, paused: false })
  expect(await found(search, 'motives ')).toEqual(['pages/p-1/1'])
  expect(await found(search, 'logements ')).toEqual(['dossiers/d-1'])
  expect(await found(search, 'residence ')).toEqual(['annotations/n-1'])
  await store.put('annotations', anAnnotation('n-1', { body: 'Selon la commune.', clock: store.tick() }))
  await vi.waitFor(async () => expect(await found(search, 'commune ')).toEqual(['annotations/n-1']))
  expect(await found(search, 'residence ')).toEqual([])
  await store.remove('annotations', 'n-1')
  await vi.waitFor(async () => expect(await found(search, 'commune ')).toEqual([]))
})

test('at the next opening only what differs is indexed, and no file is read again', async () => {
  const store = await filled()
  const machine = read()
  const first = aSearch(store, machine)
  await ready(first)
  await vi.waitFor(async () => expect(await unpacked(machine.kept.bytes)).toContain('Écarts mesurés'))
  first.end()
  await store.put('dossiers', aDossier('d-2', { number: '2026-002', title: 'Tri du courrier', clock: store.tick() }))
  const second = aSearch(store, machine)
  await ready(second)
  expect(machine.read).toHaveLength(2)
  expect(second.search.state.read().rebuilt).toBe(false)
  expect(await found(second.search, 'motives ')).toEqual(['pages/p-1/1'])
  expect(await found(second.search, 'courriers ')).toEqual(['dossiers/d-2'])
  expect(await found(second.search, 'tournées ')).toEqual([])
})

test.each(['damaged', 'cut short', 'of another version'])(
  'an index that is %s is made anew, and that is told',
  async how => {
    const store = await filled()
    const machine = read()
    const first = aSearch(store, machine)
    await ready(first)
    await vi.waitFor(async () => expect(await unpacked(machine.kept.bytes)).toContain('Écarts mesurés'))
    first.end()
    if (how === 'damaged') Object.assign(machine.kept, { bytes: null, damaged: true })
    if (how === 'cut short') machine.kept.bytes = machine.kept.bytes?.slice(0, 200) ?? null
    if (how === 'of another version') {
      const text = (await unpacked(machine.kept.bytes)).replace('delibere-search/', 'delibere-search/0.')
      const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
      machine.kept.bytes = new Uint8Array(await new Response(packed).arrayBuffer())
    }
    const second = aSearch(store, machine)
    await ready(second)
    expect(second.search.state.read().rebuilt).toBe(true)
    expect(await found(second.search, 'motives ')).toEqual(['pages/p-1/1'])
  },
)

const [sitting] = sittings
if (!sitting) throw new Error('the sitting is not there')
const withdrawal = {
  ...sitting,
  agenda: [{ id: 'i-1', dossierId: 'd-1', title: 'Logement' }],
  attendance: [{ memberId: 'm-chair', status: 'recused' as const }],
}

test('a dossier that the member withdraws from is found no more, and leaves the kept index at once', async () => {
  const store = await filled()
  const machine = read()
  const { search, ...rest } = aSearch(store, machine)
  await ready({ search, ...rest })
  await vi.waitFor(async () => expect(await unpacked(machine.kept.bytes)).toContain('Écarts mesurés'))
  await store.put('sittings', withdrawal)
  await vi.waitFor(async () => expect(await found(search, 'logements ')).toEqual([]))
  for (const text of ['réexamen ', 'residence ', '2026-001 ', 'aipd ']) expect(await found(search, text)).toEqual([])
  await vi.waitFor(async () =>
    expect(await unpacked(machine.kept.bytes)).not.toMatch(/logement|réexamen|résidence|d-1"/i),
  )
  expect(await unpacked(machine.kept.bytes)).toContain('tournées')
  // The others of the committee go on.
  search.searchAs('m-2')
  await vi.waitFor(async () => expect(await found(search, 'logements ')).toEqual(['dossiers/d-1']))
})

test('an answer that was on its way when the member withdrew is dropped, its counts too', async () => {
  const store = await filled()
  const searched = aGate()
  const withdrawn = aGate()
  const started = aSearch(store, read(), thread => ({
    ...thread,
    async search(request) {
      const answer = await thread.search(request)
      searched.open()
      await withdrawn.opened
      return answer
    },
  }))
  await ready(started)
  const { search } = started
  const { revision } = search.state.read()
  const request = { text: '2026 ', filters: {}, limit: 5 }
  const answer = search.ask(request)
  await searched.opened
  await store.put('sittings', withdrawal)
  await vi.waitFor(() => expect(search.state.read().revision).toBeGreaterThan(revision))
  withdrawn.open()
  expect(await answer).toEqual(noAnswer)
  expect((await search.ask(request)).counts).toEqual({ dossier: 1 })
})

test('one that was withdrawn from while the program was closed is never shown nor read', async () => {
  const store = await filled()
  const machine = read()
  const first = aSearch(store, machine)
  await ready(first)
  await vi.waitFor(async () => expect(await unpacked(machine.kept.bytes)).toContain('Écarts mesurés'))
  first.end()
  machine.read.length = 0
  await store.put('sittings', withdrawal)
  const second = aSearch(store, machine)
  await ready(second)
  expect(await found(second.search, 'logements ')).toEqual([])
  await vi.waitFor(async () => expect(await unpacked(machine.kept.bytes)).not.toMatch(/logement|réexamen|d-1"/i))
  expect(machine.read).toEqual([])
})

test('notes for their author or for the rapporteur are found by them alone', async () => {
  const store = await memoryStore({
    dossiers: [aDossier('d-1', { rapporteurId: 'm-2' })],
    annotations: [
      anAnnotation('n-mine', { audience: 'private', body: 'Secret de la présidente' }),
      anAnnotation('n-rapporteur', { audience: 'rapporteur', body: 'Secret pour la rapporteure' }),
    ],
  })
  const { search, ...rest } = aSearch(store, read())
  await ready({ search, ...rest })
  expect(await found(search, 'secret ')).toEqual(['annotations/n-mine', 'annotations/n-rapporteur'])
  search.searchAs('m-2')
  await vi.waitFor(async () => expect(await found(search, 'secret ')).toEqual(['annotations/n-rapporteur']))
  search.searchAs('m-3')
  await vi.waitFor(async () => expect(await found(search, 'secret ')).toEqual([]))
})

test('reading can be paused, and goes on where it was', async () => {
  const store = await filled()
  const machine = read()
  const { search } = aSearch(store, machine)
  search.pause()
  await vi.waitFor(() => expect(search.state.read().stage).toBe('ready'))
  expect(search.state.read().reading).toEqual({ done: 0, total: 2, paused: true })
  expect(await found(search, 'logements ')).toEqual(['dossiers/d-1'])
  search.resume()
  await vi.waitFor(() => expect(search.state.read().reading).toEqual({ done: 2, total: 2, paused: false }))
  expect(await found(search, 'motives ')).toEqual(['pages/p-1/1'])
})

test('a piece that goes while its words are read, or are about to be put, is not found any more', async () => {
  const store = await filled()
  const machine = read()
  const words = aGate()
  const asked = aGate()
  machine.answers['documents.read'] = async ({ sha256 }) => {
    if (sha256 === bias.sha256) {
      asked.open()
      await words.opened
    }
    return { kind: 'pages' as const, extractor: 'test', pages: [`Écarts de ${sha256.charAt(0)}`] }
  }
  const dropping = aGate()
  const dropped = aGate()
  const { search } = aSearch(store, machine, thread => ({
    ...thread,
    async drop(keys) {
      dropping.open()
      await dropped.opened
      await thread.drop(keys)
    },
  }))
  await asked.opened
  await vi.waitFor(async () => expect(await found(search, 'écarts ')).toEqual(['pages/p-1/1']))
  await store.remove('pieces', bias.id)
  await dropping.opened
  words.open()
  await vi.waitFor(() => expect(search.state.read().reading.done).toBe(search.state.read().reading.total))
  dropped.open()
  await vi.waitFor(() => expect(search.state.read().reading).toEqual({ done: 1, total: 1, paused: false }))
  await vi.waitFor(async () => expect(await found(search, 'biais ')).toEqual([]))
  expect(await found(search, 'écarts ')).toEqual(['pages/p-1/1'])
})

test('a piece that is replaced is read again at once', async () => {
  const store = await filled()
  const machine = aMachine({
    [aipd.sha256]: ['Le réexamen est motivé.'],
    [bias.sha256]: ['Écarts mesurés'],
    ['c'.repeat(64)]: ['Écarts corrigés'],
  })
  const started = aSearch(store, machine)
  await ready(started)
  const { search } = started
  await store.put('pieces', { ...bias, sha256: 'c'.repeat(64), clock: store.tick() })
  await vi.waitFor(async () => expect(await found(search, 'corrigés ')).toEqual(['pages/p-2/1']))
  expect(await found(search, 'mesurés ')).toEqual([])
})

const workerOf = (code: string) =>
  new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' })

test('a worker that does not start refuses what is asked of it, and the search says that it failed', async () => {
  const thread = searchThread(workerOf('throw new Error("broken")'))
  await expect(thread.pack()).rejects.toThrow('broken')
  await expect(thread.pack()).rejects.toThrow('broken')
  const { search } = aSearch(await filled(), read(), () => searchThread(workerOf('throw new Error("broken")')))
  await vi.waitFor(() => expect(search.state.read().stage).toBe('failed'))
})

test('a worker that fails later ends the search, which says so', async () => {
  const machine = read()
  const started = aSearch(await filled(), machine, thread => ({
    ...thread,
    search: () => Promise.reject(new Error('broken')),
  }))
  await ready(started)
  const { search } = started
  await expect.poll(() => machine.kept.bytes?.length).toBeGreaterThan(0)
  expect(await search.ask({ text: 'logements', filters: {}, limit: 5 })).toEqual(noAnswer)
  expect(search.state.read().stage).toBe('failed')
  // Nothing is left on the disk that a withdrawal could not take away any more.
  await expect.poll(() => machine.kept.bytes?.length).toBe(0)
  const again = aSearch(await filled(), machine)
  await ready(again)
  expect(again.search.state.read().rebuilt).toBe(true)
})

test('words of a piece that cannot be put end the search, which says so', async () => {
  const { search } = aSearch(await filled(), read(), thread => ({
    ...thread,
    put: sources =>
      sources.some(({ key }) => key.startsWith('pages/')) ? Promise.reject(new Error('broken')) : thread.put(sources),
  }))
  await vi.waitFor(() => expect(search.state.read().stage).toBe('failed'))
})
