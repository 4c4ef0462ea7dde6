import { expect, test } from 'vitest'
import { passphraseWindow } from '#electron/main/passphrase-window.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import { failure, ok } from '#shared/domain/result.ts'

/** Windows that exist as numbers: opened by main, closed by main or by the person. */
function someWindows() {
  const closing = new Map<number, () => void>()
  const close = (id: number) => {
    closing.get(id)?.()
    closing.delete(id)
  }
  const openSmall = (_place: unknown, onOpen: (id: number) => void) =>
    new Promise<void>(resolve => {
      const id = closing.size + 10
      closing.set(id, resolve)
      onOpen(id)
    })
  return { windows: { openSmall, close }, open: () => [...closing.keys()], close }
}

const from = (windowId: number): Caller => ({ role: 'passphrase', windowId, document: 1, announce: () => undefined })
const request = { purpose: 'unlock', subject: 'Villeneuve', attempt: 1 } as const

test('the secret goes to who asked, and its window closes', async () => {
  const { windows, open } = someWindows()
  const { ask, channels } = passphraseWindow(windows)
  const asked = ask(request)
  expect(await channels['passphrase.request']({}, from(10))).toEqual(ok(request))
  expect(await channels['passphrase.answer']({ passphrase: 'secret' }, from(10))).toEqual(ok({}))
  expect(await asked).toBe('secret')
  expect(open()).toEqual([])
})

test('two questions at once do not mix', async () => {
  const { ask, channels } = passphraseWindow(someWindows().windows)
  const first = ask(request)
  const second = ask({ ...request, subject: 'Bourg' })
  await channels['passphrase.answer']({ passphrase: 'two' }, from(11))
  await channels['passphrase.answer']({ passphrase: 'one' }, from(10))
  expect(await Promise.all([first, second])).toEqual(['one', 'two'])
})

test('closing the window is giving up', async () => {
  const { windows, close } = someWindows()
  const asked = passphraseWindow(windows).ask(request)
  close(10)
  expect(await asked).toBeNull()
})

test('a window that was asked nothing learns nothing', async () => {
  const { channels } = passphraseWindow(someWindows().windows)
  expect(await channels['passphrase.request']({}, from(99))).toEqual(failure('no_question'))
  expect(await channels['passphrase.answer']({ passphrase: 'x' }, from(99))).toEqual(failure('no_question'))
})

test('a passphrase that is chosen has twelve characters, as people count them', async () => {
  const { ask, channels } = passphraseWindow(someWindows().windows)
  const asked = ask({ ...request, purpose: 'create' })
  const give = (passphrase: string) => channels['passphrase.answer']({ passphrase }, from(10))
  expect(await give('éééééééééée')).toEqual(failure('passphrase_too_short', { shortest: 12 }))
  // Eleven letters, six of them written with a separate accent.
  expect(await give(`${'e\u0301'.repeat(6)}eeeee`)).toEqual(failure('passphrase_too_short', { shortest: 12 }))
  expect(await give('éééééééééééé')).toEqual(ok({}))
  expect(await asked).toBe('éééééééééééé')
})
