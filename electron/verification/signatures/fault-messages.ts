const messages: Record<string, string> = {
  byte_range_incomplete: 'The signature does not cover its whole revision but its own value',
  contents_malformed: 'The value of the signature is not written in plain hexadecimal',
  signature_malformed: 'The signature dictionary cannot be relied on',
  signature_shared: 'Two fields share one signature',
  form_malformed: 'The form cannot be relied on',
  cms_malformed: 'The signature is not a CMS in strict encoding',
  cms_not_detached: 'The CMS carries content of its own',
  cms_several_signers: 'The CMS does not have exactly one signer',
  cms_attribute_repeated: 'An attribute of the CMS stands twice',
  cms_attribute_missing: 'The CMS lacks the content type or the digest',
  signer_certificate_absent: "The CMS does not carry the signer's certificate",
  signing_certificate_absent: 'The CMS does not say which certificate signed (signing-certificate-v2)',
  signing_certificate_mismatch: 'The certificate is not the one the signature names (signing-certificate-v2)',
  digest_mismatch: 'The signed bytes have been changed',
  signature_wrong: 'The signature was not made with the key of its certificate',
  unsupported_algorithm: 'The signature uses an algorithm not known here',
  weak_algorithm: 'The signature uses an algorithm that can be forged',
  weak_key: 'The signature uses a key that is too short',
}

/** English sentence of a fault, with its detail where there is one. */
export function faultMessage(code: string, detail?: string): string {
  const message = messages[code] ?? code
  return detail ? `${message}: ${detail}` : message
}
