import type { z } from 'zod'
import type { Result } from '#shared/domain/result.ts'
import type { AnnouncementName, Announcements, ChannelName, InputOf, OutputOf } from './contract.ts'

/** `window.delibere`, exposed by the preload: the only door between a page and the main process. */
export type Bridge = {
  invoke<Name extends ChannelName>(channel: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>>
  /** Returns the function that stops listening. */
  on<Name extends AnnouncementName>(name: Name, listener: (payload: z.output<Announcements[Name]>) => void): () => void
}
