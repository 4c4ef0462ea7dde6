import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const checks = resolve(import.meta.dirname, '../checks')

/** Runs a tool of the test command; it must be there. Gives its exit status and what it wrote. */
export function run(command: string, args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) throw error
  return { status, output: `${stdout}${stderr}` }
}

/** Writes a file to a folder of its own and gives its path. */
export function written(bytes: Uint8Array | string, name = 'act.pdf'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'act-')), name)
  writeFileSync(path, bytes)
  return path
}

export const lint = (path: string) => run('/usr/bin/python3', [join(checks, 'pdf-ua-lint.py'), '--pdfa', path])
export const preflight = (path: string) => run('bash', [join(checks, 'preflight/preflight.sh'), path])
export const qpdfCheck = (path: string) => run('qpdf', ['--check', path])

/** Text of the pages in the order it is drawn. */
export const drawnText = (path: string) => run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']).output
