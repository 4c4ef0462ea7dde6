import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { personalDataInLogs } from './personal-words.ts'
import type { LaunchOptions } from './running-app.ts'
import { Workbench } from './workbench.ts'

type Fixtures = {
  userData: string
  keyring: LaunchOptions['keyring']
  workbench: Workbench
  /** The main window of the first start; after `workbench.restart()` use `workbench.page`. */
  page: Page
}

/**
 * The application on either host. After every test: no request left the machine, no page reported an error or a broken
 * policy, main met no bug, no log names a person, a dossier or a file.
 */
export const test = base.extend<Fixtures>({
  keyring: ['gnome_libsecret', { option: true }],
  // Outside Playwright's output folder, which another run empties when it starts.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'delibere-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  workbench: async ({ keyring, userData }, use) => {
    const workbench = new Workbench({ userData, keyring })
    await workbench.start()
    await use(workbench)
    const outside = workbench.outsideRequests()
    await workbench.end()
    expect(outside, 'no request leaves the machine').toEqual([])
    expect(workbench.unexpectedFaults(), 'no fault on any page, no bug in main').toEqual([])
    expect(personalDataInLogs(workbench.userData), 'no personal data in the logs').toEqual([])
  },
  page: async ({ workbench }, use) => use(workbench.page),
})
export { expect }
