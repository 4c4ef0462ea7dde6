/** The start page has the origin `start`; the page of an open profile has an origin of its own, named by the profile. */
export const isStartPage = (hostname: string): boolean => hostname === 'start' || hostname.startsWith('start.')
