// @ts-check
import { chooseFilesInPage, chooseNameInPage } from './file-chooser.mjs'
import { hasParent, nextAnswer, tellParent } from './parent.mjs'

/** @typedef {import('./browser-window.mjs').BrowserWindow} BrowserWindow */

/** Native dialogs: tests answer them; a person gets Chromium's own file chooser. */
export const dialog = {
  /**
   * @param {BrowserWindow} window
   * @param {{ properties?: string[], filters?: { extensions: string[] }[] }} options
   * @returns {Promise<{ canceled: boolean, filePaths: string[] }>}
   */
  async showOpenDialog(window, options) {
    if (hasParent) return answerOfParent('open')
    const filePaths = await chooseFilesInPage(window.webContents, options)
    return { canceled: filePaths.length === 0, filePaths }
  },

  /**
   * @param {BrowserWindow} window
   * @param {{ defaultPath?: string }} options
   * @returns {Promise<{ canceled: boolean, filePath: string }>}
   */
  async showSaveDialog(window, { defaultPath = '' }) {
    if (hasParent) return answerOfParent('save')
    const filePath = await chooseNameInPage(window.webContents, defaultPath)
    return { canceled: filePath === '', filePath }
  },

  /** As Electron does on Linux before it is ready. @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`${title}: ${content}`)
  },
}

/** @param {string} kind */
function answerOfParent(kind) {
  tellParent({ dialog: kind })
  return nextAnswer()
}
