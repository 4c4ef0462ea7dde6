import { BrowserWindow, screen } from 'electron'
import type { LeadWindow } from '#electron/ports/lead-window.ts'
import { announceTo } from './announcements.ts'
import { hardenedPreferences } from './hardened-preferences.ts'
import type { HeldWindows } from './held-windows.ts'
import type { Log } from './log.ts'
import { isSamePlace, type Place, pageAfterLoss, pageOf } from './origins.ts'
import { isStray } from './stray-page.ts'
import type { Bounds, PlacementFile } from './window-placement.ts'

export type Windows = {
  /** Opens the window of the application at the start page. */
  openMain(): void
  /** Opens another window at the place of this one, which must show a profile. */
  openAnother(windowId: number): void
  /** Closes the other windows at the place of this one; resolves to whether all of them went. */
  closeOthers(windowId: number): Promise<boolean>
  /** Opens a small window at `place`; resolves once it is closed. */
  openSmall(place: Place, onOpen: (windowId: number) => void): Promise<void>
  close(windowId: number): void
  lead: LeadWindow
  /** Where main led the window that holds this page. */
  placeOf(webContentsId: number): { windowId: number; document: number; place: Place } | undefined
  /** Brings the application to the front: a second start was asked for. */
  focus(): void
}

/** A new window does not cover the one it comes from. Pixels. */
const aside = 32
/** More than a held window is given to answer. Milliseconds. */
const patience = 6_000

export function createWindows(preload: string, placement: PlacementFile, held: HeldWindows, log: Log): Windows {
  const places = new Map<number, Place>()
  const documents = new Map<number, number>()
  const webPreferences = { ...hardenedPreferences, preload }

  const open = (window: BrowserWindow, place: Place) => {
    places.set(window.id, place)
    window.once('ready-to-show', () => window.show())
    window.once('closed', () => {
      places.delete(window.id)
      documents.delete(window.id)
    })
    let arrived = false
    window.webContents.on('did-navigate', (_event, address) => {
      documents.set(window.id, (documents.get(window.id) ?? 0) + 1)
      const wanted = places.get(window.id)
      if (!wanted) return
      const stray = isStray(address, wanted)
      // Before it arrives, a window shows an empty page.
      if (stray && arrived) window.loadURL(pageOf(wanted)).catch(cause => log('window_not_loaded', cause))
      arrived ||= !stray
    })
    window.loadURL(pageOf(place)).catch(cause => log('window_not_loaded', cause))
  }

  const openDesk = (place: Place, bounds: Partial<Bounds>) => {
    const window = new BrowserWindow({
      ...bounds,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Délibéré',
      autoHideMenuBar: true,
      webPreferences,
    })
    window.on('close', event => {
      placement.write(window.getNormalBounds())
      const tellPage = () => announceTo(window.webContents)('window.closing', {})
      if (held.askFirst(window, tellPage)) event.preventDefault()
    })
    // Another document has to ask for it itself.
    window.webContents.on('did-navigate', () => held.release(window.id))
    window.once('closed', () => held.forget(window.id))
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log(`page_gone:${reason}`)
      held.release(window.id)
      const place = places.get(window.id)
      if (place && reason !== 'clean-exit')
        window.loadURL(pageAfterLoss(place)).catch(cause => log('window_not_loaded', cause))
    })
    open(window, place)
  }

  return {
    openMain: () => {
      const before = placement.read(screen.getAllDisplays().map(({ workArea }) => workArea))
      openDesk({ role: 'start' }, before ?? { width: 1280, height: 800 })
    },

    openAnother: windowId => {
      const place = places.get(windowId)
      const beside = BrowserWindow.fromId(windowId)?.getNormalBounds()
      if (place?.role !== 'profile' || !beside) return
      openDesk(place, { ...beside, x: beside.x + aside, y: beside.y + aside })
    },

    closeOthers: async windowId => {
      const place = places.get(windowId)
      const others = BrowserWindow.getAllWindows().filter(({ id }) => {
        const own = places.get(id)
        return id !== windowId && place?.role === 'profile' && own !== undefined && isSamePlace(own, place)
      })
      const gone = others.map(
        window =>
          new Promise<boolean>(resolve => {
            const settle = (isGone: boolean) => {
              clearTimeout(timer)
              resolve(isGone)
            }
            const timer = setTimeout(() => settle(false), patience)
            window.once('closed', () => settle(true))
            held.onStay(window.id, () => settle(false))
            window.close()
          }),
      )
      return (await Promise.all(gone)).every(Boolean)
    },

    openSmall: (place, onOpen) =>
      new Promise(resolve => {
        const window = new BrowserWindow({
          width: 560,
          height: 660,
          minimizable: false,
          fullscreenable: false,
          show: false,
          title: 'Délibéré',
          autoHideMenuBar: true,
          webPreferences,
        })
        window.once('closed', () => resolve())
        onOpen(window.id)
        open(window, place)
      }),

    close: windowId => BrowserWindow.fromId(windowId)?.destroy(),

    lead: async (windowId, profileId) => {
      const window = BrowserWindow.fromId(windowId)
      if (!window) return
      const place: Place = profileId === null ? { role: 'start' } : { role: 'profile', profileId }
      places.set(windowId, place)
      await window.loadURL(pageOf(place))
    },

    placeOf: webContentsId => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === webContentsId)
      const place = window && places.get(window.id)
      return place && { windowId: window.id, document: documents.get(window.id) ?? 0, place }
    },

    focus: () => {
      const window = BrowserWindow.getAllWindows().find(({ id }) => places.get(id)?.role !== 'passphrase')
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
  }
}
