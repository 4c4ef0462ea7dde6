import { useEffect, useRef } from 'react'
import type { PdfView } from '../pdf-view.ts'
import classes from './panel.module.css'

/** Largest picture, in pixels of the style sheet. */
const room = { width: 124, height: 160 }
/** A list in motion draws nothing: a row is drawn once it has rested so long in sight, in milliseconds. */
const rest = 80

/** One page as a small picture; what it is at is stopped when it leaves. */
export function Thumbnail({ view, number }: { view: PdfView; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const rotation = view.rotation()
  useEffect(() => {
    let stop = () => {}
    const timer = setTimeout(() => {
      if (canvas.current) stop = draw(view, number, rotation, canvas.current)
    }, rest)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [view, number, rotation])
  return <canvas ref={canvas} aria-hidden className={classes.picture} width={room.width} height={room.height} />
}

function draw(view: PdfView, number: number, rotation: number, canvas: HTMLCanvasElement): () => void {
  let stopped = false
  let stop = () => {}
  const start = async () => {
    const page = await view.document.getPage(number)
    if (stopped) return
    const turn = (page.rotate + rotation) % 360
    const whole = page.getViewport({ scale: 1, rotation: turn })
    const scale = Math.min(room.width / whole.width, room.height / whole.height) * window.devicePixelRatio
    const viewport = page.getViewport({ scale, rotation: turn })
    const drawn = document.createElement('canvas')
    drawn.width = Math.max(1, Math.round(viewport.width))
    drawn.height = Math.max(1, Math.round(viewport.height))
    const rendering = page.render({ canvas: drawn, viewport })
    stop = () => rendering.cancel()
    await rendering.promise
    if (stopped) return
    canvas.width = drawn.width
    canvas.height = drawn.height
    canvas.style.width = `${drawn.width / window.devicePixelRatio}px`
    canvas.dataset.drawn = 'true'
    canvas.getContext('2d')?.drawImage(drawn, 0, 0)
    // What was read to draw it is let go, unless the page itself is on show.
    if (!view.renderedPages().some(shown => shown.number === number)) page.cleanup()
  }
  // A cancelled drawing rejects, and so does one of a document closed meanwhile: nobody looks at it any more.
  start().catch(() => undefined)
  return () => {
    stopped = true
    stop()
  }
}
