import type { Failure } from '#shared/domain/result.ts'

/** Sentences of the command line for the codes that do not bring their own `message`, `reason` or `detail`. */
const sentences: Record<string, string> = {
  not_a_pkcs12: 'the file is not a PKCS#12 file',
  wrong_passphrase: 'the passphrase does not open the PKCS#12 file',
  unsupported_protection: 'the PKCS#12 file is protected in a way that is not supported',
  no_private_key: 'the PKCS#12 file holds no private key',
  no_certificate: 'the PKCS#12 file holds no certificate for its key',
  several_signers: 'the PKCS#12 file holds the keys of several people',
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
  signed_file_not_valid: 'the file that was signed does not pass verification',
  earlier_signature_broken: 'an earlier signature of the file is broken',
  changes_forbidden: 'an earlier signature forbids any change',
  root_unreadable: 'the file holds no certificate',
  revocation_list_malformed: 'the file holds no revocation list',
  revocation_list_unreadable: 'the file holds no revocation list',
  opinion_malformed: 'this is not an opinion/1 record',
  character_unprintable: 'the fonts of the act lack a character',
  voted_hash_differs: 'the text is not the one that was voted',
  act_date_form: 'the date of the act is not a date',
  act_number_form: 'the number of the act does not have its form',
  act_part_empty: 'a part of the act is empty',
  act_paragraph_empty: 'a paragraph of the act is empty',
  act_ids_repeated: 'two parts of the act have the same identifier',
  act_grid_invalid: 'a grid of the act is not valid',
  act_grid_input: 'the answers retained for a grid are refused',
  act_grid_result: 'the result of a grid is not what its answers give',
  bound_differs: 'the bound of the act is not the one its grids give',
  bound_without_waiver: 'the sense exceeds what the grids allow, without a waiver',
  waiver_missing: 'the sense exceeds what the grids allow, without a waiver',
  waiver_incomplete: 'a waiver lacks its author or its reason',
  reservations_missing: 'the sense has reservations and the act has none',
  reservations_not_expected: 'the act has reservations and its sense has none',
  reservation_incomplete: 'a reservation lacks a part',
  signatories_missing: 'the act has no signatory',
  signatory_incomplete: 'a signatory lacks a name or a capacity',
  signatory_field_form: 'the field of a signatory does not have its form',
  vote_sum_wrong: 'the ballots do not add up to the voters',
  vote_attendance_wrong: 'the voters are not the members taking part and the proxies',
  vote_outcome_wrong: 'the outcome is not what the ballots give',
  vote_names_of_secret: 'a secret vote names its voters',
}

/** One sentence for a person, then its stable code: "the certificate has expired (certificate_expired)". */
export function failureSentence({ code, params = {} }: Failure): string {
  const sentence = sentences[code]
  const { message, detail = message, reason = detail, ...facts } = params
  const said = Object.entries(facts).flatMap(([key, value]) => (value === '' ? [] : [`${key} ${value}`]))
  const more = [...(reason === undefined ? [] : [reason]), ...said].join(', ')
  if (!sentence && reason !== undefined) return `${reason} (${code})`
  const head = sentence ?? code.replaceAll('_', ' ')
  return more === '' ? `${head} (${code})` : `${head}: ${more} (${code})`
}
