// @ts-check
// What `import 'electron'` finds in the main process under this host. The names are those of electron-names.json, no other.
import { startHost } from './start-host.mjs'

export { app } from './app.mjs'
export { BrowserWindow } from './browser-window.mjs'
export { dialog } from './dialog.mjs'
export { ipcMain } from './ipc-main.mjs'
export { Menu } from './menu.mjs'
export { safeStorage } from './safe-storage.mjs'
export { protocol } from './schemes.mjs'
export { screen } from './screen.mjs'
export { session } from './session.mjs'
export { utilityProcess } from './utility-process.mjs'

// After the application's own first lines, as Electron does.
setImmediate(() =>
  startHost().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }),
)
