import type { Command } from './command.ts'

const calling = 'npm run --silent delibere --'

/** The page of one command. */
export const pageOf = ({ name, usage, summary, details }: Command): string =>
  `Usage: ${calling} ${name} ${usage}\n\n${summary}\n\n${details}`

/** The list of commands. */
export async function overview(commands: Record<string, () => Promise<Command>>): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const width = Math.max(...all.map(({ name }) => name.length))
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    `Usage: ${calling} COMMAND …`,
    '',
    'Commands (each explains itself with --help):',
    ...lines,
    '',
    'Results are on stdout, one clear line on stderr says what went wrong.',
    'Exit status: 0 done; 1 refused, failed or invalid; 2 wrong command line; 3 indeterminate.',
  ].join('\n')
}
