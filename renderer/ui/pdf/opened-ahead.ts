import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { type OpenedPdf, openPdf } from './open-pdf.ts'

type File = Pick<VersionFile, 'sha256' | 'size'>

/** What nobody came to show is closed after so long, in milliseconds. */
const patience = 3_000

type Ahead = { sha256: string; opened: OpenedPdf; stuck: () => void; timer: ReturnType<typeof setTimeout> }

let ahead: Ahead | null = null

/** How often each file is on show, by its hash. */
const shown = new Map<string, number>()

function leaveAhead(): Ahead | null {
  const left = ahead
  ahead = null
  if (left) clearTimeout(left.timer)
  return left
}

/**
 * Opens a file that is about to be shown: it is read while its screen is made. One at a time, and none that is on show
 * already: the second press of a double click comes after, or the code that the first one waited for.
 */
export function openAhead(file: File): void {
  const { sha256 } = file
  if (ahead?.sha256 === sha256 || shown.has(sha256)) return
  leaveAhead()?.opened.close()
  const opened = openPdf(file, () => next.stuck())
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
export function openShown(file: File, onStuck: () => void): OpenedPdf {
  const opened = takeAhead(file.sha256, onStuck) ?? openPdf(file, onStuck)
  const leaveShown = countShown(file.sha256)
  return {
    document: opened.document,
    close: () => {
      leaveShown()
      opened.close()
    },
  }
}

function takeAhead(sha256: string, onStuck: () => void): OpenedPdf | null {
  if (ahead?.sha256 !== sha256) return null
  const taken = leaveAhead() as Ahead
  taken.stuck = onStuck
  return taken.opened
}

/** Counts one more on show, and answers what counts it no more, which may be told twice. */
function countShown(sha256: string): () => void {
  shown.set(sha256, (shown.get(sha256) ?? 0) + 1)
  let isShown = true
  return () => {
    if (!isShown) return
    isShown = false
    const left = (shown.get(sha256) ?? 1) - 1
    if (left > 0) shown.set(sha256, left)
    else shown.delete(sha256)
  }
}
