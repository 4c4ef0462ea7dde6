import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { heldWindows } from '#electron/main/held-windows.ts'
import type { Caller } from '#electron/ports/handlers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const page: Caller = { role: 'profile', windowId: 7, document: 1, announce: () => undefined }

function open() {
  const told: string[] = []
  const logged: string[] = []
  const window = {
    id: 7,
    closed: false,
    destroy: () => {
      window.closed = true
    },
  }
  const held = heldWindows(code => void logged.push(code))
  return { window, told, logged, held, ask: () => held.askFirst(window, () => void told.push('closing')) }
}

async function openHeld() {
  const opened = open()
  await opened.held.channels['window.hold']({ held: true }, page)
  return opened
}

test('a window whose page holds nothing closes at once', () => {
  const { ask, told } = open()
  expect(ask()).toBe(false)
  expect(told).toEqual([])
})

test('a held window closes at the word of its page, and not before', async () => {
  const { ask, held, window, told, logged } = await openHeld()
  expect(ask()).toBe(true)
  expect(ask(), 'asked once only while it thinks').toBe(true)
  expect(told).toEqual(['closing'])
  await vi.advanceTimersByTimeAsync(4000)
  expect(window.closed).toBe(false)
  await held.channels['window.answer-closing']({ answer: 'close' }, page)
  await vi.runAllTimersAsync()
  expect(window.closed).toBe(true)
  expect(logged).toEqual([])
})

test('a page that says nothing keeps its window for five seconds, and the log knows', async () => {
  const { ask, window, logged } = await openHeld()
  ask()
  await vi.advanceTimersByTimeAsync(5000)
  expect(window.closed).toBe(true)
  expect(logged).toEqual(['closing_unanswered'])
})

test('a page that asks the person keeps its window as long as they think, and is asked again', async () => {
  const { ask, held, window, told } = await openHeld()
  ask()
  await held.channels['window.answer-closing']({ answer: 'stay' }, page)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(window.closed).toBe(false)
  expect(ask()).toBe(true)
  expect(told).toEqual(['closing', 'closing'])
})

test('whoever had it asked hears at once, and once, that the page keeps its window', async () => {
  const { ask, held } = await openHeld()
  const heard: string[] = []
  held.onStay(7, () => void heard.push('stays'))
  ask()
  expect(heard).toEqual([])
  await held.channels['window.answer-closing']({ answer: 'stay' }, page)
  expect(heard).toEqual(['stays'])
  ask()
  await held.channels['window.answer-closing']({ answer: 'stay' }, page)
  expect(heard).toEqual(['stays'])
})

test('the person gives up what could not be saved: the window closes', async () => {
  const { ask, held, window } = await openHeld()
  ask()
  await held.channels['window.answer-closing']({ answer: 'stay' }, page)
  await held.channels['window.answer-closing']({ answer: 'close' }, page)
  await vi.runAllTimersAsync()
  expect(window.closed).toBe(true)
})

test('a page cannot close a window that nobody asked to close', async () => {
  const { held, window } = await openHeld()
  await held.channels['window.answer-closing']({ answer: 'close' }, page)
  await vi.runAllTimersAsync()
  expect(window.closed).toBe(false)
})

test('a page that goes while it is asked lets its window close; one that goes unasked holds it no longer', async () => {
  const asked = await openHeld()
  asked.ask()
  asked.held.release(7)
  expect(asked.window.closed).toBe(true)

  const unasked = await openHeld()
  unasked.held.release(7)
  expect(unasked.window.closed).toBe(false)
  expect(unasked.ask()).toBe(false)
})
