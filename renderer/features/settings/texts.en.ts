import type { settingsFr } from './texts.fr.ts'

export const settingsEn: typeof settingsFr = {
  title: 'Settings',
  device: 'These settings apply to this computer, in every committee.',
  language: 'Language',
  french: 'français',
  english: 'English',
  theme: 'Theme',
  auto: 'Same as the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'Contrast',
  contrastNormal: 'Ordinary',
  contrastMore: 'High',
  textSize: 'Text size',
  sizeNormal: 'Ordinary',
  sizeLarger: 'Larger',
  keyboard: 'Keyboard',
  singleKeys: 'Single keys',
  singleKeysHelp:
    'J, K, 0 to 4, N, C, E, F in the grid, T in the consolidation, ? for the help. Turn them off if you dictate, or if you press keys by accident.',
  committeeNames: 'Open committee',
  committeeNamesHelp: 'These names are printed on the opinions that are not signed yet.',
  names: { committee: 'Name of the committee', city: 'City', name: 'Your first and last name' },
  limits: {
    title: 'Limits of the files that come in',
    help: 'They bound what a trapped file can take of the machine, and cannot be changed.',
    file: 'A file is kept up to {kept}, and opened to be examined up to {opened}.',
    reading: 'Each file is examined apart, within {seconds} seconds and {memory} of memory.',
    words:
      'The text of a document is read in {minutes} minutes at most, page after page, and up to {characters, number} characters; the rest is left out, and it is said.',
    tables: 'Of a workbook or a table, {rows, number} rows, {columns, number} columns and {sheets} sheets are read.',
    pictures: 'Pictures of a Word or OpenDocument text or of a message are shown up to {each} each and {all} in all.',
    archive:
      'A ZIP archive gives its files up to {files, number} in all, and {unpacked} once unpacked, the archives inside it included.',
    nested: 'Archives and messages inside others are opened down to {levels} levels; deeper ones are kept as they are.',
    ratio: 'An archive that unpacks to more than {ratio} times its size, beyond {from}, is refused.',
    stays:
      'A link, an encrypted or a damaged entry stays in its archive, which is then kept; a name that leads out of the archive has the whole archive refused.',
    folder: 'A folder comes in at once up to {files, number} files.',
  },
  about: 'About',
  version: 'Délibéré {version}',
  host: 'Host: {host}',
  committee: 'Open committee: {committee}, {city}',
}
