import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { derBlocks } from './pem.ts'

/** Reads a file of one DER certificate or of one or several PEM ones (trust roots, chains). All or nothing. */
export function readCertificates(file: Uint8Array): Result<Certificate[], 'certificate_malformed'> {
  const blocks = derBlocks(file, ['CERTIFICATE', 'X509 CERTIFICATE'])
  if (blocks.length === 0) return failure('certificate_malformed', { detail: 'no certificate' })
  const certificates: Certificate[] = []
  for (const block of blocks) {
    const certificate = readCertificate(block)
    if (!certificate.ok) return certificate
    certificates.push(certificate.value)
  }
  return ok(certificates)
}
