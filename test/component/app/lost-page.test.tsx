import { beforeEach, expect, test, vi } from 'vitest'
import { shownFailures } from '#renderer/ui/failures/shown-failures.ts'
import { lostPage } from '#shared/ipc/lost-page.ts'

const startedIn = async (address: string, place: string) => {
  localStorage.setItem('delibere.place', place)
  window.history.replaceState(null, '', `${location.pathname}${address}`)
  vi.resetModules()
  const { startingHistory } = await import('#renderer/app/routes/starting-history.ts')
  return startingHistory().location.pathname
}

let page = ''
beforeEach(() => {
  page = `${location.pathname}${location.search}`
  return () => {
    localStorage.clear()
    window.history.replaceState(null, '', page)
  }
})

test('a page comes back to the piece that was on show', async () => {
  expect(await startedIn('', '/dossiers/d-1/piece/p-1')).toBe('/dossiers/d-1/piece/p-1')
  expect(shownFailures()).toEqual([])
})

test.each([
  ['/dossiers/d-1/piece/p-1', '/dossiers/d-1'],
  ['/dossiers/d-1/evaluation', '/dossiers/d-1'],
  ['/avis/t-1', '/avis'],
  ['/avis/t-1/signature', '/avis'],
  ['/dossiers', '/dossiers'],
])('in the place of a page that died on %s it says so, and comes back to %s', async (place, before) => {
  expect(await startedIn(`?${lostPage}`, place)).toBe(before)
  expect(location.search).toBe('')
  const { shownFailures: shown } = await import('#renderer/ui/failures/shown-failures.ts')
  expect(shown()).toMatchObject([{ failure: { code: 'page_lost' } }])
})
