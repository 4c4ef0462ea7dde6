import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchChromium } from './launch-chromium.ts'
import { launchElectron } from './launch-electron.ts'
import { killTree } from './process-tree.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'

/** The repository's own build, unless APP_FOLDER names another. */
const builtApplication = process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../..')
const ours = /^(app:\/\/|https:\/\/[^/]+\.app\.localhost\/)/

/** Electron where its binary is there (or HOST=electron), the Chromium host elsewhere (or HOST=chromium). */
function hostKind(): 'electron' | 'chromium' {
  if (process.env.HOST === 'electron' || process.env.HOST === 'chromium') return process.env.HOST
  const electron = dirname(createRequire(import.meta.url).resolve('electron'))
  return existsSync(join(electron, 'path.txt')) ? 'electron' : 'chromium'
}

/** The application under test, over starts and kills on the same user data. */
export class Workbench {
  /** Errors on a page's console, broken policies and exceptions, on any page, since the beginning. */
  readonly faults: string[] = []
  readonly #outside: string[] = []
  readonly #allowed: RegExp[] = []
  readonly #options: LaunchOptions
  #app: RunningApp | null = null
  #page: Page | null = null

  constructor(options: Partial<LaunchOptions> & { userData: string }) {
    this.#options = { keyring: 'gnome_libsecret', folder: builtApplication, ...options }
  }

  get userData(): string {
    return this.#options.userData
  }

  /** The main window. A new object after each start. */
  get page(): Page {
    if (!this.#page) throw new Error('the application is not running')
    return this.#page
  }

  get kind(): RunningApp['kind'] {
    return this.#running.kind
  }

  /** Starts the application and resolves to its main window, at the start page. */
  async start(): Promise<Page> {
    const app = await (hostKind() === 'electron' ? launchElectron : launchChromium)(this.#options)
    this.#app = app
    app.context.on('page', page => this.#watch(page))
    for (const page of app.context.pages()) this.#watch(page)
    this.#page = await this.window('start')
    return this.#page
  }

  /** The window at one of our origins: `start`, `passphrase`, or `p-` and the identifier of a profile. Waits for it. */
  async window(host: string): Promise<Page> {
    const isIt = (page: Page) => ours.test(page.url()) && hostOf(page.url()).startsWith(host)
    const { context } = this.#running
    for (;;) {
      const found = context.pages().find(isIt)
      if (found) return found
      await new Promise(done => setTimeout(done, 20))
    }
  }

  windows(): Page[] {
    return this.#running.context.pages().filter(page => ours.test(page.url()))
  }

  /** The next native dialog chooses these files. */
  chooseFiles(...filePaths: string[]): Promise<void> {
    return this.#running.answerDialog({ canceled: filePaths.length === 0, filePaths })
  }

  /** The next native dialog saves there; `null` gives up. */
  saveAs(filePath: string | null): Promise<void> {
    return this.#running.answerDialog({ canceled: filePath === null, filePath: filePath ?? '' })
  }

  /** Types a secret in the passphrase window, twice where one is chosen, and confirms. */
  async typePassphrase(secret: string): Promise<void> {
    const window = await this.window('passphrase')
    await window.locator('#secret').fill(secret)
    const again = window.locator('#again')
    if ((await again.count()) > 0) await again.fill(secret)
    await window.locator('button[type=submit]').click()
  }

  /** SIGKILL to the whole process tree. */
  async kill(): Promise<void> {
    const { pid } = this.#running
    this.#forget()
    await killTree(pid)
  }

  /** Ends the application as a person would. */
  async quit(): Promise<void> {
    const app = this.#running
    this.#forget()
    await app.quit()
  }

  async restart(): Promise<Page> {
    if (this.#app) await this.quit()
    return this.start()
  }

  /** Faults and outside requests that a test provokes on purpose. */
  allowFaults(pattern: RegExp): void {
    this.#allowed.push(pattern)
  }

  /** Addresses asked for outside the application since the beginning, those that a test provokes on purpose apart. */
  outsideRequests(): string[] {
    const asked = [...this.#outside, ...(this.#app?.outside ?? [])]
    return asked.filter(url => !this.#allowed.some(pattern => pattern.test(url)))
  }

  /** What must be empty at the end of every test: faults nobody provoked, and bugs that main wrote down. */
  unexpectedFaults(): string[] {
    const log = join(this.userData, 'logs/delibere.log')
    const bugs = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(isBug) : []
    return [...this.faults, ...bugs].filter(fault => !this.#allowed.some(pattern => pattern.test(fault)))
  }

  async end(): Promise<void> {
    if (this.#app) await this.quit()
  }

  get #running(): RunningApp {
    if (!this.#app) throw new Error('the application is not running')
    return this.#app
  }

  #forget(): void {
    this.#outside.push(...this.#running.outside)
    this.#app = null
    this.#page = null
  }

  #watch(page: Page): void {
    // Less than a test's time, so that a failure names the step.
    page.setDefaultTimeout(15_000)
    page.on('pageerror', error => this.faults.push(`${page.url()}: ${error.stack ?? error.message}`))
    page.on('console', message => {
      if (message.type() === 'error') this.faults.push(`${page.url()}: ${message.text()}`)
    })
  }
}

/** `app://start/…` and `https://start.app.localhost/…` are the same place. */
const hostOf = (url: string) => new URL(url.replace(/^app:/, 'https:')).hostname.replace('.app.localhost', '')

const isBug = (line: string) =>
  /"code":"(uncaught|unhandled|ipc_(refused|invalid|unexpected)|page_gone|window_not_loaded|closing_unanswered)/.test(
    line,
  )
