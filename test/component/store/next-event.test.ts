import { expect, test } from 'vitest'
import { recordAct } from '#renderer/store/events/next-event.ts'
import { memoryStore } from '#test/component/memory-store.ts'

const hash = 'a'.repeat(64)
const base = { id: 'e-1', author: 'm-2', clock: '000000000000001-000000-elsewhere', schema: 1 }

test('acts are numbered one after the other on this device, whatever other devices wrote', async () => {
  const store = await memoryStore({
    events: [
      {
        ...base,
        device: 'elsewhere',
        number: 7,
        act: 'round_called',
        subject: 'd-1',
        hash,
        at: '2026-11-20T09:00:00.000Z',
      },
    ],
  })
  const act = (subject: string) => recordAct(store, { act: 'model_published', subject, hash })
  const events = await Promise.all([act('g-1'), act('g-2'), act('g-3')])
  expect(events.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(new Set(events.map(({ device }) => device)).size).toBe(1)
  expect(events[0]?.device).not.toBe('elsewhere')
  expect(await store.find('events', { device: events[0]?.device ?? '' })).toHaveLength(3)
})

test('an act that is done once is recorded once, asked for twice at the same time', async () => {
  const store = await memoryStore({})
  const act = (subject: string) =>
    recordAct(store, { act: 'round_opened', subject, hash }, event => event.subject === subject)
  const [first, again, other] = await Promise.all([act('d-1'), act('d-1'), act('d-2')])
  expect(again).toEqual(first)
  expect(other?.number).toBe(2)
  expect(await store.find('events', {})).toHaveLength(2)
})
