import type { Failure } from '#shared/domain/result.ts'

/** Sentences of the command line for the codes that do not bring their own `message`, `reason` or `detail`. */
const sentences: Record<string, string> = {
  not_a_pkcs12: 'the file is not a PKCS#12 file',
  wrong_passphrase: 'the passphrase does not open the PKCS#12 file',
  unsupported_protection: 'the PKCS#12 file is protected in a way that is not supported',
  no_private_key: 'the PKCS#12 file holds no private key',
  no_certificate: 'the PKCS#12 file holds no certificate for its key',
  unsupported_key: 'the key is of a kind that is not supported',
  weak_key: 'the key is too short to sign with',
  certificate_expired: 'the certificate has expired',
  certificate_not_yet_valid: 'the certificate is not yet valid',
  certificate_revoked: 'the certificate is revoked',
  certificate_on_hold: 'the certificate is suspended',
  wrong_key_usage: 'the certificate is not meant for signing',
  certificate_path_invalid: 'the certificate does not follow from its authority',
  certificates_too_large: 'the certificates do not fit in the space kept for the signature',
  pdf_damaged: 'the PDF is damaged',
  pdf_encrypted: 'the PDF is encrypted',
  field_absent: 'the PDF has no such signature field',
  field_already_signed: 'the field is already signed',
  wrong_order: 'the fields are signed in order: chair, then secretary',
  earlier_signature_broken: 'an earlier signature of the file is broken',
  changes_forbidden: 'an earlier signature forbids any change',
  root_unreadable: 'the file holds no certificate',
  revocation_list_malformed: 'the file holds no revocation list',
  revocation_list_unreadable: 'the file holds no revocation list',
}

/** One sentence for a person, then its stable code: "the certificate has expired (certificate_expired)". */
export function failureSentence({ code, params = {} }: Failure): string {
  const detail = params.message ?? params.detail ?? params.reason
  const sentence = sentences[code]
  if (sentence) return detail === undefined ? `${sentence} (${code})` : `${sentence}: ${detail} (${code})`
  if (detail !== undefined) return `${detail} (${code})`
  const facts = Object.entries(params).map(([key, value]) => `${key} ${value}`)
  return facts.length > 0 ? `${code.replaceAll('_', ' ')}: ${facts.join(', ')} (${code})` : code.replaceAll('_', ' ')
}
