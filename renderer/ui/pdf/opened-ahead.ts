import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { type OpenedPdf, openPdf } from './open-pdf.ts'

type File = Pick<VersionFile, 'sha256' | 'size'>

/** What nobody came to show is closed after so long, in milliseconds. */
const patience = 3_000

type Ahead = { sha256: string; opened: OpenedPdf; stuck: () => void; timer: ReturnType<typeof setTimeout> }

let ahead: Ahead | null = null

function leaveAhead(): Ahead | null {
  const left = ahead
  ahead = null
  if (left) clearTimeout(left.timer)
  return left
}

/** Opens a file that is about to be shown: it is read while its screen is made. One at a time. */
export function openAhead({ sha256, size }: File): void {
  if (ahead?.sha256 === sha256) return
  leaveAhead()?.opened.close()
  const opened = openPdf(sha256, () => next.stuck(), size)
  const next: Ahead = {
    sha256,
    opened,
    stuck: () => {
      if (ahead === next) leaveAhead()
    },
    timer: setTimeout(() => leaveAhead()?.opened.close(), patience),
  }
  ahead = next
  // Its first page is the first thing that is asked of it. Who shows it hears that it cannot be opened.
  opened.document.then(pdf => pdf.getPage(1)).catch(() => undefined)
}

/** Opens a file to show it; what was opened ahead is taken as far as it is. */
export function openShown({ sha256, size }: File, onStuck: () => void): OpenedPdf {
  if (ahead?.sha256 !== sha256) return openPdf(sha256, onStuck, size)
  const taken = leaveAhead() as Ahead
  taken.stuck = onStuck
  return taken.opened
}
