import type { documentFr } from './texts.fr.ts'

export const documentEn = {
  reading: 'Reading the document…',
  stopped: 'Reading was stopped. The document is kept as it is in the dossier.',
  notRead: 'This document could not be read. It is kept as it is in the dossier.',
  readAgain: 'Read it again',
  nothingToShow:
    'There is nothing to show of this file here. It is kept as it is in the dossier; open a copy of it in another program.',
  pictureNotShown:
    'This picture cannot be shown here. It is kept as it is in the dossier; open a copy of it in another program.',
  saveCopy: 'Save a copy',
  copySaved: 'Copy saved.',
  closeNotice: 'Close this message',
  textEmpty: 'This file holds no text.',
  textTitle: 'Text of the document',
  fitted: 'fitted',
  fit: 'Fit to the window',
  turn: 'Turn by a quarter',
  noteOnWhole: 'Note on this document',
  evidenceOfWhole: 'Evidence: add this document to the criterion “{criterion}”',
  pictureRemoved: '[picture not shown]',
  sheets: 'Sheets',
  tableNone: 'This workbook holds no sheet.',
  tableEmpty: 'This sheet is empty.',
  wordsCut:
    'This document is too long to be read whole: this is its beginning, which the search finds. The whole file is kept in the dossier.',
  tableCut:
    'This sheet is too large to be shown whole: these are its first {rows, number} rows. The whole file is kept in the dossier.',
  copyCells: 'Copy',
  mailFrom: 'From',
  mailTo: 'To',
  mailCc: 'Copy to',
  mailDate: 'Date',
  lostWords: 'The words that were found are no longer in this document.',
  shownWords: 'The words that were found are in view.',
} satisfies typeof documentFr
