// @ts-check
import { browser } from './browser.mjs'

/** @typedef {import('./web-contents.mjs').WebContents} WebContents */

/**
 * Opens Chromium's file chooser from the isolated world of the page; DevTools then tells the paths, which pages never see.
 * @param {WebContents} contents
 * @param {{ properties?: string[], filters?: { extensions: string[] }[] }} options as of Electron's showOpenDialog
 * @returns {Promise<string[]>} empty when the person gives up
 */
export async function chooseFilesInPage(contents, { properties = [], filters = [] }) {
  const extensions = filters.flatMap(filter => filter.extensions)
  const accept = extensions.includes('*') ? '' : extensions.map(extension => `.${extension}`).join(',')
  const several = properties.includes('multiSelections')
  if (properties.includes('openDirectory')) return chooseFolderInPage(contents)
  const files = await contents.evaluateAsGesture(`new Promise(resolve => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${several}, accept: ${JSON.stringify(accept)} })
    input.addEventListener('change', () => resolve([...input.files]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })`)
  return pathsOf(contents, files)
}

/**
 * Chromium gives the files of a folder: the folder is where the first of them lies, less its way from there. One without
 * files is as none.
 * @param {WebContents} contents
 * @returns {Promise<string[]>}
 */
async function chooseFolderInPage(contents) {
  const first = await contents.evaluateAsGesture(`new Promise(resolve => {
    const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: true })
    input.addEventListener('change', () => {
      const files = [...input.files].slice(0, 1)
      resolve(Object.assign(files, { way: files[0]?.webkitRelativePath }))
    })
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })`)
  const way = (await propertiesOf(contents, first)).find(({ name }) => name === 'way')?.value?.value ?? ''
  const [path] = await pathsOf(contents, first)
  return path ? [path.slice(0, path.length - way.length + way.indexOf('/'))] : []
}

/**
 * Asks where to save by downloading an empty file under that name: Chromium's own dialog asks, and then tells the path.
 * Downloads are refused at any other time.
 * @param {WebContents} contents
 * @param {string} suggestedName
 * @returns {Promise<string>} empty when the person gives up
 */
export async function chooseNameInPage(contents, suggestedName) {
  const { root } = browser().pipe
  await root.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true })
  const ended = new Promise(resolve => {
    const listen = (/** @type {{ state: string, filePath?: string }} */ { state, filePath }) => {
      if (state === 'inProgress') return
      root.off('Browser.downloadProgress', listen)
      resolve(state === 'completed' ? (filePath ?? '') : '')
    }
    root.on('Browser.downloadProgress', listen)
  })
  await contents.evaluateAsGesture(`(() => {
    const href = URL.createObjectURL(new Blob([]))
    Object.assign(document.createElement('a'), { href, download: ${JSON.stringify(suggestedName)} }).click()
  })()`)
  const path = await ended
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  return path
}

/**
 * @param {WebContents} contents
 * @param {{ objectId?: string }} array of File objects in the page
 * @returns {Promise<string[]>}
 */
async function pathsOf(contents, array) {
  const files = (await propertiesOf(contents, array))
    .filter(({ name }) => /^\d+$/.test(name))
    .map(({ value }) => value?.objectId)
  const infos = await Promise.all(files.map(file => contents.session?.send('DOM.getFileInfo', { objectId: file })))
  return infos.map(({ path }) => path)
}

/**
 * @param {WebContents} contents
 * @param {{ objectId?: string }} object in the page
 * @returns {Promise<{ name: string, value?: { objectId?: string, value?: string } }[]>}
 */
async function propertiesOf(contents, { objectId }) {
  if (!contents.session || !objectId) return []
  const { result } = await contents.session.send('Runtime.getProperties', { objectId, ownProperties: true })
  return result
}
