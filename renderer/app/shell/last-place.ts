const key = 'delibere.place'

/** The place on show, so that a restart comes back to it. It holds identifiers only, in the profile's own origin. */
export function rememberPlace(pathname: string): void {
  localStorage.setItem(key, pathname)
}

export function lastPlace(): string | null {
  return localStorage.getItem(key)
}
