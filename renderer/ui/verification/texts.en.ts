import type { verificationFr } from './texts.fr.ts'

export const verificationEn: typeof verificationFr = {
  title: 'Verification',
  intro: 'Everything is checked on this computer. No file leaves it.',
  choose: 'Choose signed files',
  drop: 'or drop them here',
  expect: 'Expected signatures',
  verifying: 'Verifying {file}…',
  none: 'No file verified yet.',
  roots: 'Trusted authorities',
  rootsHelp: 'A certificate issued under one of these authorities is recognised; any other stays indeterminate.',
  noRoot: 'No authority recorded.',
  addRoot: 'Add an authority (.pem, .cer)',
  removeRoot: 'Remove {subject}',
  status: { valid: 'Valid', indeterminate: 'Indeterminate', invalid: 'Invalid' },
  summary: {
    valid: 'The signatures are good, nothing has changed since, and the attached record gives the printed text again.',
    indeterminate: 'The content is intact, but it cannot be said that every signature holds.',
    invalid: 'This file cannot serve as evidence.',
  },
  unknownSigner: 'Unknown signer',
  signatureLine: 'Field {field} · level {level} · declared date {at}',
  revisions: 'Revisions of the file',
  revision: 'Revision {number}',
  revisionSigned: 'Revision {number}, signed by {signer}',
  record: {
    matches: 'The attached record gives the printed text, the vote and the grids’ results again.',
    differs: 'The attached record and the printed text differ.',
    absent: 'No record is attached.',
    not_checked: 'The attached record was not compared.',
  },
  whatToDo: 'What to do?',
  advice: {
    indeterminate: 'Add the trusted authority or the revocation lists that are missing, then verify again.',
    invalid: 'Do not use this file; ask the secretariat for the original.',
  },
}
