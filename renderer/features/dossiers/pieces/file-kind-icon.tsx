import {
  IconBraces,
  IconFile,
  IconFileText,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react'
import type { FileKind } from '#shared/domain/piece.ts'

const icons = {
  pdf: IconFileTypePdf,
  docx: IconFileText,
  odt: IconFileText,
  sheet: IconTable,
  csv: IconFileTypeCsv,
  json: IconBraces,
  image: IconPhoto,
  email: IconMail,
  archive: IconFileZip,
  text: IconFileText,
  other: IconFile,
} as const satisfies Record<FileKind, typeof IconFile>

/** The kind of a file; the word is beside it. */
export function FileKindIcon({ kind }: { kind: FileKind }) {
  const Icon = icons[kind]
  return <Icon size="1.625rem" stroke={1.5} color="var(--d-ink-2)" aria-hidden />
}
