import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { refuseDownloads } from '#electron/main/download-refusal.ts'
import { hardenedPreferences } from '#electron/main/hardened-preferences.ts'
import { type Navigating, refuseNavigation } from '#electron/main/navigation-refusal.ts'
import { refuseNetwork } from '#electron/main/network-refusal.ts'
import { refusePeers } from '#electron/main/peer-refusal.ts'
import { refusePermissions } from '#electron/main/permission-refusal.ts'

const anEvent = () => ({
  prevented: false,
  preventDefault() {
    this.prevented = true
  },
})

test('every window shows its page with exactly these preferences', () => {
  expect(hardenedPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])('%s is refused', name => {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
  refuseNavigation(contents as unknown as Navigating)
  const event = anEvent()
  contents.emit(name, event)
  expect(event.prevented).toBe(true)
})

test('no peer connection goes by UDP', () => {
  const policies: string[] = []
  refusePeers({ setWebRTCIPHandlingPolicy: policy => policies.push(policy) })
  expect(policies).toEqual(['disable_non_proxied_udp'])
})

test('no page opens a window', () => {
  const answers: (() => { action: string })[] = []
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (answer: () => { action: string }) => answers.push(answer),
  })
  refuseNavigation(contents as unknown as Navigating)
  expect(answers.map(answer => answer())).toEqual([{ action: 'deny' }])
})

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
]
const others = ['clipboard-read', 'display-capture', 'hid', 'serial', 'usb', 'fileSystem', 'idle-detection', 'unknown']

test('every permission is refused, asked or checked, copying apart', () => {
  const granted: string[] = []
  refusePermissions({
    setPermissionRequestHandler: answer => {
      for (const permission of [...permissions, ...others, 'clipboard-sanitized-write']) {
        answer(null, permission, yes => yes && granted.push(`asked ${permission}`))
      }
    },
    setPermissionCheckHandler: answer => {
      for (const permission of [...permissions, ...others, 'clipboard-sanitized-write']) {
        if (answer(null, permission)) granted.push(`checked ${permission}`)
      }
    },
  })
  expect(granted).toEqual(['asked clipboard-sanitized-write', 'checked clipboard-sanitized-write'])
})

test('no request goes further than the application', () => {
  const decisions: Record<string, boolean> = {}
  const urls = ['https://example.org/', 'http://127.0.0.1/', 'ws://a/', 'ftp://a/', 'file:///etc/passwd', 'appx://a/']
  refuseNetwork({
    webRequest: {
      onBeforeRequest: answer => {
        for (const url of [...urls, 'app://start/index.html', 'blob:app://start/1', 'data:text/plain,x']) {
          answer({ url }, ({ cancel }) => {
            decisions[url] = cancel
          })
        }
      },
    },
  })
  expect(Object.keys(decisions).filter(url => decisions[url])).toEqual(urls)
})

test('no page downloads by itself', () => {
  const session = new EventEmitter()
  refuseDownloads(session)
  const event = anEvent()
  session.emit('will-download', event)
  expect(event.prevented).toBe(true)
})
