import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const commandLine = resolve(import.meta.dirname, '../../../electron/cli/run.mjs')

/** The opinion of the demonstration as the command line signs it, under an authority made on the spot; its path. */
export async function opinionOfAnotherAuthority(folder: string): Promise<string> {
  await promisify(execFile)(process.execPath, [commandLine, 'demo', '--out', folder])
  return join(folder, 'opinion.signed.pdf')
}
