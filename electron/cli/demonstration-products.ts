import { basename } from 'node:path'
import { type Demonstration, loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import { forkReader } from '#electron/intake/fork-reader.ts'
import { inspectFile } from '#electron/intake/inspect-file.ts'
import { createInspector } from '#electron/intake/inspector.ts'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { opinionPage } from '#shared/domain/opinion/html/opinion-page.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { VerificationStatus } from '#shared/domain/verification-result.ts'
import type { Desk } from './command.ts'
import { demonstrationAct } from './demonstration-act.ts'
import { demonstrationSignatures } from './demonstration-signatures.ts'

export type DemonstrationProducts = {
  status: VerificationStatus
  files: { name: string; content: Uint8Array | string }[]
}

/** Every step of the path, each with the module that the application uses for it; the first refusal ends it. */
export async function demonstrationProducts(desk: Desk): Promise<Result<DemonstrationProducts>> {
  const demonstration = await loadDemonstration(desk.resources)
  const inspected = await inspectPieces(demonstration, desk.readerEntry)
  if (!inspected.ok) return inspected
  const record = demonstrationAct(demonstration)
  if (!record.ok) return record
  const pdf = await renderOpinionHere(record.value, { resources: desk.resources })
  if (!pdf.ok) return pdf
  const html = opinionPage(record.value)
  if (!html.ok) return html

  const signed = await demonstrationSignatures(pdf.value.bytes, record.value.signatories, desk.now(), desk.resources)
  if (!signed.ok) return signed
  const { root, revocationLists } = signed.value
  const lists = revocationLists.map(({ der }) => der)
  const verification = await verifyInWorker(desk.verifierEntry, desk.resources)(signed.value.pdf, {
    file: 'opinion.signed.pdf',
    roots: [new TextEncoder().encode(root)],
    crls: lists,
    now: desk.now(),
    expect: record.value.signatories.map(({ field }) => field),
  })
  return ok({
    status: verification.status,
    files: [
      { name: 'opinion.json', content: canonicalJson(record.value) },
      { name: 'opinion.pdf', content: pdf.value.bytes },
      { name: 'opinion.html', content: html.value },
      { name: 'opinion.signed.pdf', content: signed.value.pdf },
      { name: 'root.pem', content: root },
      ...revocationLists.map(({ name, der }) => ({ name: `${name}.crl`, content: der })),
      { name: 'verification.json', content: `${JSON.stringify(verification, null, 2)}\n` },
    ],
  })
}

/** Each file is read again as if it came in today, and must be the one the record names. */
async function inspectPieces({ files }: Demonstration, readerEntry: string): Promise<Result<null>> {
  const inspector = createInspector(forkReader(readerEntry))
  try {
    for (const { path, sha256 } of files) {
      const inspected = await inspectFile(path, inspector)
      if (!inspected.ok) return failure(inspected.error.code, { file: basename(path) })
      const { status, sha256: found } = inspected.value
      if (status !== 'accepted' || found !== sha256) return failure('piece_differs', { file: basename(path), status })
    }
    return ok(null)
  } finally {
    inspector.close()
  }
}
