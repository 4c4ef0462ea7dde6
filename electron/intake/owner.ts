import type { Caller } from '#electron/ports/handlers.ts'

/** What a window holds in the intake is its own, and of the profile it shows. */
export const ownerOf = ({ profileId, windowId }: Caller): string => `${profileId ?? ''}/${windowId}`
