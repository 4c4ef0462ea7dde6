import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Pids of `root` and of everything it started, children of children included, as /proc tells them now. */
export function processTree(root: number): number[] {
  const childrenOf = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null
    if (parent !== null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): number[] => [pid, ...(childrenOf.get(pid) ?? []).flatMap(below)]
  return below(root)
}

/** SIGKILL to the whole tree at once, as a power cut would; resolves when every process of it is gone. */
export const killTree = (root: number): Promise<void> => killAll(processTree(root))

/** SIGKILL to everything that `root` started, and not to itself. */
export const killBelow = (root: number): Promise<void> => killAll(processTree(root).filter(pid => pid !== root))

async function killAll(pids: number[]): Promise<void> {
  for (const pid of pids) tryKill(pid)
  while (pids.some(isRunning)) await setTimeout(20)
}

function parentOf(pid: number): number | null {
  const stat = statOf(pid)
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** A zombie has run its last instruction. */
function isRunning(pid: number): boolean {
  const stat = statOf(pid)
  return stat !== null && stat.slice(stat.lastIndexOf(')') + 2).split(' ')[0] !== 'Z'
}

function statOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
