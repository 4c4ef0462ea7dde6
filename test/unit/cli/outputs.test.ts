import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delibere, type Ended, failed } from './delibere.ts'

const root = resolve(import.meta.dirname, '../../..')
const record = join(root, 'test/fixtures/opinion/act-without-grids.json')

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-outputs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** With files of at most 40 kB, which fails in the middle of a product as a full disk does. */
function withLittleRoom(args: string[]): Ended {
  const command = ['-c', 'ulimit -f 40; exec "$0" "$@"', process.execPath, 'electron/cli/run.mjs', ...args]
  try {
    return {
      status: 0,
      stdout: execFileSync('bash', command, { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
      stderr: '',
    }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { status, stdout, stderr }
  }
}

describe('what a command writes', () => {
  it('is whole or absent: a product that does not fit leaves nothing of the others', async () => {
    const { status, line } = failed(withLittleRoom(['opinion', record, '--html', at('a.html'), '--out', at('a.pdf')]))
    expect(status).toBe(1)
    expect(line).toMatch(/^delibere: opinion: .*: the file is larger than is allowed here$/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is all of the demonstration or nothing, the folder made for it included', async () => {
    const { status } = failed(withLittleRoom(['demo', '--out', at('made/for/it')]))
    expect(status).toBe(1)
    expect(existsSync(at('made'))).toBe(false)
  })

  it('never takes the place of what is read, nor of another product, a device or a folder', async () => {
    const copy = at('record.json')
    writeFileSync(copy, readFileSync(record))
    symlinkSync(copy, at('link.json'))
    mkdirSync(at('folder'))
    for (const [out, html, message] of [
      [copy, at('a.html'), 'the same file is named twice'],
      [at('link.json'), at('a.html'), 'the same file is named twice'],
      [at('a.pdf'), at('a.pdf'), 'the same file is named twice'],
      ['/dev/null', at('a.html'), 'not a file'],
      [at('folder'), at('a.html'), 'it is a folder'],
      [at('nowhere/a.pdf'), at('a.html'), 'no such file'],
    ] as const) {
      const { status, line } = failed(await delibere(['opinion', copy, '--out', out, '--html', html]))
      expect(status).toBe(2)
      expect(line).toMatch(new RegExp(`^delibere: opinion: .*: ${message}$`))
    }
    expect(readdirSync(folder).sort()).toEqual(['folder', 'link.json', 'record.json'])
    expect(readFileSync(copy)).toEqual(readFileSync(record))
  })
})
