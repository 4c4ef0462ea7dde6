// @ts-check
import { browser } from './browser.mjs'

/** Electron's names of permissions, and what Chromium's DevTools calls them. @type {Record<string, string[]>} */
const names = {
  'background-sync': ['background-sync'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
}

/** @typedef {(contents: unknown, permission: string, origin: string) => boolean} PermissionCheck */

const defaultSession = {
  /** `will-download` never comes: the browser is told to refuse all downloads. */
  on() {},

  /** This host itself refuses every request that the application does not answer: see requests.mjs. */
  webRequest: { onBeforeRequest() {} },

  /** Chromium asks nobody: `setPermissionCheckHandler` has decided in advance. */
  setPermissionRequestHandler() {},

  /** @param {PermissionCheck} check */
  setPermissionCheckHandler(check) {
    for (const [permission, theirs] of Object.entries(names)) {
      const setting = check(null, permission, '') ? 'granted' : 'denied'
      for (const name of theirs) browser().pipe.root.post('Browser.setPermission', { permission: { name }, setting })
    }
  },
}

export const session = { defaultSession }
