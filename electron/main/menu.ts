import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'

const labels = {
  fr: {
    file: 'Fichier',
    newWindow: 'Nouvelle fenêtre',
    quit: 'Quitter',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    actualSize: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
  },
  en: {
    file: 'File',
    newWindow: 'New window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
  },
} as const

/** What the system's conventions ask for; the work itself is in the pages. No reload, no developer tools. */
export function menuTemplate(
  language: DeviceSettings['language'],
  openAnother: (windowId: number) => void,
): MenuItemConstructorOptions[] {
  const label = labels[language]
  return [
    {
      label: label.file,
      submenu: [
        {
          label: label.newWindow,
          accelerator: 'CmdOrCtrl+Shift+N',
          // The page hears the key itself, in hosts without a menu too.
          registerAccelerator: false,
          click: () => {
            const window = BrowserWindow.getFocusedWindow()
            if (window) openAnother(window.id)
          },
        },
        { type: 'separator' },
        { role: 'quit', label: label.quit },
      ],
    },
    {
      label: label.edit,
      submenu: [
        { role: 'undo', label: label.undo },
        { role: 'redo', label: label.redo },
        { type: 'separator' },
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        { role: 'resetZoom', label: label.actualSize },
        { role: 'zoomIn', label: label.zoomIn },
        { role: 'zoomOut', label: label.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: label.fullScreen },
      ],
    },
  ]
}

export const showMenu = (language: DeviceSettings['language'], openAnother: (windowId: number) => void): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, openAnother)))
