import { expect, test } from 'vitest'
import { type Place, pageOf, placeOf } from '#electron/main/origins.ts'
import { trustedSender } from '#electron/main/trusted-sender.ts'

const profileId = '01890a5d-ac96-774b-bcce-b302099a8057'
const places: Place[] = [{ role: 'start' }, { role: 'passphrase' }, { role: 'profile', profileId }]

test.each(places)('the page of $role at its own place is heard', place => {
  expect(placeOf(pageOf(place))).toEqual(place)
  expect(trustedSender({ url: pageOf(place), parent: null }, place)).toEqual(place)
  expect(trustedSender({ url: `${pageOf(place)}#/route?x=1`, parent: null }, place)).toEqual(place)
})

test('a frame inside a page has no voice', () => {
  const top = { url: 'app://start/index.html', parent: null }
  expect(trustedSender({ url: 'app://start/index.html', parent: top }, { role: 'start' })).toBeNull()
})

test('a page that is gone has no voice', () => {
  expect(trustedSender(null, { role: 'start' })).toBeNull()
})

test('a window that main does not know has no voice', () => {
  expect(trustedSender({ url: 'app://start/index.html', parent: null }, undefined)).toBeNull()
})

test('a page at another place than where main led its window has no voice', () => {
  for (const place of places) {
    for (const elsewhere of places.filter(one => one !== place)) {
      expect(trustedSender({ url: pageOf(elsewhere), parent: null }, place)).toBeNull()
    }
  }
})

test.each([
  'https://start/index.html',
  'https://start.app.localhost/index.html',
  'app://start.evil/index.html',
  'app://evil@start/index.html',
  'app://start:81/index.html',
  'app:start/index.html',
  `app://p-${profileId}x/index.html`,
  'app://p-../index.html',
  'file:///index.html',
  'data:text/html,x',
  'about:blank',
  '',
])('%s is no place of ours', address => {
  expect(placeOf(address)).toBeNull()
})
