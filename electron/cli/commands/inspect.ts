import { forkReader } from '#electron/intake/fork-reader.ts'
import { inspectWithEntries, type NoFile } from '#electron/intake/inspect-file.ts'
import { createInspector } from '#electron/intake/inspector.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

const causes: Record<NoFile, string> = {
  file_absent: 'no such file',
  not_a_file: 'not a file',
  not_permitted: 'not permitted',
  not_readable: 'it cannot be read',
}

export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE…',
  summary: 'Says of each file what it is and whether it can be read.',
  details: `One line of JSON per file on stdout, in the order given:
{ file, status, kind, pages?, text?, sha256, code?, reason?, entry? }, where status is accepted, needs_password,
unreadable or refused, and text is none where no page of a PDF has any. After the line of a ZIP archive comes one line
for each of its files, those of the archives inside it too, with its whole path as entry; after that of a message, one
for each file attached to it. Files are read in a process of their own, with 20 seconds and 1 GB for each.

Exit status: 0 when every file got a line, whatever it says; 1 when a path leads to no file (no line: it has no bytes).`,
  run: async (args, desk) => {
    const { positionals } = readArguments(args, {})
    if (positionals.length === 0) throw new UsageError('no file is given')
    const inspector = createInspector(forkReader(desk.readerEntry))
    let missing = false
    try {
      for (const path of positionals) {
        const inspected = await inspectWithEntries(path, inspector)
        if (inspected.ok) {
          desk.out(JSON.stringify(inspected.value.inspection))
          for await (const entry of inspected.value.entries) desk.out(JSON.stringify(entry))
        } else {
          missing = true
          desk.err(`${path}: ${causes[inspected.error.code]}`)
        }
      }
    } finally {
      inspector.close()
    }
    return missing ? 1 : 0
  },
}
