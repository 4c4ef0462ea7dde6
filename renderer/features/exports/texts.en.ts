import type { exportsFr } from './texts.fr.ts'

export const exportsEn: typeof exportsFr = {
  open: 'Export…',
  title: 'Export an assessment',
  close: 'Close',
  noGrid: 'This dossier has no grid yet: there is nothing to export.',
  grid: 'Grid',
  what: 'What',
  whats: {
    mine: 'My assessment',
    retained: 'The values retained by the committee',
    consolidation: 'The consolidation of the assessments',
    blank: 'The grid to fill in',
  },
  inside: {
    mine: 'Your answers, reasons, comments and evidence, with your name, and the result of the grid.',
    retained: 'The retained answers, their reasons and evidence, and the result of the grid.',
    consolidation: 'The mark, reason and comment of each member, low median and range, and the retained value.',
    blank: 'The questions, the help and the possible answers, with room to write by hand.',
  },
  why: {
    mine: 'You have not begun this grid.',
    retained: 'The committee has retained nothing, or its first round is not open.',
    consolidation: 'The first round is not open: the assessments of the others stay closed.',
  },
  names: 'Holds names: they are personal data, to be shown to those entitled to see them only.',
  capacities: 'Colleges and numbers instead of names',
  capacitiesHelp: 'Reasons and comments stay as they were written: read them again.',
  format: 'Format',
  formats: {
    pdf: 'PDF, to read and print',
    xlsx: 'XLSX, a workbook',
    csv: 'CSV, the table of answers alone',
    json: 'JSON, for a machine',
  },
  export: 'Export',
  printing: 'Printing the report',
  saved: 'File saved.',
  closeNotice: 'Close this message',
  fileNames: {
    mine: 'my assessment',
    retained: 'retained values',
    consolidation: 'consolidation',
    blank: 'grid to fill in',
  },
}
