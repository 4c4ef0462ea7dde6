import { readFileSync } from 'node:fs'
import { processTree } from '#test/e2e/process-tree.ts'

/**
 * Megabytes of the largest page process below this one, its share of what it has in common counted (PSS): the window
 * under measure, as the other pages of the application hold next to nothing.
 */
export function windowMemory(): number {
  return Math.max(...processTree(process.pid).filter(isPage).map(memoryOf))
}

const isPage = (pid: number) => textOf(`/proc/${pid}/cmdline`).includes('--type=renderer')

const memoryOf = (pid: number) => Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Ended meanwhile.
    return ''
  }
}
