// @ts-check
/**
 * Custom schemes: `app://start/x` of the application is `https://start.app.localhost/x` in the browser, a secure origin
 * of its own that never reaches the network.
 * @typedef {(request: Request) => Response | Promise<Response>} Answer
 */

/** @type {Map<string, Answer | null>} */
const schemes = new Map()

/** @param {string} url */
export const toWeb = url =>
  url.replace(/^([a-z][\w+.-]*):\/\/([^/?#]+)/, (all, scheme, host) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.localhost` : all,
  )

/** @param {string} url */
export const toApplication = url =>
  url.replace(/^https:\/\/([^/?#]+)\.([a-z][\w+-]*)\.localhost(?=[/?#]|$)/, (all, host, scheme) =>
    schemes.has(scheme) ? `${scheme}://${host}` : all,
  )

/** @param {string} url of the application @returns {Answer | null | undefined} */
export const answerOf = url => schemes.get(url.slice(0, url.indexOf(':')))

/** An empty page of the first custom scheme: where an app window opens before it is led anywhere. */
export const blankPage = () => `https://host.${[...schemes.keys()][0] ?? 'app'}.localhost/blank`

export const protocol = {
  /** @param {{ scheme: string }[]} list */
  registerSchemesAsPrivileged(list) {
    for (const { scheme } of list) schemes.set(scheme, null)
  },
  /**
   * @param {string} scheme
   * @param {Answer} answer
   */
  handle(scheme, answer) {
    schemes.set(scheme, answer)
  },
}
