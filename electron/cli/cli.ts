import type { Command, Desk, ExitCode } from './command.ts'
import { DiskError, diskSentence } from './disk-error.ts'
import { overview, pageOf } from './help.ts'
import { UsageError } from './usage-error.ts'

type Load = () => Promise<Command>

/** Loaded when called, because signing or printing take longer to load than a grid takes to evaluate. */
const commands: Record<string, Load> = {
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  opinion: async () => (await import('./commands/opinion.ts')).opinion,
  report: async () => (await import('./commands/report.ts')).report,
  annotate: async () => (await import('./commands/annotate.ts')).annotate,
  sign: async () => (await import('./commands/sign.ts')).sign,
  verify: async () => (await import('./commands/verify.ts')).verify,
  demo: async () => (await import('./commands/demo.ts')).demo,
}

/** Entry of the command line. Sets the exit status; results are on stdout, everything else on stderr. */
export async function main(
  args: string[],
  places: Pick<Desk, 'resources' | 'readerEntry' | 'verifierEntry'>,
): Promise<void> {
  stopWhenUnheard()
  const desk: Desk = {
    ...places,
    out: line => void process.stdout.write(`${line}\n`),
    err: line => void process.stderr.write(`delibere: ${line.replace(/\s*\n\s*/g, ' ')}\n`),
    env: process.env,
    now: () => new Date(),
  }
  process.exitCode = await run(args, desk)
}

/**
 * A result that could not be delivered is a failure, whatever it said: never 0. A reader that left (`… | head -1`) is not
 * told so; anything else, such as a full disk, is.
 */
function stopWhenUnheard(): void {
  process.stderr.on('error', () => process.exit(1))
  process.stdout.on('error', error => {
    const left = 'code' in error && error.code === 'EPIPE'
    if (!left) process.stderr.write(`delibere: standard output: ${diskSentence(error) ?? error.message}\n`)
    process.exit(1)
  })
}

async function run(args: string[], desk: Desk): Promise<ExitCode> {
  const [name, ...rest] = args
  try {
    if (name === undefined) throw new UsageError('a command is missing; see delibere --help')
    if (name === '--help' || name === '-h' || name === 'help') {
      desk.out(await overview(commands))
      return 0
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new UsageError(`unknown command ${name}; see delibere --help`)
    const command = await load()
    if (asksForHelp(rest)) {
      desk.out(pageOf(command))
      return 0
    }
    return await command.run(rest, desk)
  } catch (error) {
    return report(error, name, desk)
  }
}

/** After `--`, everything is a file name. */
function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function report(error: unknown, name: string | undefined, desk: Desk): ExitCode {
  if (error instanceof UsageError) {
    desk.err(name === undefined || !Object.hasOwn(commands, name) ? error.message : `${name}: ${error.message}`)
    return 2
  }
  if (error instanceof DiskError) {
    desk.err(`${name}: ${error.message}`)
    return 1
  }
  // A bug: its message may quote what it was given, so only its kind is said, and the rest on request.
  desk.err(`unexpected failure (${error instanceof Error ? error.name : typeof error}); DELIBERE_TRACE=1 shows where`)
  if (desk.env.DELIBERE_TRACE === '1') console.error(error)
  return 1
}
