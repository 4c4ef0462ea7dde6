import { IconFileText, IconFolderOpen, IconGavel, IconListDetails, IconMessage2, IconUser } from '@tabler/icons-react'
import type { SearchKind } from '#shared/domain/search/search-document.ts'

export const kindIcons = {
  dossier: IconFolderOpen,
  piece: IconFileText,
  note: IconMessage2,
  grid: IconListDetails,
  text: IconGavel,
  member: IconUser,
} as const satisfies Record<SearchKind, typeof IconFileText>
