import type { failuresFr } from './texts.fr.ts'

export const failuresEn: typeof failuresFr = {
  close: 'Close this message',
  unexpected:
    'An unexpected error occurred; it is noted in the log of this computer. Try again; if it comes back, report it with the time.',
  unknown: 'The operation did not succeed (code {code}). Try again; if it keeps failing, report this code.',
  opinion_malformed:
    'The act cannot be read: “{path}” does not have the expected form. Check that part; if it is right, report this message.',
  report_malformed:
    'The report cannot be read: “{path}” does not have its form. Try again; if it comes back, report this message.',
  report_date: 'The date of the computer ({date}) is not of this century: set it, then try again.',
  report_grid: 'The grid is not valid: {message}. Import it again.',
  report_answers: 'The grid refuses an answer: {message}. Correct it, then try again.',
  report_nothing_to_say: 'Nothing is answered or retained for this grid. Choose something else to export.',
  report_round_closed: 'The first round is not open: the assessments of the others cannot be exported yet.',
  voted_hash_differs:
    'The text has changed since it was voted. Restore the voted text, or put the new one to the vote.',
  act_number_form: 'The number “{number}” is not of the form AVIS-2026-001. Correct it in the heading.',
  act_number_taken:
    'The number {number} is already that of another opinion, “{title}”: a number is attributed once. Correct one of the two in the heading.',
  act_number_taken_unshown:
    'The number {number} is already that of another opinion: a number is attributed once. Correct it in the heading.',
  act_date_form:
    'The date of the sitting is missing, does not exist or is not of this century. Correct it in the heading.',
  act_number_year:
    'The number “{number}” is not of the year of the sitting ({date}). Correct one of them in the heading.',
  act_original_missing: 'A public version cites the hash of the original act (act.original): add it.',
  act_original_not_expected:
    'Only a public version cites the hash of an original act (act.original). Remove it, or mark the version as public.',
  grid_not_conclusive:
    'The grid “{grid}” is not conclusive: {count, plural, one {one required answer is missing} other {# required answers are missing}} ({missing}). Complete it, or choose a deferral or an unfavourable opinion.',
  act_part_empty:
    '{part, select, visas {No citation: add at least one text cited.} recitals {No recital: add at least one.} articles {The operative part is empty: add at least one article.} title {The title is missing: write it in the heading.} dossier {The dossier has no number or no title: complete it.} author {The author of the act is missing: write it in the heading.} committee {The name of the committee is missing: write it in the settings.} city {The name of the city is missing: write it in the settings.} other {A part of the act is empty: complete it.}}',
  act_paragraph_empty:
    '{part, select, visas {Citation} hearings {Hearing} recitals {Recital} articles {Article} recommendations {Recommendation} other {Paragraph}} {number} is empty: write its text or delete this line.',
  act_ids_repeated: 'Two paragraphs carry the same identifier. Delete one of them and write it again.',
  reservation_incomplete:
    'Reservation {id} is incomplete: it needs the requirement, who answers for it, the due date and the expected proof.',
  reservations_missing:
    'The opinion is favourable with reservations, but none is written. Add one, or change the sense.',
  reservations_not_expected:
    '{sense, select, favourable {The opinion is favourable without reservation} deferred {The opinion is deferred} unfavourable {The opinion is unfavourable} other {This sense admits no reservation}}, but {count, plural, one {one reservation is written} other {# reservations are written}}. Choose “favourable with reservations”, or delete them.',
  reservation_id_form: 'The mark “{id}” of a reservation will not do. Give it a short one without spaces, such as R1.',
  reservation_due_impossible: 'The due date “{due}” of reservation {id} is not in the calendar. Correct it.',
  reservation_due_past:
    'The due date “{due}” of reservation {id} comes before the date of the act. Correct one of the two.',
  act_reference_absent:
    'The reference “{label}” ({place}) leads nowhere in this act. Write the passage again, or restore what it cites.',
  annex_empty: 'Annex {number} has no title or no text. Complete it, or delete it.',
  separate_opinion_incomplete: 'Separate opinion {number} has no author or no text. Complete it, or delete it.',
  signatories_missing: 'No signatory is named. Add them in the Signatures part.',
  signatory_incomplete:
    'The name or the capacity of {field, select, chair {the chair of the sitting} secretary {the secretary of the sitting} other {a signatory}} is missing. Complete the Signatures part.',
  signatory_repeated: '“{name}” stands twice among the signatories: each person signs once. Correct one of them.',
  signatory_field_form: 'The signature field “{field}” is not valid. Tell the secretariat.',
  vote_missing: 'The result of the vote is missing. Enter it in the Result of the vote part.',
  vote_sum_wrong:
    'The ballots ({sum, number}) do not make the number of voters ({voters, number}). Correct the result of the vote.',
  vote_attendance_wrong:
    '{voters, number} voters do not match the members taking part and the proxies ({expected, number}), or exceed the {inOffice, number} members in office. Correct the result of the vote.',
  vote_without_voters: 'Nobody voted. Enter the attendance and the ballots.',
  vote_proxies_wrong:
    '{proxies, plural, one {One proxy is exercised} other {# proxies are exercised}} for {takingPart, plural, one {one member} other {# members}} taking part: each exercises one only. Correct the result of the vote.',
  vote_quorum_missing:
    'The quorum is not reached: {attending, plural, one {one member counts} other {# members count}}, {needed} are needed. Correct the attendance, or state a second sitting on the same agenda.',
  vote_casting_unknown: 'The casting vote is empty. Choose for or against, or remove it.',
  vote_casting_secret: 'A secret vote has no casting vote. Remove it, or change the mode.',
  vote_casting_without_tie:
    'A casting vote is recorded although votes are not equal ({for, number} for, {against, number} against). Remove it.',
  vote_name_empty: 'Named vote {number} has no name. Complete it.',
  vote_name_repeated: '“{name}” is named twice. Delete one of the two votes.',
  vote_choice_unknown: 'The vote “{choice}” of {name} is no ballot. Correct it.',
  vote_names_differ:
    'The named votes do not make the ballots: {choice, select, for {for} against {against} abstention {abstention} blank {blank} other {null}}, {named, number} instead of {counted, number}. Correct the names or the ballots.',
  vote_names_of_secret: 'A secret vote carries no names. Remove the named votes, or change the mode of voting.',
  vote_outcome_wrong:
    'With {for, number} votes for and {against, number} against, the text is not adopted. Correct the ballots or the outcome.',
  vote_rejected:
    'The committee rejected this text: there is no opinion to export. Put another text to the vote, or correct the result of the vote.',
  vote_rejection_wrong:
    'With {for, number} votes for and {against, number} against, the text is adopted. Correct the ballots or the outcome.',
  bound_differs:
    'The bound written in the act is not the one the grids give. Open the opinion again to compute it anew.',
  bound_rules_differ:
    'The rules written for the bound of the act are not those the grids give ({rule}). Open the opinion again to compute them anew.',
  waiver_unknown: 'The waiver of “{rule}” answers no rule that bounds this opinion. Remove it.',
  waiver_not_needed: 'The waiver of rule {rule} has no object: the chosen sense is within the bound. Remove it.',
  waiver_repeated: 'Rule {rule} has two waivers. Delete one of them.',
  bound_without_waiver:
    'The chosen sense exceeds the bound of the grids, and the rule allows no waiver. Choose a more reserved sense.',
  waiver_missing:
    'The chosen sense exceeds the bound of the grids: record the waiver of rule {rule}, or choose a more reserved sense.',
  waiver_incomplete: 'The waiver of rule {rule} is incomplete: say who granted it, and why.',
  grid_absent:
    'Grid {grid}, with which the dossier was assessed, is no longer in this committee. Ask the secretariat for it.',
  grid_invalid: 'Grid {grid} cannot be read. Ask the secretariat for a corrected version.',
  grid_refused: 'An answer to grid {grid} does not suit its question. Open the grid and correct it.',
  act_grid_invalid: 'A grid attached to the act cannot be read. Ask the secretariat for a corrected version.',
  act_grid_input: 'The retained answers of a grid do not suit it. Open the grid and correct them.',
  act_grid_result:
    'The written result of a grid is not the one its answers give. Open the opinion again to compute it anew.',
  act_grid_repeated: 'Grid {grid} stands twice in the act. Keep one retained assessment.',
  act_grid_question_unknown: 'Grid {grid} has no question “{question}” ({place}). Check the version of the grid.',
  act_grid_dispersion:
    'A spread of {value} between members is impossible for the question “{question}”. Open the opinion again to compute it anew.',
  answer_shape: 'The answer to “{question}” does not suit this grid: the result is not computed. Answer it again.',
  number_ambiguous:
    'This number reads two ways, {less} or {more}: nothing is kept. Write it with a decimal point, or without any separator.',
  number_unread:
    'This number cannot be read without a risk of error: nothing is kept. Write it in figures, as in {example}.',
  not_applicable_not_allowed:
    '“{question}” is marked not applicable, which this grid does not allow: the result is not computed. Remove the mark.',
  character_unprintable:
    'The character “{character}” ({code}) cannot be printed: the fonts of the act do not have it. Replace it in “{where}”.',
  character_invisible:
    'An invisible or forbidden character ({code}) stands in “{where}”. Change that passage: it will be rid of it.',
  not_a_pkcs12: 'This file is not a certificate with its key (.p12 or .pfx), or it is damaged. Choose another.',
  wrong_passphrase: 'The passphrase does not open this file. Check capitals and accents, then try again.',
  unsupported_protection:
    'This file is protected in a way not known here. Ask the authority that issued it for a common .p12 file (AES).',
  no_private_key: 'This file holds no key to sign with. Choose the one that was given to you with its key.',
  several_signers:
    'This file holds the keys of several people. Choose the one that holds only yours, or export it alone.',
  no_certificate:
    'This file holds a key but not its certificate. Ask the authority that issued it for the complete file.',
  unsupported_key: 'This key is of a kind not known here. It must be an RSA key or one on curve P-256, P-384 or P-521.',
  weak_key: 'This key is too short to sign an act. Ask for a more recent certificate.',
  certificate_malformed: 'This file is not a readable certificate. Choose a .pem, .cer or .crt file.',
  certificate_not_authority:
    'This certificate is a signatory’s, not an authority’s: it was not added. Choose the root certificate.',
  certificate_expired: 'Your certificate has expired: it can no longer sign. Ask for a new one.',
  certificate_not_yet_valid: 'Your certificate is not yet valid. Check the date of this computer, or wait.',
  certificate_revoked: 'Your certificate was revoked: it can no longer sign. Contact the authority that issued it.',
  certificate_on_hold: 'Your certificate is suspended: it cannot sign for now. Contact the authority that issued it.',
  wrong_key_usage:
    'This certificate is not meant to sign documents. Choose the one with the usage “signature” or “non-repudiation”.',
  certificate_path_invalid:
    'The authorities of this certificate contradict one another: it cannot be used to sign. Contact the authority that issued it.',
  certificates_too_large:
    'The chain of certificates is too long to fit in the act. Ask for a certificate issued nearer the root.',
  unsupported_algorithm: 'The algorithm of this certificate is not known here. Ask for an RSA or P-256 certificate.',
  weak_algorithm: 'The algorithm of this certificate can be forged. Ask for a more recent certificate.',
  revocation_list_malformed: 'This file is not a readable revocation list. Choose a .crl file of the authority.',
  revocation_list_absent: 'An attached revocation list is no longer there. Attach it again.',
  identity_absent: 'The certificate is no longer open: a key serves only once. Choose it again.',
  not_a_demonstration: 'Test certificates exist only in the demonstration committee. Choose a certificate file.',
  pdf_damaged: 'The file of the act is damaged: it cannot be signed. Export the opinion again.',
  pdf_encrypted: 'The file of the act is protected: it cannot be signed. Export the opinion again.',
  field_absent: 'The act does not provide for this signature. Check the signatories, then export the opinion again.',
  field_already_signed: 'This signature is already there. Open the screen again to see where the act stands.',
  wrong_order: 'The chair of the sitting signs before the secretary. Wait for the first signature.',
  earlier_signature_broken:
    'The earlier signature no longer holds: the act was changed. Do not sign; start again from the export.',
  earlier_stamp_foreign:
    'The stamp of the earlier signature was not drawn by this program and could hide the pages. Do not sign; start again from the export.',
  changes_forbidden: 'The act takes no further signature. Verify it before anything else.',
  signed_file_not_valid:
    'The signed file did not pass verification ({reason}): it was not kept. Try again with another certificate or an up-to-date revocation list; if the act itself is at fault, export the opinion again.',
  xml_malformed: 'This XFDF file is damaged: it cannot be read. Export the notes again from the other program.',
  xml_has_types:
    'This file declares a document type: it is refused, since a file of notes needs none and such a heading may hide a trap.',
  xfdf_malformed: 'This XML file is no XFDF file: it holds no notes.',
  annotations_malformed: 'This JSON file holds no Web annotations.',
  annotations_too_many: 'This file holds more than {most} notes: it is not imported.',
  notes_not_kept:
    'The disk refuses to write the notes. Make room or check your rights; what is on screen is kept and saving is tried again.',
  notes_too_large: 'This file of notes is larger than {megabytes} MB: it is not imported.',
  notes_file_unknown: 'This file is neither XFDF nor Web annotations (JSON-LD).',
  notes_malformed: 'The summary of notes cannot be made: {path} is not as it should be.',
  letter_malformed: 'The letter cannot be made: {path} is not as it should be.',
  copy_damaged:
    'This PDF is damaged, or readers must repair it to open it: no annotated copy can be made of it. Export the notes (XFDF) or their summary instead.',
  copy_encrypted:
    'This PDF is protected by its author: no annotated copy can be made of it. Ask for a version without protection, or export the notes (XFDF) or their summary.',
  copy_too_much:
    'This PDF asks for too much time or memory: the annotated copy was given up. Export the notes (XFDF) or their summary instead.',
  cancelled: 'The operation was cancelled. Start again whenever you like.',
  file_unreadable: 'The file “{file}” cannot be read, or it is too large. Check that it is on this computer.',
  file_absent: 'This file is not in the committee’s vault. Add it to the dossier again.',
  file_damaged: 'This file is damaged in the vault. Add it again from the original.',
  document_unreadable:
    'The content of “{file}” cannot be read{code, select, password {: it is protected by a password} too_long { in the time allowed} too_large {: the file is too large} too_large_in_memory { in the memory allowed} other {}}. Save a copy to open it elsewhere, or ask for another version.',
  not_written: 'The file could not be written there. Choose another folder, with enough room.',
  not_available: 'This action is not available here.',
  refused: 'This action is not allowed from this window. Reload it; if the refusal comes back, report it.',
  invalid_input:
    'The request does not have the expected form: this is a defect of the program. Report it with the time and what you were doing.',
  page_lost:
    'The page stopped while it was showing the previous screen; what was saved is intact. Open it again if you wish; if this comes back with a document, save a copy of it and ask for a sound version.',
  name_missing: 'This field is needed.',
  name_unprintable: 'The character “{character}” cannot be printed on an opinion. Write this name without it.',
  profile_absent: 'This committee is no longer on this computer. Reload the window to see those that are.',
  text_changed:
    'The text changed in another window while it was being signed, or was signed there. Nothing was signed here: read it again, then choose the certificate once more.',
  draft_changed:
    'This grid changed in another window, or was published there. Nothing was published here: read it again, then publish it.',
  window_stays:
    'Another window of this committee could not save what was typed there. Go to that window, then close the committee again.',
  profile_in_use: 'This committee is already open in another window. Go back to that window, or close it first.',
  vault_unreadable:
    'The vault of this committee cannot be read: the file that describes it is damaged. Restore a backup of the folder of this committee.',
  key_ring_refused: 'The keyring of this computer did not give the key. Open the committee with the recovery key.',
  too_many_attempts: 'Too many attempts. Wait a moment, then try again, or open the committee with the recovery key.',
  weak_keyring: 'The keyring of this computer protects nothing. Choose protection by a passphrase.',
  read_only:
    'This committee is read only: a newer version of Délibéré has opened it. Update the program to write again.',
  write_log_unreadable: 'The write log cannot be read. Check that the disk answers, then open the committee again.',
  write_log_refused:
    'The disk refuses to write ({cause}). Make room or check your rights; what is on screen is kept and saving is tried again.',
  store_unavailable:
    'The store of this committee does not open. Close the other windows of Délibéré and check the space on the disk, then try again: the log keeps everything.',
  everything_lost: 'Both copies of this committee are empty or unreadable. Put back a copy of the data folder.',
  records_present: 'This committee still holds records: nothing was replaced. Open it again.',
  folder_too_large:
    'More than {limit} files: they do not come in at once, and none was read. Add the folders it holds one by one.',
  folder_empty: 'This folder holds no file.',
  not_a_file: '“{fileName}” is a folder or a link, not a file. Choose the files it holds.',
  file_not_kept:
    '“{fileName}” could not be kept: {cause, select, full {the disk is full. Make room} other {the disk refused ({cause}). Check it}}, then add it again.',
  grid_file_too_large: 'This file is larger than 5 MB: it is no grid, or it holds more than questions.',
  grid_file_not_utf8: 'This file is not a text in UTF-8. Save it in that encoding, then import it again.',
  grid_file_unreadable:
    'This file can no longer be read: it changed or went away since it was chosen. Choose it again.',
  file_too_large: '“{fileName}” is larger than allowed. Ask for a lighter version, or split the document.',
  file_kind_refused: '“{fileName}” is not of a kind that Délibéré saves. This is a fault of the program: report it.',
  upload_unknown: 'Sending this file was interrupted. Add it again.',
  package_not_one: 'This file is not an exchange package of Délibéré. Choose a “.delibere” file.',
  package_too_large:
    'This package is larger than Délibéré accepts ({limit, number} bytes). Ask for a lighter one. Nothing was taken.',
  package_damaged: 'This package is damaged or incomplete: nothing was taken. Ask for it to be sent again.',
  package_hostile: 'This package is made as no package of Délibéré is: nothing was taken. Speak to whoever sent it.',
  package_newer: 'This package comes from a newer version of Délibéré. Update the program, then try again.',
  package_signature_wrong:
    'The signature of this package does not match its content: it was changed. Nothing was taken. Ask for it to be sent again.',
  package_other_committee:
    'This package is of another committee: {name} ({city}). You are in {ownName} ({ownCity}). Nothing was taken: open the other committee to import it.',
  package_gone: 'This package is no longer waiting. Import it again.',
  one_package_at_a_time: 'Drop one package at a time.',
  package_too_large_to_send:
    'This package would be larger than {limit, number} bytes, and would be refused elsewhere. Send the largest files separately.',
  device_not_on_card: 'Your card does not carry the keys of this device yet. Try again in a moment.',
  dossier_absent: 'This dossier is not saved yet. Try again in a moment.',
  pen_elsewhere: 'This profile does not hold the pen of this round. Ask the person who called it.',
  round_not_open: 'The first round is not open: its answers do not leave.',
  nothing_to_send: 'You have nothing to send on this dossier yet: no sealed assessment, no annotation.',
  opening_not_recorded:
    'The opening is not in the write log: nothing is decrypted. Wait until it is saved, then try again.',
  seal_without_salt:
    'This assessment was sealed without a commitment that can be checked. Make a new version of it, then seal it.',
  pen_key_invalid:
    'The key of the pen of this round is not valid. Ask the chair or the secretariat to send you the round again.',
}
