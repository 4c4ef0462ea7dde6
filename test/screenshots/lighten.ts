import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Reduces a PNG to 256 colours, half its size, with Debian's pngquant; without it the picture stays as it is. */
export async function lighten(path: string): Promise<void> {
  try {
    await run('pngquant', ['--force', '--skip-if-larger', '--strip', '--output', path, '256', path])
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const isLarger = cause instanceof Error && 'code' in cause && cause.code === 98
    if (!isAbsent && !isLarger) throw cause
  }
}
