/**
 * 0: done, and for `verify` and `demo` valid. 1: refused, failed or invalid. 2: the command line itself is wrong, or names
 * a file that cannot be opened. 3: indeterminate.
 */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command may touch besides its files. */
export type Desk = {
  /** One line of result on stdout. */
  out(line: string): void
  /** One line for a person on stderr. */
  err(line: string): void
  env: NodeJS.ProcessEnv
  /** Folder of grids, fonts, templates and the demonstration committee. */
  resources: string
  /** Built entry of the process that reads files. */
  readerEntry: string
  /** Built entry of the worker that verifies files. */
  verifierEntry: string
  now(): Date
}

export type Command = {
  name: string
  /** What follows the name, as in `GRID INPUT…`. */
  usage: string
  summary: string
  /** Shown by `--help` after usage and summary. */
  details: string
  run(args: string[], desk: Desk): Promise<ExitCode>
}
