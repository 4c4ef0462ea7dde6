import { useLayoutEffect, useRef } from 'react'
import { type ChartPicture, svgFile } from '#shared/charts/chart-picture.ts'
import classes from './chart-figure.module.css'

/**
 * The drawing, read as XML and put in place: it follows the size of the text, and nothing but shapes and words can come
 * of it. It scrolls in its own frame where the page is narrower.
 */
export function DrawnPicture({ picture }: { picture: ChartPicture }) {
  const frame = useRef<HTMLDivElement>(null)
  const { alternative, width } = picture
  const svg = svgFile(picture)
  useLayoutEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    drawn.setAttribute('width', `${width / 16}rem`)
    drawn.removeAttribute('height')
    drawn.setAttribute('aria-hidden', 'true')
    frame.current?.replaceChildren(document.importNode(drawn, true))
  }, [svg, width])
  return <div ref={frame} role="img" aria-label={alternative} className={`d-shape ${classes.drawing}`} />
}
