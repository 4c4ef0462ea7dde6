import { _electron } from '@playwright/test'
import type { LaunchOptions, RunningApp } from './running-app.ts'

const inside = /^(app|blob|data|devtools):/
/** Refused by the page's policy, or by main, before anything was sent. */
const refusals = ['csp', 'net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CSP', 'net::ERR_ABORTED']

export async function launchElectron({ userData, folder }: LaunchOptions): Promise<RunningApp> {
  const application = await _electron.launch({ args: [folder, `--user-data-dir=${userData}`] })
  const pid = application.process().pid
  if (pid === undefined) throw new Error('Electron has not started')
  await application.evaluate(({ dialog }) => {
    const answers: object[] = []
    const next = async () => answers.shift() ?? { canceled: true, filePaths: [], filePath: '' }
    Object.assign(dialog, { showOpenDialog: next, showSaveDialog: next, testAnswers: answers })
  })
  const context = application.context()
  const outside: string[] = []
  const note = (url: string) => {
    if (!inside.test(url)) outside.push(url)
  }
  context.on('requestfinished', request => note(request.url()))
  context.on('requestfailed', request => {
    if (!refusals.includes(request.failure()?.errorText ?? '')) note(request.url())
  })
  return {
    kind: 'electron',
    context,
    pid,
    outside,
    answerDialog: answer =>
      application.evaluate(({ dialog }, given) => {
        ;(dialog as unknown as { testAnswers: object[] }).testAnswers.push(given)
      }, answer),
    quit: () => application.close(),
  }
}
