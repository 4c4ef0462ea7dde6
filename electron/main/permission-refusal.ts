/** The part of Electron's Session that asks for permissions. */
export type AskingPermission = {
  setPermissionRequestHandler(
    answer: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(answer: (contents: unknown, permission: string) => boolean): void
}

/** To copy a reference or a fingerprint; the one thing a page may do besides showing itself. */
const granted = new Set(['clipboard-sanitized-write'])

export function refusePermissions(session: AskingPermission): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
}
