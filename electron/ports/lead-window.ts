/** Leads a window to the start page (`null`) or to the page of an open profile, which has an origin of its own. */
export type LeadWindow = (windowId: number, profileId: string | null) => Promise<void>
