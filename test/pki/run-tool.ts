import { spawnSync } from 'node:child_process'

/** Runs a program of the machine and gives its exit status with what it said. A missing program is an error. */
export function runTool(program: string, ...args: string[]): { status: number; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 })
  if (error) throw error
  return { status: status ?? -1, output: `${stdout}${stderr}` }
}

/** Same, for steps that must succeed. */
export function mustRun(program: string, ...args: string[]): string {
  const { status, output } = runTool(program, ...args)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${status}\n${output}`)
  return output
}
