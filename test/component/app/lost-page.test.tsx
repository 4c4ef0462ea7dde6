import { beforeEach, expect, test } from 'vitest'
import { isAfterLoss } from '#renderer/app/opening/after-loss.ts'
import { startingHistory } from '#renderer/app/routes/starting-history.ts'
import { hideFailures, shownFailures } from '#renderer/ui/failures/shown-failures.ts'
import { lostPage } from '#shared/ipc/lost-page.ts'

const startedAt = (place: string, afterLoss: boolean) => {
  localStorage.setItem('delibere.place', place)
  return startingHistory(afterLoss).location.pathname
}

beforeEach(() => {
  const page = `${location.pathname}${location.search}`
  window.history.replaceState(null, '', page)
  return () => {
    hideFailures()
    localStorage.removeItem('delibere.place')
    window.history.replaceState(null, '', page)
  }
})

test('a page comes back to the piece that was on show', () => {
  expect(startedAt('/dossiers/d-1/piece/p-1', false)).toBe('/dossiers/d-1/piece/p-1')
  expect(shownFailures()).toEqual([])
})

test.each([
  ['/dossiers/d-1/piece/p-1', '/dossiers/d-1'],
  ['/dossiers/d-1/evaluation', '/dossiers/d-1'],
  ['/avis/t-1', '/avis'],
  ['/avis/t-1/signature', '/avis'],
  ['/dossiers', '/dossiers'],
])('in the place of a page that died on %s it says so, and comes back to %s', (place, before) => {
  expect(startedAt(place, true)).toBe(before)
  expect(shownFailures()).toMatchObject([{ failure: { code: 'page_lost' } }])
})

test('a page knows of a loss by its address, which is cleared', () => {
  window.history.replaceState(null, '', `${location.pathname}?${lostPage}`)
  expect(isAfterLoss()).toBe(true)
  expect(location.search).toBe('')
  expect(isAfterLoss()).toBe(true)
})
