import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import type { Vaults } from '#electron/ports/vaults.ts'
import { announceToAll } from './announcements.ts'
import { answerApp, appScheme } from './app-protocol.ts'
import { applicationChannels } from './application-channels.ts'
import { callerOf } from './caller.ts'
import { settingsFile } from './device-settings.ts'
import { runningJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { refuseNavigation } from './navigation-refusal.ts'
import { refuseNetwork } from './network-refusal.ts'
import { passphraseWindow } from './passphrase-window.ts'
import { refusePermissions } from './permission-refusal.ts'
import { registerChannels } from './register-channels.ts'
import { placementFile } from './window-placement.ts'
import { createWindows } from './windows.ts'

protocol.registerSchemesAsPrivileged([appScheme])
app.enableSandbox()
if (!app.requestSingleInstanceLock()) app.exit(0)

const userData = app.getPath('userData')
const log = openLog(join(userData, 'logs'), () => new Date())
process.on('uncaughtException', cause => log('uncaught', cause))
process.on('unhandledRejection', cause => log('unhandled', cause))
app.on('web-contents-created', (_event, contents) => refuseNavigation(contents))

await app.whenReady()
const settings = settingsFile(join(userData, 'device.json'), app.getLocale())
const placement = placementFile(join(userData, 'window.json'))
const windows = createWindows(join(import.meta.dirname, '../preload/index.cjs'), placement, log)
const jobs = runningJobs()
const passphrases = passphraseWindow(windows)
const vaults: Vaults = {
  of: () => {
    throw new Error('no profile is open')
  },
}

refusePermissions(session.defaultSession)
refuseNetwork(session.defaultSession)
protocol.handle('app', answerApp(join(import.meta.dirname, '../renderer'), vaults))
registerChannels(
  {
    ...applicationChannels({
      version: app.getVersion(),
      host: process.versions.electron ? 'electron' : 'chromium',
      locale: app.getLocale(),
      settings,
      settingsChanged: changed => {
        showMenu(changed.language)
        announceToAll('settings.changed', changed)
      },
      jobs,
    }),
    ...passphrases.channels,
  },
  callerOf(windows),
  log,
)
showMenu(settings.read().language)
windows.openMain()
app.on('second-instance', () => windows.focus())
app.on('window-all-closed', () => app.quit())
