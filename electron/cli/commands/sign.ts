import { displayName } from '#electron/signing/distinguished-name.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { openPkcs12 } from '#electron/signing/open-pkcs12.ts'
import { type RevocationList, readRevocationLists } from '#electron/signing/revocation-list.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { firstReason, standsAsExpected } from '#electron/signing/signed-as-expected.ts'
import { attachedRecord } from '#electron/verification/record/attached-record.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { oneFile, readArguments, required, spreadOption } from '../arguments.ts'
import type { Command, Desk } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readNamedFile, writeNamedFile } from '../named-file.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  p12: { type: 'string' },
  'pass-env': { type: 'string' },
  field: { type: 'string' },
  crl: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

const capacities: Record<string, string> = { chair: 'Présidence de séance', secretary: 'Secrétariat de séance' }

export const sign: Command = {
  name: 'sign',
  usage: 'F.pdf --p12 FILE --pass-env VAR --field chair|secretary [--crl FILE…] --out G.pdf',
  summary: 'Signs an empty signature field of an act, with a PKCS#12 file, at level PAdES B-B.',
  details: `The chair signs first, then the secretary, on the file the chair signed. The passphrase of the PKCS#12 file is read
from the environment variable VAR. Name and capacity of the stamp are those of the act's record, else those of the
certificate. A certificate that a revocation list given with --crl revokes is refused, as is one that has expired, is
not yet valid or is not meant for signing. The signed file is verified before it is written: structure, integrity, and
everything that can be known here without the roots. Whatever is refused, nothing is written.

Exit status: 0 signed; 1 refused; 2 when the command line is wrong or a file cannot be opened.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(spreadOption(args, 'crl'), options)
    const path = oneFile(positionals, 'PDF')
    const out = required(values.out, 'out')
    const field = required(values.field, 'field')
    if (!Object.hasOwn(capacities, field)) throw new UsageError('--field is chair or secretary')
    const bytes = await readNamedFile(path)
    const key = await readNamedFile(required(values.p12, 'p12'))
    const lists = await readLists(values.crl ?? [])
    if (!lists.ok) return refuse(lists)
    const identity = await openPkcs12(key, passphrase(required(values['pass-env'], 'pass-env'), desk.env))
    if (!identity.ok) return refuse(identity)
    const { name, capacity } = signatoryOf(bytes, field, identity.value)
    const signed = await signPdf(bytes, identity.value, {
      ...{ field, name, capacity, date: desk.now(), revocationLists: lists.value, resources: desk.resources },
    })
    if (!signed.ok) return refuse(signed)
    const checked = await signedAsMeant(signed.value, field, lists.value, desk)
    if (!checked.ok) return refuse(checked)
    await writeNamedFile(out, signed.value)
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

async function readLists(paths: readonly string[]): Promise<Result<RevocationList[]>> {
  const lists: RevocationList[] = []
  for (const path of paths) {
    const read = readRevocationLists(await readNamedFile(path))
    if (!read.ok) return failure('revocation_list_malformed', { detail: path })
    lists.push(...read.value)
  }
  return ok(lists)
}

/** The new file is verified as the application does; of a signature just made, only its trust may be unknown. */
async function signedAsMeant(
  bytes: Uint8Array,
  field: string,
  lists: readonly RevocationList[],
  desk: Desk,
): Promise<Result<null>> {
  const crls = lists.map(({ der }) => der)
  const request = { file: 'signed', roots: [], crls, expect: [field], now: desk.now() }
  const verification = await verifyInWorker(desk.verifierEntry, desk.resources)(bytes, request)
  if (standsAsExpected(verification, field)) return ok(null)
  return failure('signed_file_not_valid', { reason: firstReason(verification, field) })
}

/** The act says who signs which field; a PDF without a record leaves it to the certificate. */
function signatoryOf(bytes: Uint8Array, field: string, identity: SigningIdentity) {
  const structure = readStructure(bytes)
  const record = structure.ok ? attachedRecord(structure.value) : structure
  const named = record.ok ? record.value?.signatories.find(one => one.field === field) : undefined
  return named ?? { name: displayName(identity.certificate.subject), capacity: capacities[field] ?? field }
}
