import { join } from 'node:path'
import { app, dialog, protocol, session, utilityProcess } from 'electron'
import { exchangeChannels } from '#electron/exchange/channels.ts'
import { heldPackages } from '#electron/exchange/held-packages.ts'
import { intakeChannels } from '#electron/intake/channels.ts'
import { forkReader } from '#electron/intake/fork-reader.ts'
import { utilityReader } from '#electron/intake/utility-reader.ts'
import { holdIdentities } from '#electron/signing/identities.ts'
import { createVaults } from '#electron/vault/vaults.ts'
import { failure, ok } from '#shared/domain/result.ts'
import { actChannels } from './act-channels.ts'
import { announceToAll } from './announcements.ts'
import { answerApp, appScheme } from './app-protocol.ts'
import { applicationChannels } from './application-channels.ts'
import { callerOf } from './caller.ts'
import { dataFolderFault, dataFolderSentence } from './data-folder.ts'
import { settingsFile } from './device-settings.ts'
import { nativeDialogs } from './dialogs.ts'
import { refuseDownloads } from './download-refusal.ts'
import { heldWindows } from './held-windows.ts'
import { runningJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { refuseNavigation } from './navigation-refusal.ts'
import { refuseNetwork } from './network-refusal.ts'
import { offlineSwitches } from './offline-switches.ts'
import { passphraseWindow } from './passphrase-window.ts'
import { refusePeers } from './peer-refusal.ts'
import { refusePermissions } from './permission-refusal.ts'
import { registerChannels } from './register-channels.ts'
import { seedsOf } from './seeds.ts'
import { systemKeyRing } from './system-key-ring.ts'
import { placementFile } from './window-placement.ts'
import { createWindows } from './windows.ts'

/** Days before months in both. */
const chromiumLanguage = { fr: 'fr', en: 'en-GB' } as const

protocol.registerSchemesAsPrivileged([appScheme])
app.enableSandbox()
const userData = app.getPath('userData')
const settings = settingsFile(join(userData, 'device.json'))
const fault = dataFolderFault(userData)
if (fault) {
  dialog.showErrorBox(app.getName(), dataFolderSentence(fault, userData, settings.read().language))
  app.exit(1)
}
if (!app.requestSingleInstanceLock()) app.exit(0)

const log = openLog(join(userData, 'logs'), () => new Date())
process.on('uncaughtException', cause => log('uncaught', cause))
process.on('unhandledRejection', cause => log('unhandled', cause))
app.on('web-contents-created', (_event, contents) => refuseNavigation(contents))
app.on('web-contents-created', (_event, contents) => refusePeers(contents))

for (const [name, value] of Object.entries(offlineSwitches)) app.commandLine.appendSwitch(name, value)
// Fields of a date follow the language of Chromium, which otherwise is the system's and not that of the interface.
app.commandLine.appendSwitch('lang', chromiumLanguage[settings.read().language])
// With this they follow the page's own, where Chromium has no texts of that language and where a person changes it.
app.commandLine.appendSwitch('enable-blink-features', 'LangAttributeAwareFormControlUI')

await app.whenReady()
const placement = placementFile(join(userData, 'window.json'))
const held = heldWindows(log)
const windows = createWindows(join(import.meta.dirname, '../preload/index.cjs'), placement, held, log)
const jobs = runningJobs()
const passphrases = passphraseWindow(windows)
const chooseFiles = nativeDialogs(() => settings.read().language)
const readerEntry = join(import.meta.dirname, 'reader.js')
const isElectron = process.versions.electron !== undefined
const startReader = isElectron ? utilityReader(utilityProcess, readerEntry) : forkReader(readerEntry)
const resources = join(app.getAppPath(), 'resources')
const identities = holdIdentities()
const packages = heldPackages()
const { vaults, ...vault } = createVaults({
  userData,
  keyRing: systemKeyRing(),
  askPassphrase: passphrases.ask,
  leadWindow: windows.lead,
  seeds: seedsOf(resources),
})

refusePermissions(session.defaultSession)
refuseNetwork(session.defaultSession)
refuseDownloads(session.defaultSession)
protocol.handle('app', answerApp(join(import.meta.dirname, '../renderer'), vaults))
registerChannels(
  {
    ...applicationChannels({
      version: app.getVersion(),
      host: isElectron ? 'electron' : 'chromium',
      locale: app.getLocale(),
      settings,
      settingsChanged: changed => {
        showMenu(changed.language, windows.openAnother)
        announceToAll('settings.changed', changed)
      },
      jobs,
    }),
    ...held.channels,
    ...passphrases.channels,
    ...vault.channels,
    'window.open-another': async (_, { windowId }) => {
      windows.openAnother(windowId)
      return ok({})
    },
    'window.close-others': async (_, { windowId }) =>
      (await windows.closeOthers(windowId)) ? ok({}) : failure('window_stays'),
    'profiles.close': async (input, caller) => {
      // The keys go with the profile: no window may be left without them.
      if (!(await windows.closeOthers(caller.windowId))) return failure('window_stays')
      if (caller.profileId) {
        identities.drop(caller.profileId)
        packages.drop(caller.profileId)
      }
      return vault.channels['profiles.close'](input, caller)
    },
    ...intakeChannels({ vaults, jobs, chooseFiles, startReader }),
    ...exchangeChannels({ vaults, chooseFiles, packages }),
    ...actChannels({
      ...{ vaults, jobs, chooseFiles, identities },
      askPassphrase: passphrases.ask,
      places: { threads: import.meta.dirname, resources },
    }),
  },
  callerOf(windows),
  log,
)
showMenu(settings.read().language, windows.openAnother)
windows.openMain()
app.on('second-instance', () => windows.focus())
app.on('window-all-closed', () => app.quit())
app.on('will-quit', event => {
  // What was asked of the disk is finished first; only then is there nothing left to wait for.
  event.preventDefault()
  void vault.closeAll().then(
    () => app.exit(0),
    cause => {
      log('vaults_not_closed', cause)
      app.exit(1)
    },
  )
})
