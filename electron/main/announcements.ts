import { BrowserWindow } from 'electron'
import type { z } from 'zod'
import type { Caller } from '#electron/ports/handlers.ts'
import { type AnnouncementName, type Announcements, announcements } from '#shared/ipc/contract.ts'

type Receiver = { isDestroyed(): boolean; send(name: string, payload: unknown): void }

/** Tells one page; what does not fit the contract is a bug and throws. A page that is gone hears nothing. */
export const announceTo =
  (page: Receiver): Caller['announce'] =>
  (name, payload) => {
    if (!page.isDestroyed()) page.send(name, announcements[name].parse(payload))
  }

/** Tells every page that is open. */
export function announceToAll<Name extends AnnouncementName>(name: Name, payload: z.output<Announcements[Name]>): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) announceTo(webContents)(name, payload)
}
