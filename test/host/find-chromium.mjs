// @ts-check
import { existsSync } from 'node:fs'

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usual = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
}

/** @returns {string | undefined} the browser to drive: CHROMIUM, else where systems usually put one */
export const findChromium = () => {
  const asked = process.env.CHROMIUM
  return asked ? (existsSync(asked) ? asked : undefined) : usual[process.platform]?.find(path => existsSync(path))
}
