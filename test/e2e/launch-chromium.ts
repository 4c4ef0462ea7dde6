import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import type { LaunchOptions, RunningApp } from './running-app.ts'

const launcher = resolve(import.meta.dirname, '../host/launch.mjs')

type Message = { ready?: true; debuggingPort?: number; outside?: string }

export async function launchChromium({ userData, keyring, folder }: LaunchOptions): Promise<RunningApp> {
  const args = [
    folder,
    `--user-data-dir=${userData}`,
    `--host-keyring=${keyring}`,
    '--remote-debugging-port=0',
    ...(process.env.HEADED ? [] : ['--headless']),
  ]
  const child = fork(launcher, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const outside: string[] = []
  const ready = new Promise<number | undefined>((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.ready) resolve(message.debuggingPort)
      if (message.outside !== undefined) outside.push(message.outside)
    })
    child.once('exit', code => reject(new Error(`the host ended with ${code} before it was ready`)))
  })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await ready}`)
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('the host has no browser context')
  return {
    kind: 'chromium',
    context,
    pid: child.pid,
    outside,
    answerDialog: async answer => void child.send({ dialog: answer }),
    quit: async () => {
      if (child.connected) child.send({ quit: true })
      await exited
    },
  }
}
