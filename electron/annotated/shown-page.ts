import { type PDF, PdfArray, type PdfDict, PdfNumber, type PdfRef } from '@libpdf/core'
import type { Bounds } from '#shared/domain/annotations/quad-bounds.ts'

/** What of a page is shown, in user space, and by how many degrees it is turned clockwise. */
export type ShownPage = { box: Bounds; rotation: 0 | 90 | 180 | 270 }

const deepest = 64
const letter: Bounds = [0, 0, 612, 792]

/** From the page or the nodes above it (ISO 32000-1 7.7.3.4), which the library reads from the page alone. */
export function shownPage(pdf: PDF, page: PdfDict): ShownPage {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const inherited = (key: string) => {
    let node: PdfDict | undefined = page
    for (let depth = 0; node && depth < deepest; depth++) {
      const value = node.get(key, resolve)
      if (value) return value
      node = node.getDict('Parent', resolve)
    }
    return undefined
  }
  const box = (key: string): Bounds | undefined => {
    const value = inherited(key)
    const sides = value instanceof PdfArray ? [0, 1, 2, 3].map(index => value.at(index, resolve)) : []
    const [x1, y1, x2, y2] = sides.map(side => (side instanceof PdfNumber ? side.value : Number.NaN))
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
    const bounds: Bounds = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
    return bounds.every(Number.isFinite) && bounds[2] > bounds[0] && bounds[3] > bounds[1] ? bounds : undefined
  }
  const media = box('MediaBox') ?? letter
  const rotate = inherited('Rotate')
  const degrees = rotate instanceof PdfNumber ? ((Math.round(rotate.value) % 360) + 360) % 360 : 0
  return {
    box: common(media, box('CropBox') ?? media),
    rotation: degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0,
  }
}

/** The whole page where both have nothing in common, as readers do. */
function common(media: Bounds, crop: Bounds): Bounds {
  const both: Bounds = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  return both[2] > both[0] && both[3] > both[1] ? both : media
}
