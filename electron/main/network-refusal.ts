/** The part of Electron's Session that sees every request. */
export type Requesting = {
  webRequest: {
    onBeforeRequest(answer: (details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void): void
  }
}

const inside = /^(app|blob|data|devtools):/

/** The application works offline: its pages reach `app://` and nothing else, whatever the policy of a page lets by. */
export function refuseNetwork(session: Requesting): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !inside.test(url) }))
}
