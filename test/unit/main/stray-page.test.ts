import { expect, test } from 'vitest'
import { isStray } from '#electron/main/stray-page.ts'

const profile = { role: 'profile', profileId: '01890a5d-ac96-774b-bcce-b302099a8057' } as const

test.each(['about:blank', 'data:text/html,x', 'app://start/index.html', 'https://example.org/'])(
  '%s is not where a profile is shown',
  address => expect(isStray(address, profile)).toBe(true),
)

test.each([`app://p-${profile.profileId}/index.html#/dossiers`, 'chrome-error://chromewebdata/'])(
  '%s is left alone',
  address => expect(isStray(address, profile)).toBe(false),
)
