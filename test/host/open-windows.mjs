// @ts-check
/** The windows that are open, oldest first. @type {Set<import('./browser-window.mjs').BrowserWindow>} */
export const openWindows = new Set()

/**
 * Windows that wait for the browser to open their target, in the order asked.
 * @type {{ window: import('./browser-window.mjs').BrowserWindow, opened: () => void }[]}
 */
export const windowsToOpen = []

/** @param {string} targetId */
export const windowOfTarget = targetId => [...openWindows].find(({ webContents }) => webContents.targetId === targetId)
