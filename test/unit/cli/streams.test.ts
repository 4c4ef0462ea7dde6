import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustRun } from '#test/pki/run-tool.ts'
import { delibere, failed, results } from './delibere.ts'

const root = resolve(import.meta.dirname, '../../..')
const whole = join(root, 'test/fixtures/intake/made-no-eof.pdf')
const grid = join(root, 'resources/grids/boussole-nantes.v1.0.0.json')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-streams-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function withOutput(output: 'full' | 'left', args: string[]) {
  const stdout = output === 'full' ? openSync('/dev/full', 'w') : 'pipe'
  const child = spawn(process.execPath, ['electron/cli/run.mjs', ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'pipe'],
  })
  child.stdout?.destroy()
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [status] = await once(child, 'close')
  return { status, stderr }
}

describe('a result that cannot be delivered', () => {
  it.each([['inspect', whole], ['--help'], ['evaluate', grid, grid]])(
    'on a full disk is a failure in one line: %s',
    async (...args) => {
      expect(await withOutput('full', args)).toEqual({
        status: 1,
        stderr: 'delibere: standard output: the disk is full\n',
      })
    },
  )

  it('to a reader that left is no success, and nothing to say', async () => {
    expect(await withOutput('left', ['inspect', whole])).toEqual({ status: 1, stderr: '' })
  })
})

describe('an input without end', () => {
  it('has its line like the others', async () => {
    const pipe = join(folder, 'pipe')
    mustRun('mkfifo', pipe)
    const { status, stdout, stderr } = await delibere(['evaluate', grid, '/dev/zero', pipe, folder])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const found = results(stdout) as { error: { code: string; message: string } }[]
    expect(found.map(({ error }) => error.code)).toEqual(['input_absent', 'not_json', 'input_absent'])
    expect(found[0]?.error.message).toBe('/dev/zero: not a file')
  })

  it('larger than a command can use is not read to its end', async () => {
    const large = join(folder, 'large.json')
    writeFileSync(large, '')
    truncateSync(large, 3 * 1024 ** 3)
    const { stdout } = await delibere(['evaluate', grid, large])
    expect(results(stdout)).toEqual([{ error: { code: 'input_absent', message: `${large}: larger than 64 MiB` } }])
    const { status, line } = failed(await delibere(['verify', large, '--root', large]))
    expect({ status, line }).toEqual({ status: 2, line: `delibere: verify: ${large}: larger than 512 MiB` })
  })

  it('is no file to inspect', async () => {
    const ended = await delibere(['inspect', '/dev/zero', whole])
    expect(ended.status).toBe(1)
    expect(ended.stderr).toBe('delibere: /dev/zero: not a file\n')
    expect(results(ended.stdout)).toHaveLength(1)
  })
})
