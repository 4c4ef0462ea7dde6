// @ts-check
/**
 * The rooms of the house and the doors between them (docs/architecture.md). One line a room: what it may import besides
 * its own files. Biome's list is generated from this table, because a second override replaces the first.
 *
 * @typedef {{ room: string, may: string[] }} Room
 */

/** Libraries without input or output, clock or randomness of their own. */
const pureLibraries = ['zod', 'canonicalize', '@noble/hashes/**', 'approx-string-match', 'diff']

const shared = ['#shared/**']
const node = ['node:*', 'node:*/*', ...shared]
const page = [...shared, 'react', 'react/**', 'react-i18next', 'i18next']

/** @type {Room[]} */
const sharedRooms = ['charts', 'domain', 'ipc', 'sync', 'text'].map(name => ({
  room: `shared/${name}`,
  may: [...shared, ...pureLibraries],
}))

const ports = '#electron/ports/**'

/** @type {Room[]} */
const machineRooms = [
  { room: 'electron/ports', may: [...shared, 'zod'] },
  { room: 'electron/vault', may: [...node, ports, 'zod', 'uuid'] },
  { room: 'electron/word', may: [...node, 'docx'] },
  { room: 'electron/pdf', may: [...node, ports, '#electron/word/**', 'pdfmake', 'pdfmake/**', '@libpdf/core', 'zod'] },
  {
    room: 'electron/intake',
    may: [...node, ports, 'pdfjs-dist/**', 'zod', 'fflate', 'yauzl', 'mammoth', 'papaparse', 'postal-mime', 'saxen'],
  },
  { room: 'electron/annotated', may: [...node, ports, '#electron/pdf/**', '@libpdf/core'] },
  { room: 'electron/signing', may: [...node, ports, '@libpdf/core', 'pdfmake', 'zod'] },
  {
    room: 'electron/verification',
    may: [
      ...node,
      ports,
      '#electron/signing/**',
      '#electron/pdf/**',
      '@libpdf/core',
      'pkijs',
      'asn1js',
      'pdfjs-dist/**',
      'zod',
      'fflate',
    ],
  },
  { room: 'electron/exchange', may: [...node, ports, '#electron/intake/**', '@hpke/core', 'fflate', 'zod'] },
  { room: 'electron/demonstration', may: [...node, ports, '#electron/signing/**', '#electron/pdf/**', 'zod'] },
  { room: 'electron/cli', may: [...node, '#electron/**', 'vite'] },
  { room: 'electron/main', may: [...node, '#electron/**', 'electron', 'zod'] },
  { room: 'electron/preload', may: [...shared, 'electron'] },
]

const features = [
  'assessment',
  'comparison',
  'consolidation',
  'dossiers',
  'exchange',
  'exports',
  'grid-editor',
  'grids',
  'opinion',
  'profiles',
  'reading',
  'search',
  'settings',
  'verification',
]

/** @type {Room[]} */
const pageRooms = [
  { room: 'renderer/store', may: [...page, 'rxdb/**', 'rxdb', 'rxjs', 'dexie', 'uuid', 'zod'] },
  { room: 'renderer/search', may: [...page, '#renderer/store/**', 'minisearch', 'snowball-stemmers'] },
  {
    room: 'renderer/ui',
    may: [
      ...page,
      'pdfjs-dist/**',
      '#renderer/store/**',
      '@mantine/**',
      '@tabler/icons-react',
      '@tanstack/**',
      'react-resizable-panels',
      '@fontsource-variable/**',
    ],
  },
  ...features.map(name => ({
    room: `renderer/features/${name}`,
    may: [
      ...page,
      '#renderer/ui/**',
      '#renderer/store/**',
      '@mantine/**',
      '@tabler/icons-react',
      '@tanstack/**',
      'react-resizable-panels',
      ...(name === 'reading' ? ['pdfjs-dist/**'] : []),
      ...(name === 'search' ? ['#renderer/search/**'] : []),
      ...(name === 'reading' ? ['pdfjs-dist/**', 'dompurify'] : []),
      ...(name === 'grids' ? ['papaparse'] : []),
      ...(name === 'grid-editor' ? ['@atlaskit/pragmatic-drag-and-drop/**'] : []),
      ...(name === 'exports' ? ['papaparse', 'write-excel-file/universal'] : []),
    ],
  })),
  {
    room: 'renderer/app',
    may: [
      ...page,
      '#renderer/**',
      '@mantine/**',
      '@tabler/icons-react',
      '@tanstack/**',
      'react-dom/**',
      'i18next-icu',
      'intl-messageformat',
      '@fontsource-variable/**',
    ],
  },
  { room: 'renderer/passphrase', may: [...shared, '#renderer/ui/**', '@fontsource-variable/**'] },
]

export const rooms = [...sharedRooms, ...machineRooms, ...pageRooms]

/** The only file that may hold `ipcMain`; the preload alone holds `ipcRenderer`. */
export const ipcMainHolder = 'electron/main/register-channels.ts'
