import { openPkcs12 } from '#electron/signing/open-pkcs12.ts'
import { type RevocationList, readRevocationLists } from '#electron/signing/revocation-list.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { objectionTo } from '#electron/signing/signed-as-expected.ts'
import { verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { oneFile, readArguments, required, spreadOption } from '../arguments.ts'
import type { Command, Desk } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readNamedFile } from '../read-named-file.ts'
import { capacities, signatoryOf } from '../signatory.ts'
import { UsageError } from '../usage-error.ts'
import { keepApart, writeNamedFiles } from '../write-named-files.ts'

const options = {
  p12: { type: 'string' },
  'pass-env': { type: 'string' },
  field: { type: 'string' },
  crl: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

export const sign: Command = {
  name: 'sign',
  usage: 'F.pdf --p12 FILE --pass-env VAR --field chair|secretary [--crl FILE…] --out G.pdf',
  summary: 'Signs an empty signature field of an act, with a PKCS#12 file, at level PAdES B-B.',
  details: `The chair signs first, then the secretary, on the file the chair signed. The passphrase of the PKCS#12 file is read
from the environment variable VAR. Name and capacity of the stamp are those of the act's record, else those of the
certificate. A certificate that a revocation list given with --crl revokes is refused, as is one that has expired, is
not yet valid or is not meant for signing. The signed file is verified before it is written: structure, integrity, and
everything that can be known here without the roots. Whatever is refused, nothing is written. A certificate in another
name than the signatory's, or of someone who signed already, signs with a warning on stderr.

Exit status: 0 signed; 1 refused; 2 when the command line is wrong, or a file cannot be opened or read as a list.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(spreadOption(args, 'crl'), options)
    const path = oneFile(positionals, 'PDF')
    const out = required(values.out, 'out')
    const field = required(values.field, 'field')
    if (!Object.hasOwn(capacities, field)) throw new UsageError('--field is chair or secretary')
    const p12 = required(values.p12, 'p12')
    const variable = required(values['pass-env'], 'pass-env')
    await keepApart([path, p12, ...(values.crl ?? [])], [out])
    const bytes = await readNamedFile(path)
    const key = await readNamedFile(p12)
    const lists = await readLists(values.crl ?? [])
    const identity = await openPkcs12(key, passphrase(variable, desk.env))
    if (!identity.ok) return refuse(identity)
    const signatory = signatoryOf(bytes, field, identity.value)
    if (!signatory.ok) return refuse(signatory)
    const { name, capacity } = signatory.value
    const signed = await signPdf(bytes, identity.value, {
      ...{ field, name, capacity, date: desk.now(), revocationLists: lists, resources: desk.resources },
    })
    if (!signed.ok) return refuse(signed)
    const verified = await signedAsMeant(signed.value, field, lists, desk)
    if (!verified.ok) return refuse(verified)
    await writeNamedFiles([{ path: out, content: signed.value }])
    for (const warning of warningsAbout(verified.value, field)) desk.err(`sign: warning: ${warning}`)
    return 0

    function refuse({ error }: Extract<Result<never>, { ok: false }>) {
      desk.err(`sign: ${failureSentence(error)}`)
      return 1 as const
    }
  },
}

/** Read from the environment, so that it is neither in the list of processes nor in the shell's history. */
function passphrase(variable: string, env: NodeJS.ProcessEnv): string {
  const value = env[variable]
  if (value === undefined) throw new UsageError(`the environment variable ${variable} is not set`)
  return value
}

/** A file that holds no list is one that cannot be opened as such, as it is for `verify`. */
async function readLists(paths: readonly string[]): Promise<RevocationList[]> {
  const lists: RevocationList[] = []
  for (const path of paths) {
    const read = readRevocationLists(await readNamedFile(path))
    if (!read.ok) throw new UsageError(`${path}: ${failureSentence({ code: 'revocation_list_unreadable' })}`)
    lists.push(...read.value)
  }
  return lists
}

/** The new file is verified as the application does; of a signature just made, only its trust may be unknown. */
async function signedAsMeant(
  bytes: Uint8Array,
  field: string,
  lists: readonly RevocationList[],
  desk: Desk,
): Promise<Result<VerificationResult>> {
  const crls = lists.map(({ der }) => der)
  const request = { file: 'signed', roots: [], crls, expect: [field], now: desk.now() }
  const verification = await verifyInWorker(desk.verifierEntry, desk.resources)(bytes, request)
  const objection = objectionTo(verification, field)
  return objection ? failure('signed_file_not_valid', objection) : ok(verification)
}

const remarks: ReadonlySet<string> = new Set(['signer_not_signatory', 'same_signer_twice'])

/** Who signs is the committee's affair: the command says what it sees and signs. */
function warningsAbout({ signatures }: VerificationResult, field: string): string[] {
  const reasons = signatures.find(one => one.field === field)?.reasons ?? []
  return reasons.flatMap(({ code, message }) => (remarks.has(code) ? [`${message} (${code})`] : []))
}
