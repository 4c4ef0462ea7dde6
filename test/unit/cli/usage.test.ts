import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delibere, failed } from './delibere.ts'

const commands = ['evaluate', 'inspect', 'opinion', 'report', 'sign', 'verify', 'demo']

describe('the command line', () => {
  it('lists its commands', async () => {
    const { status, stdout, stderr } = await delibere(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of commands) expect(stdout).toContain(`  ${command} `)
  })

  it.each(commands)('%s explains itself', async command => {
    const { status, stdout, stderr } = await delibere([command, '--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: npm run --silent delibere -- ${command} `))
    expect(stdout).toMatch(/Exit status: 0/)
  })

  it.each([
    [[], 'a command is missing; see delibere --help'],
    [['vote'], 'unknown command vote; see delibere --help'],
    [['constructor'], 'unknown command constructor; see delibere --help'],
    [['evaluate'], 'evaluate: GRID is missing'],
    [['evaluate', 'grid.json'], 'evaluate: no input is given'],
    [['evaluate', 'nowhere.json', 'a.json'], 'evaluate: nowhere.json: no such file'],
    [['report'], 'report: RECORD is missing'],
    [['report', 'record.json'], 'report: --out is missing'],
    [['inspect'], 'inspect: no file is given'],
    [['inspect', '--deep', 'a.pdf'], "inspect: Unknown option '--deep'"],
    [['sign', 'a.pdf'], 'sign: --out is missing'],
    [['sign', 'a.pdf', '--out', 'b.pdf', '--field', 'mayor'], 'sign: --field is chair or secretary'],
    [['verify', 'a.pdf'], 'verify: --root is missing'],
    [['verify', '--root', 'a.pem'], 'verify: PDF is missing'],
    [['verify', 'a.pdf', 'b.pdf', '--root', 'a.pem'], 'verify: one PDF is expected, 2 were given'],
    [['verify', 'nowhere.pdf', '--root', 'package.json'], 'verify: nowhere.pdf: no such file'],
    [['verify', 'package.json', '--root', 'package.json'], /holds no certificate/],
    [['verify', 'a.pdf', '--root', 'a.pem', '--expect', ''], /--expect is a list of fields/],
    [['verify', 'a.pdf', '--root', 'a.pem', '--expect', 'chair,'], /--expect is a list of fields/],
    [['verify', 'a.pdf', '--root', 'a.pem', '--expect', 'chair,chair'], /--expect names a field once/],
    [
      ['verify', '--crl', 'a.crl', 'b.crl', '--root', 'a.pem', '--', 'nowhere.pdf'],
      'verify: nowhere.pdf: no such file',
    ],
    [['verify', '', '--root', 'a.pem'], 'verify: a name of a file is empty'],
    [['demo', '--out', '/proc/nothing'], 'demo: /proc/nothing: no such file'],
    [['opinion'], 'opinion: RECORD is missing'],
    [['opinion', 'package.json'], 'opinion: --out is missing'],
    [['demo'], 'demo: --out is missing'],
  ] as [string[], string | RegExp][])('%j is a wrong command line', async (args, message) => {
    const { status, line } = failed(await delibere(args))
    expect(status).toBe(2)
    if (typeof message === 'string') expect(line).toBe(`delibere: ${message}`)
    else expect(line).toMatch(message)
  })

  it('stops without a word when no one reads it any more', async () => {
    const root = resolve(import.meta.dirname, '../../..')
    const file = 'test/fixtures/intake/made-no-eof.pdf'
    const args = ['electron/cli/run.mjs', 'inspect', ...Array(400).fill(file)]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdout.once('data', () => child.stdout.destroy())
    await once(child, 'close')
    expect(stderr).toBe('')
  })
})
