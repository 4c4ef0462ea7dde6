// @ts-check
import { browser } from './browser.mjs'
import { debug } from './command-line.mjs'
import { openWindows } from './open-windows.mjs'
import { tellParent } from './parent.mjs'
import { preventableEvent } from './preventable-event.mjs'
import { answerOf, blankPage, toApplication, toWeb } from './schemes.mjs'

/**
 * @typedef {{ requestId: string, resourceType: string, frameId: string,
 *   request: { url: string, method: string, headers: Record<string, string>, postDataEntries?: { bytes?: Uint8Array }[] } }} PausedRequest
 */

/** Addresses that never leave the browser. */
const inside = /^(data|blob|about|chrome|devtools|chrome-extension|chrome-untrusted):/

/** Every request of every page comes by here: the application answers its own scheme, the rest is refused and told. */
export function interceptRequests() {
  const { root } = browser().pipe
  root.on('Fetch.requestPaused', paused => void answerRequest(paused))
  return root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

/** @param {PausedRequest} paused */
async function answerRequest(paused) {
  const { root } = browser().pipe
  const { requestId, request } = paused
  const url = toApplication(request.url)
  const refuse = (/** @type {string} */ errorReason) => root.post('Fetch.failRequest', { requestId, errorReason })
  if (isRefusedNavigation(paused, url)) return refuse('Aborted')
  if (request.url === blankPage())
    return fulfil(
      requestId,
      new Response('<link rel="icon" href="data:,">', { headers: { 'content-type': 'text/html' } }),
    )
  if (inside.test(url)) return root.post('Fetch.continueRequest', { requestId })
  const answer = answerOf(url)
  if (!answer) {
    tellParent({ outside: url })
    debug('refused', url)
    return refuse('BlockedByClient')
  }
  try {
    const response = await answer(asRequest(url, request))
    debug(response.status, request.method, url, request.headers.Range ?? '')
    await fulfil(requestId, response)
  } catch (error) {
    debug('failed', url, error)
    refuse('Failed')
  }
}

/**
 * @param {PausedRequest} paused
 * @param {string} url
 */
function isRefusedNavigation({ resourceType, frameId, request }, url) {
  if (resourceType !== 'Document') return false
  const page = [...openWindows].map(window => window.webContents).find(contents => contents.frameId === frameId)
  if (!page || page.expectedWebUrl === request.url) return false
  const event = preventableEvent({ url, isMainFrame: true })
  page.emit('will-navigate', event, url)
  return event.defaultPrevented
}

/**
 * @param {string} url
 * @param {PausedRequest['request']} request
 */
function asRequest(url, { method, headers, postDataEntries }) {
  const body = Buffer.concat((postDataEntries ?? []).flatMap(({ bytes }) => bytes ?? []))
  return new Request(url, { method, headers, ...(body.length > 0 ? { body } : {}) })
}

/**
 * @param {string} requestId
 * @param {Response} response
 */
async function fulfil(requestId, response) {
  const body = new Uint8Array(await response.arrayBuffer())
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name === 'location' ? toWeb(value) : value,
  }))
  const answer = { requestId, responseCode: response.status, responseHeaders, body }
  await browser().pipe.root.send('Fetch.fulfillRequest', answer)
}
