import { join } from 'node:path'
import { readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { UsageError } from '../usage-error.ts'
import { makeNamedFolder, writeNamedFiles } from '../write-named-files.ts'
import { exitCodeOf } from './verify.ts'

export const demo: Command = {
  name: 'demo',
  usage: '--out DIR',
  summary: 'Takes the whole path on the demonstration committee, from its pieces to a verified opinion.',
  details: `Inspects the pieces, evaluates what the committee retained, assembles the act, prints it, makes a test authority on the
spot, signs as chair then as secretary, and verifies. DIR, made where it is absent, receives opinion.json, opinion.pdf,
opinion.html, opinion.signed.pdf, root.pem, root.crl, intermediate.crl and verification.json. One line of JSON on stdout:
{ status, products }.

Exit status: 0 when the verification says valid; 3 indeterminate; 1 invalid, or when a step is refused; 2 when the command
line is wrong or DIR cannot be written to. DIR receives every file or none.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } })
    const folder = required(values.out, 'out')
    if (positionals.length > 0) throw new UsageError(`unexpected ${positionals[0]}`)
    const removeIfEmpty = await makeNamedFolder(folder)
    try {
      const { demonstrationProducts } = await import('../demonstration-products.ts')
      const products = await demonstrationProducts(desk)
      if (!products.ok) {
        desk.err(`demo: ${failureSentence(products.error)}`)
        return 1
      }
      const { status, files } = products.value
      await writeNamedFiles(files.map(({ name, content }) => ({ path: join(folder, name), content })))
      desk.out(JSON.stringify({ status, products: files.map(({ name }) => name) }))
      return exitCodeOf(status)
    } finally {
      await removeIfEmpty()
    }
  },
}
