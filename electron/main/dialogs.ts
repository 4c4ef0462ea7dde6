import { BrowserWindow, dialog, type FileFilter as NativeFilter } from 'electron'
import type { ChooseFiles, FileFilter } from '#electron/ports/choose-files.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'

const extensions: Record<FileFilter, string[]> = {
  any: ['*'],
  pdf: ['pdf'],
  pkcs12: ['p12', 'pfx'],
  crl: ['crl', 'der', 'pem'],
  certificate: ['pem', 'crt', 'cer', 'der'],
  package: ['delibere'],
}

const names: Record<DeviceSettings['language'], Record<FileFilter, string>> = {
  fr: {
    any: 'Tous les fichiers',
    pdf: 'Documents PDF',
    pkcs12: 'Identités de signature',
    crl: 'Listes de révocation',
    certificate: 'Certificats',
    package: 'Paquets d’échange',
  },
  en: {
    any: 'All files',
    pdf: 'PDF documents',
    pkcs12: 'Signing identities',
    crl: 'Revocation lists',
    certificate: 'Certificates',
    package: 'Exchange packages',
  },
}

/** Native dialogs, in the language of the device, over the window that asks. */
export function nativeDialogs(language: () => DeviceSettings['language']): ChooseFiles {
  const filtersFor = (filter: FileFilter): NativeFilter[] => [
    { name: names[language()][filter], extensions: extensions[filter] },
  ]
  return {
    open: async ({ windowId, filter, several }) => {
      const window = BrowserWindow.fromId(windowId)
      if (!window) return []
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: filtersFor(filter),
      })
      return canceled ? [] : filePaths
    },
    folder: async ({ windowId }) => {
      const window = BrowserWindow.fromId(windowId)
      if (!window) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    save: async ({ windowId, suggestedName }) => {
      const window = BrowserWindow.fromId(windowId)
      if (!window) return null
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
      return canceled || !filePath ? null : filePath
    },
  }
}
