// @ts-check
import { bridgeBetweenWorlds } from './page-bridge.mjs'
import { preloadWorld } from './page-preload.mjs'
import { structuredText } from './structured-text.mjs'

/** The name of the isolated world and of the only function that the browser puts into it. */
export const isolatedWorldName = 'preload'
export const postName = '__hostPost'
export const deliverName = '__hostDeliver'

/**
 * Source for the page's own world: what the preload exposes appears there, nothing else.
 * @param {string} token a secret of this window, so that no page can guess the names of the two events
 */
export const mainWorldScript = token =>
  `if (window === window.top) (${bridgeBetweenWorlds})(${JSON.stringify(token)}, false)`

/**
 * Source for the isolated world: the preload, wrapped as Electron wraps a sandboxed one.
 * @param {string} token
 * @param {Record<string, string>} versions `process.versions` of the preload
 * @param {string} preload its source, one CommonJS file
 */
export const isolatedWorldScript = (token, versions, preload) => `if (window === window.top) {
  const { require, process } = (${preloadWorld})((${bridgeBetweenWorlds})(${JSON.stringify(token)}, true), (${structuredText})(), ${JSON.stringify(versions)});
  const module = { exports: {} };
  (function (require, module, exports, process, global) {${preload}
})(require, module, module.exports, process, globalThis) }`
