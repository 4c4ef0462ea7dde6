import type { chartsFr } from './texts.fr.ts'

export const chartsEn: typeof chartsFr = {
  asTable: 'Table',
  asPicture: 'Chart',
  asTableOf: 'Table: {chart}',
  asPictureOf: 'Chart: {chart}',
  share: 'Copy or export',
  shareOf: 'Copy or export: {chart}',
  copy: 'Copy',
  copyPicture: 'Copy the picture',
  copyTable: 'Copy the table',
  save: 'Save',
  saveSvg: 'Vector picture (SVG)',
  savePng: 'Picture (PNG)',
  saveCsv: 'Table (CSV)',
  pictureCopied: 'The picture is copied.',
  tableCopied: 'The table is copied.',
  notCopied: 'Copying is not possible here. Save a file instead.',
  saved: 'The file is saved.',
  notDrawn: 'The picture could not be made. Save the vector picture instead.',
  tooFew: 'Fewer than three sections have a score: they are read in a table.',
}
