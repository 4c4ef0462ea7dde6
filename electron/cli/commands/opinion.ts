import { oneFile, readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readJson } from '../read-json.ts'
import { keepApart, writeNamedFiles } from '../write-named-files.ts'

const options = { out: { type: 'string' }, html: { type: 'string' } } as const

export const opinion: Command = {
  name: 'opinion',
  usage: 'RECORD.json --out F.pdf [--html F.html]',
  summary: 'Prints the act of an opinion/1 record as PDF, and as HTML where asked.',
  details: `The record is checked first: its characters, its form, its vote, the results of its grids computed again,
its sense within its bound or waived, the hash of the text that was voted. The PDF is read again and compared with the record, which it
carries, with an empty field for each signature. The same record gives the same bytes. An article of another sense, or
words that name a reservation the act does not have, are printed with a warning on stderr.

Exit status: 0 written; 1 the record is refused, nothing is written; 2 when the command line is wrong or a file cannot be
opened.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(args, options)
    const path = oneFile(positionals, 'RECORD')
    const out = required(values.out, 'out')
    const html = values.html === undefined ? [] : [required(values.html, 'html')]
    await keepApart([path], [out, ...html])
    const content = await readJson(path)
    // Loaded once there is something to print: the libraries of print take longer than all that comes before.
    const act = content.ok
      ? await (await import('../printed-act.ts')).printedAct(content.value, desk.resources)
      : content
    if (!act.ok) {
      desk.err(`opinion: ${path}: ${failureSentence(act.error)}`)
      return 1
    }
    for (const remark of act.value.remarks) desk.err(`opinion: warning: ${remark}`)
    const page = html.map(place => ({ path: place, content: act.value.html }))
    await writeNamedFiles([{ path: out, content: act.value.pdf }, ...page])
    return 0
  },
}
