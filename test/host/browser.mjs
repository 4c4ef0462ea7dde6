// @ts-check
import { join } from 'node:path'
import { forgetPages, portOf, removeStaleLocks, writePreferences } from './browser-profile.mjs'
import { flag, headless } from './command-line.mjs'
import { DevToolsPipe } from './devtools.mjs'
import { findChromium } from './find-chromium.mjs'
import { switches } from './switches.mjs'
import { userData } from './user-data.mjs'

const profile = join(userData, 'chromium')

/** What Chromium would otherwise do by itself over the network, or show to a person. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider',
  '--password-store=basic',
  '--hide-crash-restore-bubble',
]
const port = flag('remote-debugging-port')

/** Arguments that name this browser: a second launch with them is handed to the one that runs. */
export const sameBrowser = [
  `--user-data-dir=${profile}`,
  // Chromium refuses to run its sandbox as root, as in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
]

/** @type {{ pipe: DevToolsPipe, executable: string, version: string } | undefined} */
let running

/** The running browser. Throws before `startBrowser`. */
export function browser() {
  if (!running) throw new Error('no browser yet: wait for app.whenReady()')
  return running
}

export const browserRuns = () => running !== undefined

export async function startBrowser() {
  const executable = findChromium()
  if (!executable) throw new Error('No Chromium was found: install the package chromium, or set CHROMIUM.')
  await removeStaleLocks(profile)
  forgetPages(profile)
  writePreferences(profile)
  const pipe = new DevToolsPipe(executable, [
    ...sameBrowser,
    ...(headless ? ['--headless=new', '--hide-scrollbars'] : []),
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    '--no-startup-window',
    ...quiet,
    ...switches,
  ])
  const { product } = await pipe.root.send('Browser.getVersion')
  running = { pipe, executable, version: product.split('/')[1] }
  // Chromium writes the port it chose; one that it was given it does not repeat.
  const debuggingPort = port === '0' ? await portOf(profile) : port === undefined ? undefined : Number(port)
  return { ...running, debuggingPort }
}
