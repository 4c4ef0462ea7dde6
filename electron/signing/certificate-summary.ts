import type { CertificateSummary } from '#shared/ipc/payloads.ts'
import { type Certificate, fingerprintOf } from './certificate.ts'
import { oids } from './oids.ts'

const purposes: Record<string, string> = {
  [oids.anyPurpose]: 'any_purpose',
  [oids.serverAuth]: 'server_authentication',
  [oids.clientAuth]: 'client_authentication',
  [oids.codeSigning]: 'code_signing',
  [oids.emailProtection]: 'email_protection',
  [oids.timeStamping]: 'time_stamping',
  [oids.ocspSigning]: 'ocsp_signing',
  [oids.documentSigning]: 'document_signing',
  [oids.microsoftDocumentSigning]: 'document_signing',
}

/** What a page shows of a certificate; unknown purposes keep their number. */
export function summarise(certificate: Certificate): CertificateSummary {
  const { keyUsage = [], extendedKeyUsage = [] } = certificate.extensions
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    serial: certificate.serial,
    fingerprint: fingerprintOf(certificate),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    usages: [...new Set([...keyUsage, ...extendedKeyUsage.map(id => purposes[id] ?? id)])],
  }
}
