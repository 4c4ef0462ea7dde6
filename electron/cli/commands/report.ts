import { oneFile, readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readJson } from '../read-json.ts'
import { keepApart, writeNamedFiles } from '../write-named-files.ts'

export const report: Command = {
  name: 'report',
  usage: 'RECORD.json --out F.pdf',
  summary: 'Prints the report of a report/1 record as PDF: a grid filled in or blank.',
  details: `The grid is loaded and its result computed from the answers of the record, which the PDF carries as report.json. A character
that the fonts cannot draw is printed as □, and the report says so. The same record gives the same bytes.

Exit status: 0 written; 1 the record is refused, nothing is written; 2 when the command line is wrong or a file cannot be
opened.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } })
    const path = oneFile(positionals, 'RECORD')
    const out = required(values.out, 'out')
    await keepApart([path], [out])
    const content = await readJson(path)
    // Loaded once there is something to print.
    const printed = content.ok
      ? await (await import('#electron/pdf/render-report-here.ts')).renderReportHere(content.value, {
          resources: desk.resources,
        })
      : content
    if (!printed.ok) {
      desk.err(`report: ${path}: ${failureSentence(printed.error)}`)
      return 1
    }
    await writeNamedFiles([{ path: out, content: printed.value.bytes }])
    return 0
  },
}
