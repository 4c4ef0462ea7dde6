import { useMemo } from 'react'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { shownPages } from '../document/shown-pages.ts'
import { type DerivedReading, useDerived } from '../document/use-derived.ts'

/** The text of a version by page, as anchors are measured in it. A picture has none, and is not read for it. */
export function useVersionPages(version: VersionFile | null): { pages: string[] | null; reading: DerivedReading } {
  const isPicture = version?.inspection.kind === 'image'
  const reading = useDerived(isPicture ? null : version)
  const document = reading.status === 'ready' ? reading.document : null
  const pages = useMemo(() => {
    if (isPicture) return []
    return document && shownPages(document)
  }, [document, isPicture])
  return { pages, reading }
}
