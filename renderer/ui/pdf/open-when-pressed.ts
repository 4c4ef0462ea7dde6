import type { PointerEvent } from 'react'
import type { VersionFile } from '#shared/domain/piece-versions.ts'

/**
 * What a link to a piece does when it is pressed, before it is released and followed: its file begins to be read. The
 * code that reads it comes only then, where it is not there yet.
 */
export const openWhenPressed =
  ({ sha256, size, inspection }: VersionFile) =>
  async ({ button }: Pick<PointerEvent, 'button'>): Promise<void> => {
    if (button !== 0 || inspection.kind !== 'pdf') return
    const { openAhead } = await import('./opened-ahead.ts')
    openAhead({ sha256, size })
  }
