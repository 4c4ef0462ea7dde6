import type { BrowserContext } from '@playwright/test'

export type LaunchOptions = {
  userData: string
  /** What safeStorage says of itself under the Chromium host; `basic_text` protects nothing. */
  keyring: 'gnome_libsecret' | 'basic_text'
  /** Folder of the built application; the repository itself unless a test brings another. */
  folder: string
}

/** The application as one host runs it. */
export type RunningApp = {
  kind: 'electron' | 'chromium'
  context: BrowserContext
  pid: number
  /** What the next native dialog answers, as Electron's dialog would: `{ canceled, filePaths }` or `{ canceled, filePath }`. */
  answerDialog(answer: object): Promise<void>
  /** Addresses asked for outside `app://`, as the host itself saw them. */
  outside: string[]
  quit(): Promise<void>
}
