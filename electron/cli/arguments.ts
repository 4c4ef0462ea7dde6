import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** `parseArgs` of Node, whose refusals become usage errors of one sentence. Positional arguments are allowed. */
export function readArguments<const Given extends Options>(args: string[], options: Given) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(error.message.split('. ')[0] ?? error.message)
    }
    throw error
  }
}

/**
 * `--crl a b c` as `--crl a --crl b --crl c`: `parseArgs` has no option of several values. The command is about one file;
 * where it stands nowhere else, it is the last of them (`--crl a b act.pdf`).
 */
export function spreadOption(args: string[], option: string): string[] {
  const name = `--${option}`
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const spread: string[] = []
  let taking = false
  let named = end < args.length - 1
  let lastTaken: number | undefined
  for (const argument of args.slice(0, end)) {
    const previous = spread.at(-1) ?? ''
    const isValue = previous.startsWith('--') && !previous.includes('=')
    if (argument.startsWith('-')) taking = argument === name
    else if (taking && !isValue) lastTaken = spread.push(name) - 1
    else named ||= !isValue
    spread.push(argument)
  }
  if (!named && lastTaken !== undefined) spread.splice(lastTaken, 1)
  return [...spread, ...args.slice(end)]
}

/** The one file a command is about. */
export function oneFile(positionals: string[], what: string): string {
  const [file, ...others] = positionals
  if (file === undefined) throw new UsageError(`${what} is missing`)
  if (others.length > 0) throw new UsageError(`one ${what} is expected, ${positionals.length} were given`)
  return file
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing`)
  return value
}
