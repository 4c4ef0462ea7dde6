import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const entry = resolve(root, 'electron/cli/run.mjs')

export type Ended = { status: number | null; stdout: string; stderr: string }

/** Runs the command line as a person would, in a process of its own, and waits for its end. */
export function delibere(args: string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [entry, ...args], { cwd: root, env: { PATH: process.env.PATH, ...env } })
    child.stdin.on('error', () => {}).end(input)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', fail)
    child.on('close', status => settle({ status, stdout, stderr }))
  })
}

export const lines = (text: string): string[] => text.split('\n').filter(line => line !== '')
export const results = (text: string): unknown[] => lines(text).map(line => JSON.parse(line))

/** What every expected failure looks like: one line on stderr, no trace of the program, nothing on stdout. */
export function failed({ status, stdout, stderr }: Ended): { status: number | null; line: string } {
  if (stdout !== '') throw new Error(`stdout is not empty: ${stdout}`)
  if (lines(stderr).length !== 1) throw new Error(`stderr is not one line: ${stderr}`)
  if (/\n?\s+at |node:internal|\.ts:\d/.test(stderr)) throw new Error(`stderr shows the program: ${stderr}`)
  return { status, line: stderr.trim() }
}
