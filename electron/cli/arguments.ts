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
 * `--crl a b c` as `--crl a --crl b --crl c`, once the file the command is about was named before it; `parseArgs` has no
 * option of several values.
 */
export function spreadOption(args: string[], option: string): string[] {
  const spread: string[] = []
  let taking = false
  let named = false
  for (const [index, argument] of args.entries()) {
    if (argument === '--') return [...spread, ...args.slice(index)]
    if (argument.startsWith('-')) {
      taking = argument === `--${option}`
      spread.push(argument)
    } else if (taking && named && spread.at(-1) !== `--${option}`) spread.push(`--${option}`, argument)
    else {
      named ||= !spread.at(-1)?.startsWith('--')
      spread.push(argument)
    }
  }
  return spread
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
