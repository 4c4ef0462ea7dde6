import type { z } from 'zod'
import type { Result } from '#shared/domain/result.ts'
import type { PageRole } from '#shared/ipc/channel.ts'
import type { AnnouncementName, Announcements, ChannelName, Contract, OutputOf } from '#shared/ipc/contract.ts'

/** Who calls, as main knows it; `profileId` is set for the page of an open profile. */
export type Caller = {
  role: PageRole
  windowId: number
  /** Which document of the window calls: each navigation and each reload makes a new one. */
  document: number
  profileId?: string
  announce<Name extends AnnouncementName>(name: Name, payload: z.output<Announcements[Name]>): void
}

/** Expected failures are values; a throw is a bug, logged without personal data and answered `unexpected`. */
export type Handler<Name extends ChannelName> = (
  input: z.output<Contract[Name]['input']>,
  caller: Caller,
) => Promise<Result<OutputOf<Name>>>

/** Each folder of `electron/` gives its part (`Pick<Handlers, …>`); `main` registers the sum. */
export type Handlers = { [Name in ChannelName]: Handler<Name> }
