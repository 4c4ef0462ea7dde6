import { useMemo } from 'react'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { shownPages } from '../document/shown-pages.ts'
import { type DerivedReading, useDerived } from '../document/use-derived.ts'

/**
 * The text of a version by page, as anchors are measured in it. A picture has none, and is not read for it; nor is what is
 * on show, whose `known` reading serves.
 */
export function useVersionPages(
  version: VersionFile | null,
  known: DerivedReading | null = null,
): { pages: string[] | null; reading: DerivedReading } {
  const isPicture = version?.inspection.kind === 'image'
  const shared = version && known
  const own = useDerived(isPicture || shared ? null : version)
  const reading = shared ?? own
  const document = reading.status === 'ready' ? reading.document : null
  const pages = useMemo(() => {
    if (isPicture) return []
    return document && shownPages(document)
  }, [document, isPicture])
  return { pages, reading }
}
