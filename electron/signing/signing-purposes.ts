import { oids } from './oids.ts'

// What a certificate that signs documents is given for; mail, because many authorities know no other word for it.
const purposes: ReadonlySet<string> = new Set([
  oids.anyPurpose,
  oids.documentSigning,
  oids.microsoftDocumentSigning,
  oids.adobeDocumentSigning,
  oids.emailProtection,
])

/** Whether stated purposes (extended key usage) hold one of signing documents; where none is stated, none is excluded. */
export const isForDocuments = (stated: readonly string[] | undefined): boolean =>
  stated === undefined || stated.some(id => purposes.has(id))
