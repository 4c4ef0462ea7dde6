import type { Caller } from '#electron/ports/handlers.ts'
import { announceTo } from './announcements.ts'
import { type SenderFrame, trustedSender } from './trusted-sender.ts'
import type { Windows } from './windows.ts'

type CallEvent = {
  sender: { id: number; isDestroyed(): boolean; send(name: string, payload: unknown): void }
  senderFrame: SenderFrame
}

/** Who calls, as main knows it; `null` for anyone that has no voice. */
export const callerOf =
  (windows: Pick<Windows, 'placeOf'>) =>
  ({ sender, senderFrame }: CallEvent): Caller | null => {
    const window = windows.placeOf(sender.id)
    const place = trustedSender(senderFrame, window?.place)
    if (!window || !place) return null
    return {
      role: place.role,
      windowId: window.windowId,
      document: window.document,
      ...(place.role === 'profile' ? { profileId: place.profileId } : {}),
      announce: announceTo(sender),
    }
  }
