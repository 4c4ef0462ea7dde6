import type { Icon } from '@tabler/icons-react'
import { IconFileCertificate, IconFileText, IconFolders, IconListDetails, IconSettings } from '@tabler/icons-react'

export type Area = { id: 'dossiers' | 'opinions' | 'grids' | 'verification' | 'settings'; to: string; icon: Icon }

/** Places of the rail, in the order of Ctrl+1, Ctrl+2…; only what is built is listed. */
export const areas: readonly Area[] = [
  { id: 'dossiers', to: '/dossiers', icon: IconFolders },
  { id: 'opinions', to: '/avis', icon: IconFileText },
  { id: 'grids', to: '/grilles', icon: IconListDetails },
  { id: 'verification', to: '/verification', icon: IconFileCertificate },
]

export const settingsArea: Area = { id: 'settings', to: '/reglages', icon: IconSettings }
