import { readTrust } from '#electron/verification/read-trust.ts'
import { verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { VerificationStatus } from '#shared/domain/verification-result.ts'
import { oneFile, readArguments, spreadOption } from '../arguments.ts'
import type { Command, ExitCode } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readNamedFile } from '../read-named-file.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  root: { type: 'string', multiple: true },
  crl: { type: 'string', multiple: true },
  expect: { type: 'string' },
} as const

export const verify: Command = {
  name: 'verify',
  usage: 'G.pdf --root CA.pem [--crl FILE…] [--expect chair,secretary]',
  summary: 'Verifies a signed act: signatures, what was added since, and the record it carries.',
  details: `One line of JSON on stdout: { file, status, reasons, signatures, revisions, record }, where status is valid,
indeterminate or invalid. --root names the authorities that are trusted (PEM or DER), --crl the revocation lists; both
may be given several times. --expect names the fields that must be signed, in their order. A
file is read in a worker of its own, 60 seconds and 1 GB at most: one that takes more is invalid.

Exit status: 0 valid; 3 indeterminate; 1 invalid; 2 when the command line is wrong or a file cannot be opened or read as
a certificate or a list.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(spreadOption(args, 'crl'), options)
    const path = oneFile(positionals, 'PDF')
    const rootPaths = values.root ?? []
    if (rootPaths.length === 0) throw new UsageError('--root is missing')
    const listPaths = values.crl ?? []
    const expect = values.expect === undefined ? [] : fieldsOf(values.expect)
    const bytes = await readNamedFile(path)
    const roots = await Promise.all(rootPaths.map(path => readNamedFile(path)))
    const lists = await Promise.all(listPaths.map(path => readNamedFile(path)))
    const trust = readTrust(roots, lists, desk.now())
    if (!trust.ok) {
      const named = trust.error.code === 'revocation_list_unreadable' ? listPaths : rootPaths
      throw new UsageError(
        `${named[Number(trust.error.params?.index)]}: ${failureSentence({ code: trust.error.code })}`,
      )
    }
    const verifyFile = verifyInWorker(desk.verifierEntry, desk.resources)
    const result = await verifyFile(bytes, { file: path, roots, crls: lists, expect, now: desk.now() })
    desk.out(JSON.stringify(result))
    return exitCodeOf(result.status)
  },
}

/** An empty list would ask for nothing, and find valid an act that nobody signed as it should. */
function fieldsOf(list: string): string[] {
  const fields = list.split(',').map(field => field.trim())
  if (fields.includes('')) throw new UsageError('--expect is a list of fields, as in chair,secretary')
  if (new Set(fields).size < fields.length) throw new UsageError('--expect names a field once')
  return fields
}

export function exitCodeOf(status: VerificationStatus): ExitCode {
  switch (status) {
    case 'valid':
      return 0
    case 'invalid':
      return 1
    case 'indeterminate':
      return 3
    default:
      return assertNever(status)
  }
}
