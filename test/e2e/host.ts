import { test as base, expect, type Page } from '@playwright/test'
import type { LaunchOptions } from './running-app.ts'
import { Workbench } from './workbench.ts'

type Fixtures = {
  keyring: LaunchOptions['keyring']
  workbench: Workbench
  /** The main window of the first start; after `workbench.restart()` use `workbench.page`. */
  page: Page
}

/**
 * The application on either host. After every test: no request left the machine, no page reported an error or a broken
 * policy, main met no bug.
 */
export const test = base.extend<Fixtures>({
  keyring: ['gnome_libsecret', { option: true }],
  workbench: async ({ keyring }, use, info) => {
    const workbench = new Workbench({ userData: info.outputPath('user-data'), keyring })
    await workbench.start()
    await use(workbench)
    const outside = workbench.outsideRequests()
    await workbench.end()
    expect(outside, 'no request leaves the machine').toEqual([])
    expect(workbench.unexpectedFaults(), 'no fault on any page, no bug in main').toEqual([])
  },
  page: async ({ workbench }, use) => use(workbench.page),
})
export { expect }
