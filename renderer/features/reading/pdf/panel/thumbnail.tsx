import { useEffect, useRef } from 'react'
import { drawPage } from '#renderer/ui/pdf/draw-page.ts'
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

const draw = (view: PdfView, number: number, rotation: number, picture: HTMLCanvasElement) =>
  drawPage(view.document, number, picture, {
    rotation,
    scale: ({ width, height }) => Math.min(room.width / width, room.height / height) * window.devicePixelRatio,
    shown: (canvas, page) => {
      canvas.style.width = `${canvas.width / window.devicePixelRatio}px`
      canvas.dataset.drawn = 'true'
      // What was read to draw it is let go, unless the page itself is on show.
      if (!view.renderedPages().some(shown => shown.number === number)) page.cleanup()
    },
  })
