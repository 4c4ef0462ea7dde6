// @ts-check
import { app } from './app.mjs'
import { browser, startBrowser } from './browser.mjs'
import { debug } from './command-line.mjs'
import { openWindows, windowOfTarget, windowsToOpen } from './open-windows.mjs'
import { listenToParent, tellParent } from './parent.mjs'
import { interceptRequests } from './requests.mjs'
import { toApplication } from './schemes.mjs'

/** Starts the browser, takes in the targets it opens, and says that the application may begin. */
export async function startHost() {
  const { pipe, debuggingPort } = await startBrowser()
  pipe.root.once('exit', () => {
    for (const window of [...openWindows]) window.gone()
    void app.quit()
  })
  pipe.root.on('Target.attachedToTarget', attached => void welcome(attached))
  pipe.root.on('Target.detachedFromTarget', ({ sessionId }) => {
    for (const window of [...openWindows]) if (window.webContents.session?.id === sessionId) window.gone()
  })
  await interceptRequests()
  await pipe.root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
  await pipe.root.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void app.quit())
  listenToParent(() => void app.quit())
  app.ready()
  tellParent({ ready: true, debuggingPort })
}

/** @param {{ sessionId: string, targetInfo: { targetId: string, openerId?: string, url: string } }} attached */
async function welcome({ sessionId, targetInfo: { targetId, openerId, url } }) {
  const { pipe } = browser()
  const session = pipe.session(sessionId)
  const opener = openerId && windowOfTarget(openerId)
  debug('attached', url, opener ? 'opened by a page' : '')
  const next = opener ? undefined : windowsToOpen.shift()
  if (next) {
    await next.window.webContents.attach(session, targetId)
    return next.opened()
  }
  // A page asked for a window: the application is told, and whatever it answers no window appears.
  if (opener) opener.webContents.windowOpenAnswer({ url: toApplication(url) })
  // It shares the process of the page that opened it: left waiting, it would hold that page too.
  session.post('Runtime.runIfWaitingForDebugger')
  pipe.root.post('Target.closeTarget', { targetId })
}
