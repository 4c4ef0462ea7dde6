import type { RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** After so long, in milliseconds, nothing more is begun without a frame: as pdfjs draws before it lets the window answer. */
const mostAtOnce = 15

/**
 * Draws what has been read of a page as soon as it comes. pdfjs waits for the next frame, which is up to sixteen
 * milliseconds in which nothing happens; what is long to draw goes on frame by frame, as pdfjs has it.
 */
export function drawAtOnce(task: RenderTask | null): void {
  if (!task) return
  const { onContinue } = task
  let drawing = false
  let drawn = 0
  task.onContinue = (next: () => void) => {
    const go = () => (onContinue ? onContinue(next) : next())
    if (drawing || drawn > mostAtOnce) return go()
    inPlaceOfFrames(go, draw => {
      const begun = performance.now()
      drawing = true
      draw(begun)
      drawing = false
      drawn += performance.now() - begun
    })
  }
}

/** Runs `act`; a frame that it asks for is not waited for, but given to `take` soon after. */
function inPlaceOfFrames(act: () => void, take: (draw: FrameRequestCallback) => void): void {
  const { requestAnimationFrame } = window
  window.requestAnimationFrame = draw => {
    queueMicrotask(() => take(draw))
    return 0
  }
  try {
    act()
  } finally {
    window.requestAnimationFrame = requestAnimationFrame
  }
}
